(function (kiosk) {
  "use strict";

  const MARGIN = 0.035;
  const WIDEST_ARROW_KM = 190;
  const ISLAND_KM = 60;
  const ROUGH_KM = 70;
  const TOWN = 9;
  const ROUGH_TOWNS = 2.5; // what is known only roughly is never taken for a town, however small the scale
  const RINGS = [1, 0.7, 0.4];
  const SOFT_KM = [150, 116, 84, 54, 26, 0];

  /** Every point that a map draws: [[longitude, latitude], …]; its own ones, or where it has none its photographs'. Pure. */
  kiosk.pointsOf = function ({ body }, slides) {
    const places = body.places.length ? body.places : kiosk.placesWithPhotographs([], slides.filter(kiosk.isPhotograph)).map(({ place }) => place);
    const drawn = [...(body.areas || []), ...(body.arrows || [])].flatMap(({ points }) => points);
    return [...places.filter(kiosk.hasPoint).map(({ longitude, latitude }) => [longitude, latitude]), ...drawn];
  };

  /** Whether a map asks for the sheet of the world: the region's own does not hold all of its points. Pure but for the sheet. */
  kiosk.needsWorld = (points) => points.some(([longitude, latitude]) => !kiosk.onSheet(kiosk.geography.project(longitude, latitude), kiosk.geography.bounds));

  /** Everything of a map on a sheet, in kilometres: places that can be shown, areas, arrows. Pure. */
  kiosk.onTheSheet = function (slide, slides, geography) {
    const project = ([longitude, latitude]) => geography.project(longitude, latitude);
    const held = kiosk.placesWithPhotographs(slide.body.places, slides.filter(kiosk.isPhotograph));
    const areas = new Map((slide.body.areas || []).map((area) => [area.place, area.points.map(project)]));
    const places = held.map((entry) => ({
      ...entry,
      outline: areas.get(entry.place.key) || null,
      at: kiosk.hasPoint(entry.place) ? project([entry.place.longitude, entry.place.latitude]) : null,
    }));
    const seen = places.filter(({ at, outline }) => outline || (at && kiosk.onSheet(at, geography.bounds)));
    const arrows = (slide.body.arrows || []).map((arrow) => ({ arrow, ...kiosk.arrowShape(arrow.points.map(project), WIDEST_ARROW_KM) }));
    return { places: seen, arrows, geography };
  };

  const drawArea = ({ place, outline }) =>
    kiosk.makeSvg("g", { class: "map-area", "data-key": place.key }, SOFT_KM.map((soft) => kiosk.makeSvg("path", { d: kiosk.softShape(outline), "stroke-width": soft })));

  /** How wide the disc of a place is, in kilometres: a town is a small one, what is known only roughly a wide one. Pure. */
  kiosk.discKilometres = function ({ precision }, kilometres, unit) {
    const town = kilometres * unit * TOWN;
    if (["site", "city"].includes(precision)) return town;
    return precision === "island" ? Math.max(ISLAND_KM, town) : Math.max(ROUGH_KM, town * ROUGH_TOWNS);
  };

  const drawDisc = function ({ place, at: [cx, cy] }, kilometres, unit) {
    const r = kiosk.discKilometres(place, kilometres, unit);
    const rings = RINGS.map((share) => kiosk.makeSvg("circle", { cx, cy, r: r * share }));
    return kiosk.makeSvg("g", { class: "map-disc", "data-key": place.key }, rings);
  };

  /** Names keep 7:1 wherever they come to stand: a soft piece of the ground, in pixels, under the letters and the arrows. */
  const drawGrounds = (letters, { x, y, kilometres }) =>
    kiosk.makeSvg("g", { class: "map-grounds", transform: `translate(${x} ${y}) scale(${kilometres})` }, letters.map((box) => kiosk.makeSvg("rect", box)));

  /** The sheet itself: coast, water, areas, what lies under letters, arrows, discs. */
  kiosk.drawSheet = function ({ places, arrows, geography }, view, unit, letters) {
    return kiosk.makeSvg(
      "svg",
      { class: "map-sheet", viewBox: [view.x, view.y, view.width, view.height].map(Math.round).join(" "), "aria-hidden": "true" },
      kiosk.makeSvg("path", { class: "map-land", d: geography.land, "data-bare": Boolean(geography.coast) }),
      geography.coast && kiosk.makeSvg("path", { class: "map-coast", d: geography.coast }),
      geography.lakes && kiosk.makeSvg("path", { class: "map-water", d: geography.lakes }),
      (geography.rivers || []).map((river) => kiosk.makeSvg("path", { class: "map-river", d: river.path })),
      places.filter(({ outline }) => outline).map(drawArea),
      drawGrounds(letters, view),
      arrows.map(({ arrow, path }) => kiosk.makeSvg("path", { class: "map-arrow", "data-key": arrow.key, d: path })),
      places.filter(({ at, outline }) => at && !outline).map((entry) => drawDisc(entry, view.kilometres, unit)),
    );
  };

  kiosk.viewOf = function ({ places, arrows, geography }, frame) {
    const points = [...places.flatMap(({ at, outline }) => outline || [at]), ...arrows.flatMap(({ outline }) => outline)];
    return kiosk.keepOnSheet(kiosk.frameOf(points, frame.width, frame.height, MARGIN, geography.least), geography.bounds);
  };

  const drawNumber = (count, inDoubt) => kiosk.make("span", { class: "map-count", text: inDoubt ? `${count}?` : String(count), "aria-hidden": "true" });

  /** A name on the map: the period's name, under it the modern one where it differs, and how many photographs, perhaps ("1?"). */
  kiosk.drawName = function ({ place, slides, outline }, voice) {
    const inDoubt = kiosk.isInDoubt({ place, slides });
    const name = voice.pick(place.name);
    const modern = voice.pick(place.modern_name);
    const now = modern && kiosk.shortName(modern.text);
    return kiosk.make(
      slides.length ? "button" : "span",
      { class: "map-name", type: slides.length ? "button" : null, "data-name": slides.length ? "place" : null, "data-key": place.key,
        "data-wide": Boolean(outline), "aria-hidden": slides.length ? null : "true" },
      slides.length ? drawNumber(slides.length, inDoubt) : null,
      kiosk.make(
        "span",
        { class: "map-words" },
        kiosk.make("span", { class: "map-period", lang: name.language, text: name.text }),
        now && now !== kiosk.shortName(name.text) && kiosk.make("span", { class: "map-modern", lang: modern.language, text: now }),
      ),
      inDoubt && voice.wordElement("span", "said", "place_uncertain"),
    );
  };
})((window.kiosk = window.kiosk || {}));
