// The order of slides: Up and Down for those who do not drag; the numbers follow the rows.
(function () {
  "use strict";

  const ROWS = "tr.form-row.has_original";

  function number(table) {
    table.querySelectorAll(ROWS).forEach((row, index) => {
      row.querySelector("input._reorder_").value = String(index + 1);
    });
  }

  function neighbour(row, way) {
    let other = way === "up" ? row.previousElementSibling : row.nextElementSibling;
    while (other && !other.matches(ROWS)) other = way === "up" ? other.previousElementSibling : other.nextElementSibling;
    return other;
  }

  function move(button) {
    const row = button.closest(ROWS);
    const other = neighbour(row, button.dataset.move);
    if (!other) return;
    if (button.dataset.move === "up") other.before(row);
    else other.after(row);
    number(row.closest("table"));
    button.focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(button);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches(".slides td.delete input")) {
      event.target.closest("tr").classList.toggle("is-going", event.target.checked);
    }
  });
})();
