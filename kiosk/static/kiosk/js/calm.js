(function (kiosk) {
  "use strict";

  /** The page while no release can be had: a quiet sentence in every language, never an error, never a blank. */
  kiosk.drawCalm = function (words) {
    const lines = Object.entries(words)
      .filter(([, own]) => own.calm)
      .map(([language, own]) => kiosk.make("p", { lang: language, text: own.calm }));
    return kiosk.make("main", { class: "calm", role: "status" }, ...lines);
  };
})((window.kiosk = window.kiosk || {}));
