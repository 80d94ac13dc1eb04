(function (kiosk) {
  "use strict";

  /** What a panel is drawn as: one without contents of its kind that can be drawn is a text. Pure. */
  kiosk.storyShape = function ({ story_kind: kind, body }) {
    const filled = {
      document: (has) => Boolean(has.document),
      timeline: (has) => (has.events || []).length > 0,
      map: (has) => (has.places || []).length > 0 && kiosk.pointsOf({ body: has }, []).length > 0,
    };
    return body && filled[kind] && filled[kind](body) ? kind : "text";
  };

  /** A text of the museum as its paragraphs, each marked with the language it is really in. */
  kiosk.paragraphs = function (voice, map, className) {
    const found = voice.pick(map);
    if (!found) return [];
    return found.text
      .split(/\n\s*\n/)
      .map((text) => kiosk.make("p", { class: className, lang: found.language, text: text.trim() }));
  };

  const drawWay = function (slide, className, room) {
    const go = () => room.store.tell({ type: "go", index: room.slides.indexOf(slide) });
    const way = kiosk.makeButton("to-photograph", go, room.signal);
    way.className = className;
    way.dataset.slide = slide.id;
    return way;
  };

  /** A button that goes to one photograph, named by its number; a reader hears its title as well. */
  kiosk.drawChip = function (slide, room) {
    const { voice, slides } = room;
    const title = voice.pick(voice.caption(slide, "title"));
    const number = slide.catalogue_number || String(slides.indexOf(slide) + 1);
    const chip = drawWay(slide, "chip", room);
    chip.textContent = number;
    if (title) chip.setAttribute("aria-label", `${number}. ${title.text}`);
    if (title) chip.lang = title.language;
    return chip;
  };

  /** Photographs as a list of buttons with their titles, and what is known of when. */
  kiosk.drawWays = function (slides, room) {
    const { voice } = room;
    const draw = function (slide) {
      const way = drawWay(slide, "way", room);
      const words = [
        kiosk.make("span", { class: "number", text: slide.catalogue_number || "" }),
        voice.element("span", "way-title", voice.caption(slide, "title")),
        slide.date && voice.element("span", "way-when", slide.date.words),
      ];
      way.append(...words.filter(Boolean));
      return kiosk.make("li", {}, way);
    };
    return kiosk.make("ul", { class: "ways" }, slides.map(draw));
  };

  /** How sure something is, in a word. */
  kiosk.drawConfidence = function (confidence, voice) {
    const word = voice.wordElement("span", "confidence", `confidence_${confidence}`);
    word.dataset.confidence = confidence;
    return word;
  };

  /** The same, said only where it is not certain. */
  kiosk.drawDoubt = (confidence, voice) => (confidence && confidence !== "certain" ? kiosk.drawConfidence(confidence, voice) : null);

  const choices = new WeakMap();

  /** What a visitor chose in the drawings (slide id → key); the next visitor starts with none. */
  kiosk.choicesOf = function (room) {
    if (!choices.has(room)) {
      const chosen = new Map();
      choices.set(room, chosen);
      room.store.hear((now, before) => before && now.view !== before.view && chosen.clear());
    }
    return choices.get(room);
  };

  /** The place on the list that lies nearest to a touch. Pure: [[x, y], …], [x, y] → index, or -1 for an empty list. */
  kiosk.nearest = function (points, [x, y]) {
    const far = points.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2);
    return far.indexOf(Math.min(...far));
  };
})((window.kiosk = window.kiosk || {}));
