(function (kiosk) {
  "use strict";

  const MARGIN = 0.07;
  const WIDEST_ARROW_KM = 190;
  const ISLAND_KM = 60;
  const ROUGH_KM = 70;
  const TOWN = 9;
  const RINGS = [1, 0.7, 0.4];
  const SOFT_KM = [150, 116, 84, 54, 26, 0];

  const project = ([longitude, latitude]) => kiosk.geography.project(longitude, latitude);

  /** Everything of a map on the sheet, in kilometres: places that can be shown, areas, arrows. Pure but for the sheet. */
  kiosk.onTheSheet = function (slide, slides) {
    const held = kiosk.placesWithPhotographs(slide.body.places, slides.filter(kiosk.isPhotograph));
    const areas = new Map((slide.body.areas || []).map((area) => [area.place, area.points.map(project)]));
    const places = held.map((entry) => ({
      ...entry,
      outline: areas.get(entry.place.key) || null,
      at: kiosk.hasPoint(entry.place) ? project([entry.place.longitude, entry.place.latitude]) : null,
    }));
    const seen = places.filter(({ at, outline }) => outline || (at && kiosk.onSheet(at, kiosk.geography.bounds)));
    const arrows = (slide.body.arrows || []).map((arrow) => ({ arrow, ...kiosk.arrowShape(arrow.points.map(project), WIDEST_ARROW_KM) }));
    return { places: seen, arrows, unseen: places.filter((entry) => !seen.includes(entry)) };
  };

  const drawArea = ({ place, outline }) =>
    kiosk.makeSvg("g", { class: "map-area", "data-key": place.key }, SOFT_KM.map((soft) => kiosk.makeSvg("path", { d: kiosk.softShape(outline), "stroke-width": soft })));

  /** How wide the disc of a place is, in kilometres: a town is a small one, what is known only roughly a wide one. Pure. */
  kiosk.discKilometres = (place, kilometres, unit) =>
    Math.max({ island: ISLAND_KM, region: ROUGH_KM, archipelago: ROUGH_KM, country: ROUGH_KM }[place.precision] || 0, kilometres * unit * TOWN);

  const drawDisc = function ({ place, at: [cx, cy] }, kilometres, unit) {
    const r = kiosk.discKilometres(place, kilometres, unit);
    const rings = RINGS.map((share) => kiosk.makeSvg("circle", { cx, cy, r: r * share }));
    return kiosk.makeSvg("g", { class: "map-disc", "data-key": place.key }, rings);
  };

  /** The sheet itself: coast, water, areas, arrows, discs. */
  kiosk.drawSheet = function ({ places, arrows }, view, unit) {
    const { geography } = kiosk;
    return kiosk.makeSvg(
      "svg",
      { class: "map-sheet", viewBox: [view.x, view.y, view.width, view.height].map(Math.round).join(" "), "aria-hidden": "true" },
      kiosk.makeSvg("path", { class: "map-land", d: geography.land }),
      geography.lakes && kiosk.makeSvg("path", { class: "map-water", d: geography.lakes }),
      (geography.rivers || []).map((river) => kiosk.makeSvg("path", { class: "map-river", d: river.path })),
      places.filter(({ outline }) => outline).map(drawArea),
      arrows.map(({ arrow, path }) => kiosk.makeSvg("path", { class: "map-arrow", "data-key": arrow.key, d: path })),
      places.filter(({ at, outline }) => at && !outline).map((entry) => drawDisc(entry, view.kilometres, unit)),
    );
  };

  kiosk.viewOf = function ({ places, arrows }, frame) {
    const points = [...places.flatMap(({ at, outline }) => outline || [at]), ...arrows.flatMap(({ outline }) => outline)];
    return kiosk.keepOnSheet(kiosk.frameOf(points, frame.width, frame.height, MARGIN), kiosk.geography.bounds);
  };

  const drawNumber = (count) => kiosk.make("span", { class: "map-count", text: String(count), "aria-hidden": "true" });

  /** A name on the map: the period's name, under it the modern one where it differs, and how many photographs. */
  kiosk.drawName = function ({ place, slides, outline }, voice) {
    const name = voice.pick(place.name);
    const modern = voice.pick(place.modern_name);
    const now = modern && kiosk.shortName(modern.text);
    return kiosk.make(
      slides.length ? "button" : "span",
      { class: "map-name", type: slides.length ? "button" : null, "data-name": slides.length ? "place" : null, "data-key": place.key,
        "data-wide": Boolean(outline), "aria-hidden": slides.length ? null : "true" },
      slides.length ? drawNumber(slides.length) : null,
      kiosk.make(
        "span",
        { class: "map-words" },
        kiosk.make("span", { class: "map-period", lang: name.language, text: name.text }),
        now && now !== kiosk.shortName(name.text) && kiosk.make("span", { class: "map-modern", lang: modern.language, text: now }),
      ),
    );
  };
})((window.kiosk = window.kiosk || {}));
