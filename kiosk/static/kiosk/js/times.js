(function (kiosk) {
  "use strict";

  /** Every waiting time of the player, in seconds unless the name says otherwise. NORMS: "Time", "idle". */
  const USUAL = {
    idleSeconds: 75,
    countdownSeconds: 20,
    attractSeconds: 10,
    callSeconds: 3.2,
    pollSeconds: 60,
    retrySeconds: 5,
  };

  kiosk.dissolveMs = 480;
  kiosk.settleMs = 320;
  kiosk.fadeMs = 120;
  kiosk.placeholderAfterMs = 100;
  kiosk.pictureRetriesMs = [0, 400, 1600];

  /** Reads the times; a page may shorten them: `<html data-idle-seconds="2">` (a screen's own settings, tests). */
  kiosk.timesOf = function (dataset) {
    const times = {};
    for (const [name, usual] of Object.entries(USUAL)) {
      const given = Number.parseFloat(dataset[name]);
      times[name] = Number.isFinite(given) && given > 0 ? given : usual;
    }
    return times;
  };

  /**
   * How long one slide of the attract loop stands: never under the floor, longer where there is text to read, and never
   * so long that what is bright on it could burn in.
   */
  kiosk.slideSeconds = function (words, floor) {
    const WORDS_A_MINUTE = 200;
    const BURNS_IN_SECONDS = 58;
    return words ? Math.min(Math.max(floor, 5 + (words / WORDS_A_MINUTE) * 60), BURNS_IN_SECONDS) : floor;
  };

  /** Words as a reader meets them; Chinese and Japanese count two characters as a word. */
  kiosk.countWords = function (text) {
    const han = (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g) || []).length;
    const rest = text.replace(/[\u3040-\u30ff\u3400-\u9fff]/g, " ").match(/[\p{L}\p{N}]+/gu) || [];
    return Math.ceil(han / 2) + rest.length;
  };
})((window.kiosk = window.kiosk || {}));
