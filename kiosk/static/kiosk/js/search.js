(function (kiosk) {
  "use strict";

  /** Search in the exhibit: typed on the screen or a keyboard, or by touching one of the exhibit's own words. */
  kiosk.Search = class {
    #text = "";
    #index = null;
    #terms = {};

    constructor(room, libraryUrl) {
      this.room = room;
      this.libraryUrl = libraryUrl;
      const { store, signal, scrolling } = room;
      this.title = kiosk.make("h1", { class: "title", id: "search-title" });
      this.input = kiosk.make("input", { inputmode: "none", autocomplete: "off", spellcheck: "false", "aria-labelledby": "search-title" });
      this.input.addEventListener("input", () => this.ask(this.input.value), { signal });
      this.clear = kiosk.makeButton("clear", () => this.ask(""), signal);
      this.hint = kiosk.make("p", { class: "search-hint panel-hint", "aria-live": "polite" });
      this.chips = kiosk.make("div", { class: "search-chips" });
      this.answers = kiosk.make("ul", { class: "answers" });
      this.keys = new kiosk.Keys(room, {
        type: (sign) => this.ask((this.#text + (sign.normalize("NFKD").trim() || sign)).normalize("NFC")), // ゛ joins the sign before it
        erase: () => this.ask([...this.#text].slice(0, -1).join("")),
      });
      this.back = kiosk.makeButton("back", () => store.tell({ type: "back" }), signal);
      this.back.className = "way-back";
      this.boxes = [scrolling(this.chips, "search-terms"), scrolling(this.answers, "search-answers")];
      this.element = this.#lay();
      document.addEventListener("keydown", (event) => this.#typed(event), { signal, capture: true });
      store.hear((now, before) => this.show(now, before));
    }

    /** What the page says of the moment's language besides its words. */
    get #tongue() {
      return this.room.tongues[this.room.voice.language] || this.room.tongues[this.room.voice.fallback];
    }

    #lay() {
      const [terms, answers] = this.boxes;
      const field = kiosk.make("div", { class: "search-field" }, this.input, this.clear);
      return kiosk.make(
        "section",
        { class: "search", role: "dialog", "aria-labelledby": "search-title", hidden: true },
        kiosk.make("div", { class: "search-ask" }, this.title, field, this.hint, terms, this.keys.element),
        kiosk.make("div", { class: "search-found" }, answers),
        kiosk.make("div", { class: "sheet-end" }, this.back),
      );
    }

    show(now, before) {
      if (kiosk.changed(now, before, "view")) this.#text = "";
      if (!kiosk.changed(now, before, "panel", "language", "usual", "view")) return;
      const open = now.panel === "search";
      this.element.hidden = !open;
      if (!open) return;
      this.#write();
      this.#prepare(now.language);
      if (kiosk.changed(now, before, "panel")) this.input.focus({ preventScroll: true });
    }

    #write() {
      const { voice, slides } = this.room;
      voice.say(this.title, "search");
      voice.say(this.clear, "clear");
      voice.say(this.back, "back_to_picture");
      this.#terms = kiosk.termsOf(slides, voice);
      const groups = Object.entries(this.#terms).filter(([, terms]) => terms.length);
      this.chips.replaceChildren(...groups.map(([kind, terms]) =>
        kiosk.make("section", {}, voice.wordElement("h2", "aside-heading", kind), kiosk.make("ul", { class: "terms" }, terms.map((term) => this.#chip(term))))));
      this.keys.lay(this.#tongue.keyboards);
    }

    #chip(term) {
      const chip = kiosk.makeButton("term", () => this.ask(term.text), this.room.signal);
      chip.lang = term.language;
      chip.append(term.text, kiosk.make("span", { class: "number", text: term.slides.length }));
      return kiosk.make("li", {}, chip);
    }

    /** The library and the index of the moment's language; until they are there, the words to touch do. */
    async #prepare(language) {
      const { voice, slides } = this.room;
      this.#index = null;
      this.ask(this.#text);
      try {
        const MiniSearch = await kiosk.library(this.libraryUrl, "MiniSearch");
        if (language !== voice.language) return;
        this.#index = new kiosk.SearchIndex(MiniSearch, slides, voice, this.#tongue.word_endings);
        this.ask(this.#text);
      } catch (fault) {
        console.warn(fault.message);
      }
    }

    /** Looks for a text; what bears a touched word as its own comes first. */
    ask(text) {
      this.#text = text;
      if (this.input.value !== text) this.input.value = text;
      const asked = text.trim();
      const bears = Object.values(this.#terms).flat().filter((term) => term.text === asked).flatMap((term) => term.slides);
      const found = asked && this.#index ? this.#index.find(asked) : [];
      this.#answer(asked, [...new Set(bears)].map((slide) => ({ slide })).concat(found.filter(({ slide }) => !bears.includes(slide))));
    }

    #answer(asked, found) {
      const { voice } = this.room;
      const count = found.length;
      this.element.toggleAttribute("data-found", count > 0);
      this.clear.hidden = !this.#text;
      const hints = this.chips.childElementCount ? ["search_hint", "nothing_found"] : ["search_hint_typed", "nothing_found_typed"];
      voice.say(this.hint, count ? voice.counted("found_count", count) : hints[asked ? 1 : 0], { count });
      this.answers.replaceChildren(...found.map((answer) => kiosk.make("li", {}, this.#draw(answer))));
      for (const { scroller } of this.boxes) scroller.scrollTop = 0;
    }

    #draw({ slide, quote }) {
      const { voice, store, slides, signal } = this.room;
      const button = kiosk.makeButton("answer", () => store.tell({ type: "go", index: slides.indexOf(slide) }), signal);
      button.dataset.slide = slide.id;
      const line = quote
        ? kiosk.make("span", { class: "answer-line", lang: quote.language }, quote.before, kiosk.make("mark", { text: quote.hit }), quote.after)
        : !kiosk.needsCover(slide) && kiosk.drawTombstone(slide, voice, "span", "answer-line tombstone");
      const face = kiosk.drawFace(slide, this.room);
      const number = slide.catalogue_number ? kiosk.make("span", { class: "number", text: slide.catalogue_number }) : voice.wordElement("span", "number", "story");
      if (face.ariaHidden) face.replaceChildren(number);
      face.ariaHidden = null;
      button.append(
        face,
        kiosk.make("span", { class: "answer-words" }, !face.contains(number) && number, voice.element("span", "answer-title", voice.caption(slide, "title")), line),
      );
      return button;
    }

    /** A letter from a real keyboard belongs into the field, wherever the focus is; a blank presses the key under the focus. */
    #typed(event) {
      const isWritten = event.key === "Backspace" || (event.key.length === 1 && event.key !== " ");
      if (isWritten && this.room.store.state.panel === "search") this.input.focus({ preventScroll: true });
    }
  };
})((window.kiosk = window.kiosk || {}));
