(function (kiosk) {
  "use strict";

  const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52];
  const TIGHT = 0.65;

  /** The largest scale at which it fits, else the smallest. Pure but for the question it asks. */
  kiosk.largestFit = (scales, fits) => scales.find(fits) || scales.at(-1);

  /**
   * Keeps words inside a frame that cannot scroll: sets `--fit` on it, again whenever its room changes;
   * `data-tight` where what the label says as well must give way, `data-tightest` where all but the words themselves must.
   */
  kiosk.keepFitting = function (frame, room) {
    const fits = function (scale) {
      frame.style.setProperty("--fit", scale);
      frame.toggleAttribute("data-tight", scale < TIGHT);
      frame.toggleAttribute("data-tightest", scale === SCALES.at(-1));
      return frame.scrollHeight <= room.clientHeight * (frame === room ? 1 : 0.96) && frame.scrollWidth <= frame.clientWidth + 1;
    };
    const watch = new ResizeObserver(() => {
      if (!frame.isConnected) return watch.disconnect();
      if (room.clientHeight) kiosk.largestFit(SCALES, fits);
    });
    watch.observe(room);
    document.fonts.ready.then(() => frame.isConnected && room.clientHeight && kiosk.largestFit(SCALES, fits));
  };
})((window.kiosk = window.kiosk || {}));
