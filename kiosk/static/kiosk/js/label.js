(function (kiosk) {
  "use strict";

  /** How far the review of these words has come; null where they are approved, or where there are none. */
  kiosk.drawState = function (slide, voice) {
    if (!slide.captions) return null;
    const { status } = slide.captions[voice.language] || { status: "missing" };
    return status === "approved" ? null : voice.wordElement("span", "state", `status_${status}`);
  };

  /** The museum label: number and position, title, tombstone line, text; under it what else can be asked. */
  kiosk.Label = class {
    #settling = 0;
    #anew = false;

    constructor(room) {
      this.room = room;
      this.number = kiosk.make("span", { class: "number" });
      this.state = kiosk.make("span", { class: "state-mark" });
      this.position = kiosk.make("span", { class: "position" });
      this.words = kiosk.make("div", { class: "label-words" });
      this.box = room.scrolling(this.words, "label-scroll");
      this.choices = kiosk.make("div", { class: "choices-low" });
      this.actions = kiosk.make("div", { class: "actions" });
      this.element = kiosk.make(
        "section",
        { class: "label", "data-swipe": true },
        kiosk.make("div", { class: "label-top" }, this.number, this.state, this.position),
        this.box,
        this.choices,
        this.actions,
      );
      this.opens = {};
      const { store } = room;
      this.#make("more", () => this.#toggle("more"));
      this.#make("known", () => this.#toggle("known"));
      this.#make("zoom", () => this.#toggle("zoom"));
      this.#make("turn", () => store.tell({ type: "turn" }));
      this.#make("listen", () => store.tell({ type: "speak", on: !store.state.speaking }));
      room.narrator.hearVoices(() => this.show(store.state, null));
      room.store.hear((now, before) => this.show(now, before));
    }

    #toggle(panel) {
      const { store } = this.room;
      store.tell(store.state.panel === panel ? { type: "back" } : { type: "open", panel });
    }

    #make(name, press) {
      this.opens[name] = kiosk.makeButton(name, press, this.room.signal);
      this.actions.append(this.opens[name]);
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "index", "language", "panel", "usual", "shown", "count", "size", "view", "turned", "speaking")) return;
      const slide = this.room.slides[now.index];
      this.room.voice.name(this.element, "label");
      this.number.textContent = slide.catalogue_number || "";
      this.state.replaceChildren(kiosk.drawState(slide, this.room.voice) || "");
      this.room.voice.say(this.position, "position", { here: now.index + 1, count: now.count });
      this.#write(slide, now);
      this.#offer(slide, now);
      this.#settle(kiosk.changed(now, before, "index", "panel"));
    }

    /** Words that miss their room by a line or two are set closer, as a printer would, before they have to scroll. */
    #settle(anew) {
      this.#anew ||= anew;
      this.#settling ||= requestAnimationFrame(() => this.#setCloser()); // with the frame's own layout, not one before it
    }

    #setCloser() {
      this.#settling = 0;
      if (this.#anew) this.box.scroller.scrollTop = 0;
      this.#anew = false;
      this.element.removeAttribute("data-close");
      const scrolls = this.room.slides[this.room.store.state.index].kind === "story"; // a page is long by nature
      this.element.toggleAttribute("data-close", !scrolls && this.words.offsetHeight > this.box.clientHeight);
    }

    #write(slide, now) {
      const { voice } = this.room;
      if (slide.kind === "story") return this.words.replaceChildren(...(kiosk.isOnePage(slide, now) ? [] : kiosk.storyAside(slide, this.room)));
      const field = now.panel === "more" ? "more" : "label";
      const title = kiosk.drawTitle(slide, voice) || voice.wordElement("h1", "title", "withdrawn");
      const note = slide.advisory && slide.advisory.level === "note" && voice.element("p", "note", kiosk.advisoryWords(slide, voice));
      this.words.replaceChildren(
        ...[title, kiosk.drawTombstone(slide, voice), ...kiosk.paragraphs(voice, voice.caption(slide, field), "body"), ...this.#transcript(slide, field), note].filter(Boolean),
      );
    }

    #transcript(slide, field) {
      const { voice } = this.room;
      const said = field === "more" ? kiosk.paragraphs(voice, voice.caption(slide, "transcript"), "body") : [];
      return said.length ? [voice.wordElement("h2", "block-title", "what_is_heard"), ...said] : [];
    }

    #offer(slide, now) {
      const covered = kiosk.isCovered(slide, now);
      this.choices.replaceChildren(...(covered ? [kiosk.drawChoices(slide, this.room, "choices")] : []));
      const { voice } = this.room;
      const more = kiosk.isPhotograph(slide) && (voice.pick(voice.caption(slide, "more")) || voice.pick(voice.caption(slide, "transcript")));
      const offered = {
        more: Boolean(more),
        known: kiosk.isPhotograph(slide),
        zoom: kiosk.hasPicture(slide) && !covered,
        turn: Boolean(slide.verso) && !covered,
        listen: this.room.narrator.find(slide) !== null,
      };
      const keys = {
        more: now.panel === "more" ? "show_less" : "read_more",
        known: "what_we_know",
        zoom: "look_closer",
        turn: now.turned ? "turn_back" : "turn_over",
        listen: now.speaking ? "stop_listening" : "listen",
      };
      for (const [name, button] of Object.entries(this.opens)) {
        button.hidden = !offered[name];
        voice.say(button, keys[name]);
      }
      this.opens.more.setAttribute("aria-expanded", String(now.panel === "more"));
    }
  };
})((window.kiosk = window.kiosk || {}));
