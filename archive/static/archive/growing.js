// A text field is as tall as its words, also where the browser does not know `field-sizing`.
(function () {
  "use strict";

  if (CSS.supports("field-sizing", "content")) return;

  function grow(field) {
    if (field.offsetParent === null) return;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  }

  document.addEventListener("input", (event) => event.target.matches("textarea") && grow(event.target));
  window.addEventListener("load", () => document.querySelectorAll("textarea").forEach(grow));
})();
