(function (kiosk) {
  "use strict";

  const ROUND = 0.12;

  /** The details that may be looked at now: of a front that is not covered. */
  kiosk.regionsOf = (slide, state) =>
    kiosk.hasPicture(slide) && !state.turned && !kiosk.isCovered(slide, state) ? slide.regions || [] : [];

  /**
   * A detail in the viewer's measure, where the picture is 1 wide and 1 / proportion high, with some of its
   * surroundings. Pure.
   */
  kiosk.boundsOf = function (region, proportion, round = ROUND) {
    const margin = Math.max(region.width, region.height / proportion) * round;
    return {
      x: region.x - margin,
      y: region.y / proportion - margin,
      width: region.width + 2 * margin,
      height: region.height / proportion + 2 * margin,
    };
  };

  /** The index of the nearest of these points within reach of a touch, or -1. Pure. */
  kiosk.spotWithin = function (points, touch, reach) {
    const far = points.map((point) => Math.hypot(point.x - touch.x, point.y - touch.y));
    const least = Math.min(...far);
    return least <= reach ? far.indexOf(least) : -1;
  };

  /** Quiet markers on the picture: a touch on one opens that detail. Null where there is none. */
  kiosk.drawSpots = function (slide, room) {
    const { voice, store, signal } = room;
    const regions = kiosk.regionsOf(slide, store.state);
    if (!regions.length) return null;
    const spots = regions.map(function (region, detail) {
      const spot = kiosk.makeButton("spot", () => store.tell({ type: "detail", detail }), signal);
      const title = voice.pick(region.title);
      spot.className = "spot";
      voice.name(spot, "detail");
      if (title) spot.setAttribute("aria-label", title.text);
      if (title) spot.lang = title.language;
      spot.style.left = `${(region.x + region.width / 2) * 100}%`;
      spot.style.top = `${(region.y + region.height / 2) * 100}%`;
      return spot;
    });
    const plane = kiosk.make("div", { class: "spot-plane" }, spots);
    plane.style.setProperty("--proportion", String(slide.proportion));
    return kiosk.make("div", { class: "spots" }, plane);
  };
})((window.kiosk = window.kiosk || {}));
