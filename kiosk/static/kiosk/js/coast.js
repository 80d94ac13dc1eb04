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

  /** Where in the plate the place comes to lie: beside the words, never under the corners. */
  const SPOTS = [[0.2, 0.3], [0.8, 0.3], [0.2, 0.7], [0.8, 0.7]];
  const FLAT = 1.2;

  /** The part of the sheet behind a plate: [x, y, width, height] in kilometres. Pure. */
  kiosk.coastView = function ([x, y], across, number) {
    const [right, down] = SPOTS[number % SPOTS.length];
    const height = across / FLAT;
    return [x - across * right, y - height * down, across, height].map(Math.round);
  };

  /** True where the sheet has land and water to show. Pure. */
  kiosk.onSheet = ([x, y], { x: left, y: top, width, height }) =>
    x > left && x < left + width && y > top && y < top + height;

  const drawMark = ([x, y], reach) =>
    [1, 0.72, 0.44].map((share) => kiosk.makeSvg("circle", { class: "coast-mark", cx: x, cy: y, r: Math.round(reach * share) }));

  /**
   * The coast round the place of a photograph, faint behind its empty mount; the place is a soft area as wide as what
   * is known of it. Null where no point is known, where it is uncertain, or where the sheet does not reach.
   */
  kiosk.drawCoast = function (slide) {
    const place = (slide.places || []).find((known) => kiosk.hasPoint(known) && !kiosk.isUncertain(known));
    const geography = kiosk.geography;
    if (!place || !geography || !geography.land) return null;
    const point = geography.project(place.longitude, place.latitude);
    if (!kiosk.onSheet(point, geography.bounds)) return null;
    const scale = SCALES[place.precision] || SCALES.region;
    const view = kiosk.coastView(point, scale.across, kiosk.numberOf(slide.catalogue_number || slide.id) >>> 4);
    return kiosk.makeSvg(
      "svg",
      { class: "coast", viewBox: view.join(" "), preserveAspectRatio: "xMidYMid slice", "aria-hidden": "true" },
      kiosk.makeSvg("path", { class: "coast-land", d: geography.land }),
      geography.lakes ? kiosk.makeSvg("path", { class: "coast-water", d: geography.lakes }) : null,
      ...(geography.rivers || []).map((river) => kiosk.makeSvg("path", { class: "coast-river", d: river.path })),
      ...drawMark(point, scale.reach),
    );
  };
})((window.kiosk = window.kiosk || {}));
