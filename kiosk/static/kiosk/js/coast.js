(function (kiosk) {
  "use strict";

  /** How many kilometres of coast lie behind a plate, and how large the mark is, for each precision of a place. */
  const SCALES = {
    site: { across: 1200, reach: 24 },
    city: { across: 1300, reach: 40 },
    island: { across: 1100, reach: 70 },
    archipelago: { across: 1500, reach: 260 },
    region: { across: 2100, reach: 420 },
    country: { across: 2600, reach: 640 },
  };

  /** Where in the plate the place would lie: beside the words. */
  const SPOTS = [[0.2, 0.3], [0.8, 0.3], [0.2, 0.7], [0.8, 0.7]];
  const FLAT = 1.2;
  const AIR_PX = 6;

  /** Where in a frame a disc lies clear of all words, as near as can be to where its number would have it, or null. Pure. */
  kiosk.clearSpot = (words, frame, radius, number) =>
    kiosk.lattice({ x: 0, y: 0, ...frame }, SPOTS[number % SPOTS.length]).find((spot) => kiosk.gapTo(spot, words) > radius + AIR_PX) || null;

  /** True where the sheet has land and water to show. Pure. */
  kiosk.onSheet = ([x, y], { x: left, y: top, width, height }) =>
    x > left && x < left + width && y > top && y < top + height;

  const drawMark = ([x, y], reach) =>
    [1, 0.72, 0.44].map((share) => kiosk.makeSvg("circle", { class: "coast-mark", cx: x, cy: y, r: Math.round(reach * share) }));

  /** Lays the sheet so that no word stands on the disc; where that cannot be, the disc is left out. */
  const frameCoast = function (coast, { point: [x, y], across, reach, number }, words, { width, height }) {
    const kilometres = Math.min(across / width, across / FLAT / height);
    const clear = kiosk.clearSpot(words, { width, height }, reach / kilometres, number);
    const [right, down] = clear || [width / 2, height / 2];
    coast.toggleAttribute("data-unmarked", !clear);
    coast.setAttribute("viewBox", [x - right * kilometres, y - down * kilometres, width * kilometres, height * kilometres].map(Math.round).join(" "));
  };

  /**
   * The coast round the place of a photograph, faint behind its empty mount; the place is a soft area as wide as what
   * is known of it: {element, frame}. Null where no point is known, where it is uncertain, or where the sheet does not reach.
   */
  kiosk.drawCoast = function (slide) {
    const place = (slide.places || []).find((known) => kiosk.hasPoint(known) && !kiosk.isUncertain(known));
    const geography = kiosk.geography;
    if (!place || !geography || !geography.land) return null;
    const point = geography.project(place.longitude, place.latitude);
    if (!kiosk.onSheet(point, geography.bounds)) return null;
    const scale = SCALES[place.precision] || SCALES.region;
    const coast = kiosk.makeSvg(
      "svg",
      { class: "coast", "aria-hidden": "true" },
      kiosk.makeSvg("path", { class: "coast-land", d: geography.land }),
      geography.lakes ? kiosk.makeSvg("path", { class: "coast-water", d: geography.lakes }) : null,
      ...(geography.rivers || []).map((river) => kiosk.makeSvg("path", { class: "coast-river", d: river.path })),
      ...drawMark(point, scale.reach),
    );
    return { element: coast, frame: (words, frame) => frameCoast(coast, { point, ...scale, number: kiosk.numberOf(slide.catalogue_number || slide.id) >>> 4 }, words, frame) };
  };
})((window.kiosk = window.kiosk || {}));
