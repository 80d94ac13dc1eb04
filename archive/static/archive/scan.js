// A large scan takes a while to send: say what is waited for.
(function () {
  "use strict";

  document.addEventListener("DOMContentLoaded", () => {
    const place = document.querySelector("[data-scan]");
    if (!place) return;
    const file = place.querySelector("input[type=file]");
    const words = place.querySelector("[data-scan-wait]");
    file.form.addEventListener("submit", () => {
      words.hidden = file.files.length === 0;
    });
  });
})();
