(function (kiosk) {
  "use strict";

  const TWO_LINES = 110; // letters (wordsLength)

  /** An event's date and its text, whole or at most so long. */
  const drawTold = function (held, voice, most) {
    const text = voice.element("p", "panel-text", held.event.text);
    if (text && most) text.textContent = kiosk.cutWords(text.textContent, text.lang, most);
    return kiosk.make("div", { class: "panel-entry" }, kiosk.make("p", { class: "panel-when" }, held.event.date && voice.element("span", "", held.event.date.words), kiosk.drawDoubt(held.event.confidence, voice)), text);
  };

  /** Marks those whose `data-` of this name is among the keys → what is marked. */
  const mark = (found, name, keys) => [...found].filter((one) => one.toggleAttribute("data-chosen", keys.includes(one.dataset[name])));

  /** The timeline: a drawing to touch, and under it one event after the other, where any are told; each is marked in the list. */
  kiosk.TimelinePanel = class {
    #at = 0;

    constructor(slide, room) {
      this.slide = slide;
      this.room = room;
      this.events = kiosk.datedEvents(slide.body.events);
      this.drawing = kiosk.drawTimes(this.events, room);
      this.words = kiosk.make("div", { class: "panel-words", "aria-live": "polite" });
      this.steps = ["earlier", "later"].map((name, later) => {
        const step = kiosk.makeButton(name, () => this.choose(this.#at + (later ? 1 : -1)), room.signal);
        room.voice.say(step, name);
        return step;
      });
      this.drawing.addEventListener("click", (event) => this.#touch(event), { signal: room.signal });
      this.element = kiosk.make(
        "div",
        { class: "timeline" },
        room.scrolling(this.drawing, "timeline-scroll"),
        this.events.length ? kiosk.make("div", { class: "panel-strip" }, this.words, kiosk.make("div", { class: "panel-steps" }, this.steps)) : null,
      );
      if (!this.events.length) return;
      const chosen = kiosk.choicesOf(room).get(slide.id);
      this.#show(Math.max(this.events.findIndex(({ event }) => event.key === chosen), 0));
    }

    /** By a touch or a step: what is chosen comes into view where the drawing or its list is longer than its room. */
    choose(at) {
      const within = Math.min(Math.max(at, 0), this.events.length - 1);
      const { key } = this.events[within].event;
      kiosk.choicesOf(this.room).set(this.slide.id, key);
      this.#show(within);
      const [told] = mark(document.querySelectorAll(".panel-list [data-event]"), "event", [key]);
      if (!told.closest(".label")) return; // on one page the step under the finger stays there
      told.scrollIntoView({ block: "center" });
      this.drawing.querySelector("[data-chosen]").scrollIntoView({ block: "nearest" });
    }

    #show(at) {
      this.#at = at;
      mark(this.drawing.querySelectorAll(".time-mark"), "key", [this.events[at].event.key]);
      this.words.replaceChildren(drawTold(this.events[at], this.room.voice, TWO_LINES));
      // Not `disabled`: the finger or the focus that just pressed it would lose its place.
      this.steps[0].setAttribute("aria-disabled", String(at === 0));
      this.steps[1].setAttribute("aria-disabled", String(at === this.events.length - 1));
    }

    /** A touch anywhere on a line means the event nearest to it: the points lie closer than fingers do. */
    #touch(event) {
      const scale = event.target.closest(".time-scale");
      if (!scale || event.target.closest("button")) return;
      const marks = [...scale.querySelectorAll(".time-mark")];
      const middles = marks.map((mark) => mark.getBoundingClientRect()).map((box) => [box.x + box.width / 2, box.y + box.height / 2]);
      const near = kiosk.nearest(middles, [event.clientX, event.clientY]);
      if (near >= 0) this.choose(this.events.findIndex((held) => held.event.key === marks[near].dataset.key));
    }
  };

  kiosk.drawTimeline = (slide, room) => new kiosk.TimelinePanel(slide, room).element;

  /** The same in words: every event in order, then the photographs by their dates, then those without one. */
  kiosk.listTimeline = function (slide, room) {
    const { voice, slides } = room;
    const undated = slide.body.events.filter((event) => !kiosk.spanOf(event.date)).map((event) => ({ event }));
    const photographs = slides.filter(kiosk.isPhotograph);
    const dated = kiosk.datedTogether(photographs).flatMap((group) => group.slides);
    const dateless = photographs.filter((photograph) => !kiosk.spanOf(photograph.date));
    const told = [...kiosk.datedEvents(slide.body.events), ...undated];
    const chosen = told.length && (kiosk.choicesOf(room).get(slide.id) || told[0].event.key);
    const drawItem = (held) => kiosk.make("li", { "data-event": held.event.key, "data-chosen": held.event.key === chosen }, drawTold(held, voice));
    const drawPart = (heading, held, draw) => held.length > 0 && [voice.wordElement("h2", "aside-heading", heading), draw(held, room)];
    return kiosk.make(
      "section",
      { class: "panel-list" },
      drawPart("in_words", told, () => kiosk.make("ol", {}, told.map(drawItem))),
      drawPart("photographs", dated, kiosk.drawWays),
      drawPart("date_not_recorded", dateless, kiosk.drawWays),
    );
  };
})((window.kiosk = window.kiosk || {}));
