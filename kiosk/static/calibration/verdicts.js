(function (kiosk) {
  "use strict";

  const LEAST_DEGREES = 0.7;
  const LEAST_MM = 20;
  const LEAST_PX = 48;
  const REACH_MM = { from: 380, to: 1220 };
  const ROUNDING = 0.005; // a browser lays out in sixty-fourths of a pixel

  const reads = ".body, .story-lead, .panel-text, .claim-text, .unknown, .why, .cover-reason";
  const presses = "button, input, a[href]";
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], .calibration");

  const pen = document.createElement("canvas").getContext("2d");

  /** Pixels from the foot to the top of a capital, as this browser draws it with the element's own type. */
  kiosk.capitalOf = function (element) {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    const px = Number.parseFloat(fontSize);
    pen.font = `${fontStyle} ${fontWeight} ${10 * px}px ${fontFamily}`;
    return pen.measureText("H").actualBoundingBoxAscent / 10;
  };

  /** The angle in degrees under which so many millimetres are seen. Pure. */
  kiosk.degreesOf = (mm, distanceMm) => (2 * Math.atan(mm / (2 * distanceMm)) * 180) / Math.PI;

  /** One text: capital height in millimetres and degrees, and whether that is enough. Pure. */
  kiosk.judgeText = function (px, { mmPerPx, distanceMm }) {
    const mm = px * mmPerPx;
    const degrees = kiosk.degreesOf(mm, distanceMm);
    const passes = degrees >= LEAST_DEGREES - ROUNDING;
    return { mm, degrees, passes, says: passes ? "pass" : `fail: under ${LEAST_DEGREES}° from ${distanceMm} mm` };
  };

  /** One control: width and height in millimetres, height above the floor where it is known, and what fails. Pure. */
  kiosk.judgeControl = function ({ width, height, above }, { mmPerPx, lowerEdgeMm }, low) {
    const [wide, high] = [width * mmPerPx, height * mmPerPx];
    const faults = [];
    if (Math.min(wide, high) < LEAST_MM - ROUNDING * LEAST_MM) faults.push(`smaller than ${LEAST_MM} mm`);
    if (Math.min(width, height) < LEAST_PX - 0.5) faults.push(`smaller than ${LEAST_PX} pixels`);
    const floor = lowerEdgeMm && low ? [above - height, above].map((px) => Math.round(lowerEdgeMm + px * mmPerPx)) : null;
    if (floor && (floor[0] < REACH_MM.from - 1 || floor[1] > REACH_MM.to + 1)) faults.push(`not within ${REACH_MM.from}–${REACH_MM.to} mm above the floor`);
    return { wide, high, floor, passes: !faults.length, says: faults.length ? `fail: ${faults.join("; ")}` : "pass" };
  };

  /** What lies below the edge of a box that scrolls is pressed where it comes into sight. */
  const isInSight = function (element) {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return Boolean(top) && (element === top || element.contains(top));
  };

  const wordsOf = (element) => (element.getAttribute("aria-label") || element.textContent || element.className).trim().slice(0, 40);

  /** Every text to be read and every control of the view on show. */
  kiosk.measureView = function (view, screen, low) {
    const texts = [...document.querySelectorAll(reads)].filter(isSeen).map((element) => ({
      view, words: wordsOf(element), language: element.lang, ...kiosk.judgeText(kiosk.capitalOf(element), screen),
    }));
    const controls = [...document.querySelectorAll(presses)]
      .filter((element) => isSeen(element) && getComputedStyle(element).pointerEvents !== "none" && !element.matches(".wake"))
      .map(function (element) {
        const { width, height, top } = element.getBoundingClientRect();
        return { view, words: wordsOf(element), language: element.lang, ...kiosk.judgeControl({ width, height, above: innerHeight - top }, screen, low && isInSight(element)) };
      });
    return { texts, controls };
  };

  /** The same words in several views once, at their smallest. Pure. */
  kiosk.smallest = function (rows, size) {
    const least = new Map();
    for (const row of rows) {
      const held = least.get(row.words);
      if (!held || (held.passes && !row.passes) || (held.passes === row.passes && size(row) < size(held))) least.set(row.words, row);
    }
    return [...least.values()].sort((one, other) => Number(one.passes) - Number(other.passes));
  };
})((window.kiosk = window.kiosk || {}));
