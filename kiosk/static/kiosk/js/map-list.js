(function (kiosk) {
  "use strict";

  const drawNames = function (place, voice) {
    const [name, modern] = [voice.pick(place.name), voice.pick(place.modern_name)];
    const goesOn = modern && modern.text !== name.text && kiosk.shortName(modern.text) === name.text; // "Chita (Russia)"
    const differs = modern && modern.text !== name.text && !goesOn;
    return kiosk.make(
      "p",
      { class: "place-names" },
      voice.element("span", "place-period", goesOn ? place.modern_name : place.name),
      differs && kiosk.make("span", { class: "place-modern", lang: modern.language, text: modern.text }),
      !kiosk.isExact(place) && voice.wordElement("span", "place-modern", "place_area"),
    );
  };

  /** Whether a place is known to the town: what is wider is shaded, and said to be so. Pure. */
  kiosk.isExact = (place) => ["site", "city", "island"].includes(place.precision) && kiosk.hasPoint(place);

  const DOUBTS = { probable: "confidence_probable", uncertain: "place_uncertain" };

  /** A photograph of a place, as a button, and where it is not certain that it was there, the word for how sure that is. */
  const drawHeld = function (slide, place, room) {
    const chip = kiosk.drawChip(slide, room);
    const key = DOUBTS[kiosk.confidenceAt(slide, place)];
    if (!key) return kiosk.make("li", {}, chip);
    const doubt = room.voice.wordElement("span", "chip-doubt", key);
    chip.setAttribute("aria-label", `${chip.getAttribute("aria-label") || chip.textContent}. ${doubt.textContent}`);
    doubt.setAttribute("aria-hidden", "true"); // the button has said it
    return kiosk.make("li", {}, chip, doubt);
  };

  /** One place in words: its names, how exactly it is known, its photographs as buttons. */
  kiosk.drawPlaceWords = function ({ place, slides }, room) {
    const chips = slides.map((slide) => drawHeld(slide, place, room));
    return kiosk.make(
      "div",
      { class: "panel-entry" },
      drawNames(place, room.voice),
      chips.length ? room.voice.name(kiosk.make("ul", { class: "place-chips" }, chips), "photographs") : null,
    );
  };

  /** The same in words: directions, places with their photographs, photographs without a place. */
  kiosk.listMap = function (slide, room) {
    const { voice, slides } = room;
    const held = kiosk.placesWithPhotographs(slide.body.places, slides.filter(kiosk.isPhotograph));
    const placeless = slides.filter((other) => kiosk.isPhotograph(other) && !(other.places || []).length);
    const arrows = (slide.body.arrows || []).map((arrow) => kiosk.make("li", {}, voice.element("p", "panel-text", arrow.name)));
    return kiosk.make(
      "section",
      { class: "panel-list" },
      arrows.length ? voice.wordElement("h2", "aside-heading", "directions") : null,
      arrows.length ? kiosk.make("ul", {}, arrows) : null,
      voice.wordElement("h2", "aside-heading", "places"),
      kiosk.make("ul", {}, held.map((entry) => kiosk.make("li", {}, kiosk.drawPlaceWords(entry, room)))),
      placeless.length ? voice.wordElement("h2", "aside-heading", "place_not_recorded") : null,
      placeless.length ? kiosk.drawWays(placeless, room) : null,
    );
  };

  /** The middle of an outline's corners. Pure. */
  kiosk.middleOf = (points) => [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
})((window.kiosk = window.kiosk || {}));
