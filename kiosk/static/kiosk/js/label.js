(function (kiosk) {
  "use strict";

  /** How far the review of these words has come; null where they are approved, or where there are none. */
  kiosk.drawState = function (slide, voice) {
    if (!slide.captions) return null;
    const { status } = slide.captions[voice.language] || { status: "missing" };
    return status === "approved" ? null : voice.wordElement("span", "state", `status_${status}`);
  };

  const CLOSER = [0, 0.25, 0.5, 0.75, 1]; // from as usual to as close as a printer would set it

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
      for (const panel of ["more", "known", "zoom"]) this.#make(panel, () => this.#toggle(panel));
      this.#make("turn", () => store.tell({ type: "turn" }));
      this.#make("listen", () => store.tell({ type: "speak", on: !store.state.speaking }));
      room.narrator.hearVoices(() => this.show(store.state, null));
      room.store.hear((now, before) => this.show(now, before));
      document.fonts.onloadingdone = () => this.#setCloser(); // words of a typeface that came late have another length
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
      this.#anew ||= kiosk.changed(now, before, "index", "panel");
      this.#settling ||= requestAnimationFrame(() => this.#setCloser()); // with the frame's own layout, not one before it
    }

    /**
     * Words that miss their room by a line or two are set closer, no more than they need; where they would scroll even so,
     * they stand as usual. With more to read the heading stays as it stood.
     */
    #setCloser() {
      const { box, room } = this;
      const { index, panel } = room.store.state;
      if (this.#anew) box.scroller.scrollTop = 0;
      this.#settling = 0;
      this.#anew = false;
      if (panel === "more") return;
      const fits = (close) => {
        this.element.style.setProperty("--close", close);
        return this.words.offsetHeight <= box.clientHeight;
      };
      if (room.slides[index].kind === "story" || !CLOSER.some(fits)) fits(0); // a page is long by nature
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
