(function (kiosk) {
  "use strict";

  const drawWhen = ({ event }, voice) => kiosk.make("p", { class: "panel-when" }, event.date && voice.element("span", "", event.date.words), kiosk.drawDoubt(event.confidence, voice));

  /** The timeline: a drawing to touch, and under it one event's date after the other, where any are told; its words are marked in the list. */
  kiosk.TimelinePanel = class {
    #at = 0;

    constructor(slide, room) {
      this.slide = slide;
      this.room = room;
      this.events = kiosk.datedEvents(slide.body.events);
      this.drawing = kiosk.drawTimes(this.events, room);
      this.words = kiosk.make("div", { class: "panel-words", "aria-live": "polite" });
      this.steps = [
        kiosk.makeButton("earlier", () => this.choose(this.#at - 1), room.signal),
        kiosk.makeButton("later", () => this.choose(this.#at + 1), room.signal),
      ];
      for (const step of this.steps) {
        room.voice.say(step, step.dataset.name === "later" ? "later" : "earlier");
      }
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
      for (const told of document.querySelectorAll(".label [data-event]")) told.toggleAttribute("data-chosen", told.dataset.event === key);
      this.drawing.querySelector("[data-chosen]").scrollIntoView({ block: "nearest", inline: "nearest" });
      document.querySelector(".label [data-chosen]").scrollIntoView({ block: "center" });
    }

    #show(at) {
      this.#at = at;
      const { key } = this.events[at].event;
      for (const mark of this.drawing.querySelectorAll(".time-mark")) mark.toggleAttribute("data-chosen", mark.dataset.key === key);
      this.words.replaceChildren(drawWhen(this.events[at], this.room.voice));
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
    const drawTold = (held) => kiosk.make("li", { "data-event": held.event.key, "data-chosen": held.event.key === chosen }, kiosk.make("div", { class: "panel-entry" }, drawWhen(held, voice), voice.element("p", "panel-text", held.event.text)));
    return kiosk.make(
      "section",
      { class: "panel-list" },
      told.length ? voice.wordElement("h2", "aside-heading", "in_words") : null,
      told.length ? kiosk.make("ol", {}, told.map(drawTold)) : null,
      dated.length ? voice.wordElement("h2", "aside-heading", "photographs") : null,
      dated.length ? kiosk.drawWays(dated, room) : null,
      dateless.length ? voice.wordElement("h2", "aside-heading", "date_not_recorded") : null,
      dateless.length ? kiosk.drawWays(dateless, room) : null,
    );
  };
})((window.kiosk = window.kiosk || {}));
