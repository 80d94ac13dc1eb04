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
    const search = shown.querySelector("input.select2-search__field");
    if (search) search.setAttribute("aria-label", nameOf(select).trim());
  }

  function nameAll(within) {
    within.querySelectorAll("select.admin-autocomplete").forEach(name);
  }

  window.addEventListener("load", () => nameAll(document));
  document.addEventListener("formset:added", (event) => setTimeout(() => nameAll(event.target), 0));
})();
