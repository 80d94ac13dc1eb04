// Django's searching choices carry no name for a screen reader: give each the name of its field.
(function () {
  "use strict";

  function nameOf(select) {
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    if (label) return label.textContent;
    const cell = select.closest("td");
    const head = cell && cell.closest("table").querySelectorAll("thead th")[cell.cellIndex];
    return head ? head.textContent : select.name;
  }

  function name(select) {
    const shown = select.parentElement.querySelector(".select2-selection");
    if (!shown) return;
    const words = shown.querySelector(".select2-selection__rendered");
    shown.id = `${select.id}-choice`;
    shown.setAttribute("aria-label", nameOf(select).trim().replace(/:$/, ""));
    shown.setAttribute("aria-labelledby", words && words.id ? `${shown.id} ${words.id}` : shown.id);
    if (words) words.setAttribute("aria-label", shown.getAttribute("aria-label"));
  }

  /** A choice is drawn some time after the page is, and again in each new row: watch for it. */
  function watch() {
    const seen = new MutationObserver((changes) => {
      for (const change of changes) {
        for (const added of change.addedNodes) {
          if (added instanceof Element && added.matches(".select2-container")) nameBeside(added);
        }
      }
    });
    seen.observe(document.body, { childList: true, subtree: true });
  }

  function nameBeside(container) {
    const select = container.parentElement.querySelector("select.admin-autocomplete");
    if (select) name(select);
  }

  document.addEventListener("DOMContentLoaded", watch);
})();
