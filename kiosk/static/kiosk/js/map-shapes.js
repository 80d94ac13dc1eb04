(function (kiosk) {
  "use strict";

  const RANKS = ["site", "city", "island", "region", "archipelago", "country"];
  const LEAST_KM = 400; // across
  const SAME_PLACE_DEGREES = 0.05;

  /** What stands before the first comma or bracket: the rest is said in the list. Pure. */
  kiosk.shortName = (text) => text.split(/\s*[,，、(（]/)[0] || text;

  /** A name in lines of about so many letters, broken at its spaces and its “and”: a box is then no wider than its words. Pure. */
  kiosk.breakName = function (text, most) {
    const lines = [];
    for (const part of text.split(/(?<=[ と])|(?=与)/u)) {
      const last = lines.length - 1;
      if (last >= 0 && kiosk.wordsLength((lines[last] + part).trimEnd()) <= most) lines[last] += part;
      else lines.push(part);
    }
    return lines.map((line) => line.trimEnd()).join("\n");
  };

  kiosk.hasPoint = (place) => typeof place.latitude === "number" && typeof place.longitude === "number";

  const samePlace = function (one, other) {
    if (kiosk.hasPoint(one) !== kiosk.hasPoint(other)) return false;
    if (!kiosk.hasPoint(one)) return Object.keys(one.name).some((language) => one.name[language] === other.name[language]);
    return Math.hypot(one.latitude - other.latitude, one.longitude - other.longitude) < SAME_PLACE_DEGREES;
  };

  /**
   * Of the places a record names, those known most exactly: an island stands for the chain it lies in. Where it may
   * have been instead, none stands for another. Pure.
   */
  kiosk.finestPlaces = function (places) {
    const rank = (place) => RANKS.indexOf(place.precision);
    const finest = Math.min(...places.filter((place) => !kiosk.isUncertain(place)).map(rank));
    return places.filter((place) => kiosk.isUncertain(place) || rank(place) === finest);
  };

  /** How surely a photograph was taken at a place of the map: the surest it says of that spot. Pure. */
  kiosk.confidenceAt = function (slide, place) {
    const here = slide.places.filter((own) => samePlace(own, place));
    return (here.find((own) => !kiosk.isUncertain(own)) || here[0]).confidence || "certain";
  };

  /** Whether all photographs of a place on the map only may have been taken there. Pure. */
  kiosk.isInDoubt = ({ place, slides }) => slides.length > 0 && slides.every((slide) => kiosk.confidenceAt(slide, place) === "uncertain");

  /**
   * The places of a map with the photographs of each; places that only a photograph names come after them.
   * → [{place, slides}]. Pure.
   */
  kiosk.placesWithPhotographs = function (places, slides) {
    const held = places.map((place) => ({ place, slides: [] }));
    for (const slide of slides) {
      for (const place of kiosk.finestPlaces(slide.places || [])) {
        let found = held.find((entry) => samePlace(entry.place, place));
        if (!found) held.push((found = { place: { ...place, key: `${slide.id} ${held.length}` }, slides: [] }));
        if (!found.slides.includes(slide)) found.slides.push(slide);
      }
    }
    return held;
  };

  /** The same view moved back over the sheet as far as it can be. Pure. */
  kiosk.keepOnSheet = function (view, sheet) {
    const keep = (at, length, from, whole) => (length > whole ? from + (whole - length) / 2 : Math.min(Math.max(at, from), from + whole - length));
    return { ...view, x: keep(view.x, view.width, sheet.x, sheet.width), y: keep(view.y, view.height, sheet.y, sheet.height) };
  };

  /** The part of the sheet that holds all points, with a margin, in the proportion of its frame: {x, y, width, height} km. Pure. */
  kiosk.frameOf = function (points, wide, high, margin, leastKm = LEAST_KM) {
    const ends = [0, 1].map((axis) => [Math.min(...points.map((point) => point[axis])), Math.max(...points.map((point) => point[axis]))]);
    const [width, height] = ends.map(([least, most]) => Math.max((most - least) * (1 + 2 * margin), leastKm));
    const [x, y] = ends.map(([least, most]) => (least + most) / 2);
    const kilometres = Math.max(width / wide, height / high);
    return { x: x - (wide * kilometres) / 2, y: y - (high * kilometres) / 2, width: wide * kilometres, height: high * kilometres, kilometres };
  };

  const number = (value) => Math.round(value * 10) / 10;
  const say = ([x, y]) => `${number(x)} ${number(y)}`;

  /** A closed soft line through points: quadratic curves from the middle of one side to the middle of the next. Pure. */
  kiosk.softShape = function (points) {
    const middle = (at) => {
      const [one, other] = [points[at % points.length], points[(at + 1) % points.length]];
      return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
    };
    const curves = points.map((_, at) => `Q${say(points[(at + 1) % points.length])} ${say(middle(at + 1))}`);
    return `M${say(middle(0))}${curves.join("")}Z`;
  };

  const onCurve = function ([first, middle, last], share) {
    const back = 1 - share;
    const bend = middle.map((value, axis) => 2 * value - (first[axis] + last[axis]) / 2); // the curve goes through the middle
    const at = (axis) => back * back * first[axis] + 2 * back * share * bend[axis] + share * share * last[axis];
    const slope = (axis) => 2 * back * (bend[axis] - first[axis]) + 2 * share * (last[axis] - bend[axis]);
    const [dx, dy] = [slope(0), slope(1)];
    const length = Math.hypot(dx, dy) || 1;
    return { point: [at(0), at(1)], across: [-dy / length, dx / length] };
  };

  const HEAD = 0.68;
  const STEPS = 8;

  /**
   * A broad arrow through three points: wide where it starts, narrow behind its head. → {path, middle}. Pure.
   * Points are those of the sheet; the width follows the length, up to `widest`.
   */
  kiosk.arrowShape = function (points, widest) {
    const [first, last] = [points[0], points[points.length - 1]];
    const through = [first, points[Math.floor((points.length - 1) / 2)] === first ? first.map((value, axis) => (value + last[axis]) / 2) : points[Math.floor((points.length - 1) / 2)], last];
    const width = Math.min(Math.hypot(last[0] - first[0], last[1] - first[1]) * 0.34, widest);
    const side = (share, half, sign) => {
      const { point, across } = onCurve(through, share);
      return [point[0] + across[0] * half * sign, point[1] + across[1] * half * sign];
    };
    const shares = Array.from({ length: STEPS + 1 }, (_, step) => (step / STEPS) * HEAD);
    const half = (share) => (width / 2) * (1 - 0.62 * (share / HEAD));
    const edge = (sign) => shares.map((share) => side(share, half(share), sign));
    const outline = [...edge(1), side(HEAD, width * 0.46, 1), last, side(HEAD, width * 0.46, -1), ...edge(-1).reverse()];
    return { path: `M${outline.map(say).join("L")}Z`, outline, middle: onCurve(through, 0.4).point };
  };

  /** Whether a point lies inside an outline (even-odd). Pure. */
  kiosk.isInside = function ([x, y], outline) {
    let inside = false;
    outline.forEach(([ax, ay], at) => {
      const [bx, by] = outline[(at + outline.length - 1) % outline.length];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  };
})((window.kiosk = window.kiosk || {}));
