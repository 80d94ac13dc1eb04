(function (kiosk) {
  "use strict";

  const DRAWINGS = { timeline: ["drawTimeline", "listTimeline"], map: ["drawMap", "listMap"] };

  /** A panel with nothing in it but the exhibit's photographs. Pure. */
  const bareStory = (kind) => ({ id: kind, body: { events: [], places: [] } });

  /** Whether the photographs' own dates or places are enough to draw from. Pure. */
  const canDraw = {
    timeline: (slides) => slides.some((slide) => kiosk.isPhotograph(slide) && kiosk.spanOf(slide.date)),
    map: (slides) => kiosk.pointsOf(bareStory("map"), slides).length > 0,
  };

  /**
   * The ways to the photographs beside their order: to the exhibit's own timelines and maps; where it tells none, to one
   * drawn from the photographs. → [{key, slide}]: one of them opens a panel of that name. Pure.
   */
  kiosk.waysOf = function (slides) {
    return Object.keys(DRAWINGS).flatMap((key) => {
      const own = slides.filter((slide) => slide.kind === "story" && kiosk.storyShape(slide) === key);
      return own.length ? own.map((slide) => ({ key, slide })) : canDraw[key](slides) ? [{ key }] : [];
    });
  };

  /** In the overview: other ways to the pictures, and the search. */
  kiosk.drawDoors = function (room) {
    const { voice, store, slides, signal } = room;
    const doors = [...kiosk.waysOf(slides), { key: "search" }].map(({ key, slide }) => {
      const opening = slide ? { type: "go", index: slides.indexOf(slide) } : { type: "open", panel: key };
      const door = kiosk.makeButton("door", () => store.tell(opening), signal);
      door.dataset.way = key;
      voice.say(door, key);
      return door;
    });
    return voice.name(kiosk.make("nav", { class: "doors" }, doors), "ways_to_pictures");
  };

  /** A timeline or a map of the photographs alone: the drawing over the stage, the same in words over the label. */
  kiosk.Ways = class {
    constructor(room) {
      this.room = room;
      this.element = kiosk.make("section", { class: "byways", role: "dialog", hidden: true });
      this.back = kiosk.makeButton("back", () => room.store.tell({ type: "back" }), room.signal);
      this.back.className = "way-back";
      room.store.hear((now, before) => this.show(now, before));
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "panel", "language", "usual")) return;
      const open = now.panel in DRAWINGS;
      this.element.hidden = !open;
      if (!open) return this.element.replaceChildren();
      this.#draw(now.panel);
      if (kiosk.changed(now, before, "panel")) this.back.focus({ preventScroll: true });
    }

    #draw(kind) {
      const { room } = this;
      const { voice, scrolling } = room;
      const [drawing, list] = DRAWINGS[kind].map((name) => kiosk[name](bareStory(kind), room));
      const words = kiosk.make("div", { class: "label-words" }, voice.wordElement("h1", "title", kind), list);
      voice.say(this.back, "back_to_picture");
      voice.name(this.element, kind);
      this.element.replaceChildren(
        kiosk.make("div", { class: "story byways-drawing", "data-story-kind": kind }, drawing),
        scrolling(words, "byways-words"),
        kiosk.make("div", { class: "sheet-end" }, this.back),
      );
    }
  };
})((window.kiosk = window.kiosk || {}));
