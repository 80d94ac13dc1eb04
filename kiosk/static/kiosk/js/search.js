(function (kiosk) {
  "use strict";

  const KINDS = ["places", "people", "subjects"];

  /** What the page says of each language besides its words: keyboards and endings. */
  const readTongues = function () {
    const told = document.getElementById("tongues");
    return told ? JSON.parse(told.textContent) : {};
  };

  /** Search in the exhibit: typed on the screen or a keyboard, or by touching one of the exhibit's own words. */
  kiosk.Search = class {
    #text = "";
    #index = null;
    #terms = {};
    #turn = 0;

    constructor(room, libraryUrl) {
      this.room = room;
      this.libraryUrl = libraryUrl;
      this.tongues = readTongues();
      const { store, signal } = room;
      this.title = kiosk.make("h1", { class: "title", id: "search-title" });
      this.input = kiosk.make("input", { type: "text", inputmode: "none", autocomplete: "off", autocorrect: "off", spellcheck: "false", "aria-labelledby": "search-title" });
      this.input.addEventListener("input", () => this.ask(this.input.value), { signal });
      this.clear = kiosk.makeButton("clear", () => this.ask(""), signal);
      this.hint = kiosk.make("p", { class: "search-hint", "aria-live": "polite" });
      this.chips = kiosk.make("div", { class: "search-chips" });
      this.answers = kiosk.make("ul", { class: "answers" });
      this.keys = new kiosk.Keys(room, {
        type: (sign) => this.ask(this.#text + sign),
        erase: () => this.ask([...this.#text].slice(0, -1).join("")),
        own: () => kiosk.nextCharacters(this.#names(), this.#text, room.voice.language),
      });
      this.back = kiosk.makeButton("back", () => store.tell({ type: "back" }), signal);
      this.back.className = "way-back";
      this.element = this.#lay();
      document.addEventListener("keydown", (event) => this.#typed(event), { signal, capture: true });
      store.hear((now, before) => this.show(now, before));
    }

    #lay() {
      this.boxes = [this.room.scrolling(this.chips, "search-terms"), this.room.scrolling(this.answers, "search-answers")];
      const [terms, answers] = this.boxes;
      const field = kiosk.make("div", { class: "search-field" }, this.input, this.clear);
      const ask = kiosk.make("div", { class: "search-ask" }, this.title, field, terms, this.keys.element);
      const found = kiosk.make("div", { class: "search-found" }, this.hint, answers);
      return kiosk.make("section", { class: "search", role: "dialog", "aria-labelledby": "search-title", hidden: true }, ask, found, kiosk.make("div", { class: "sheet-end" }, this.back));
    }

    show(now, before) {
      if (before && now.view !== before.view) this.#text = "";
      if (!kiosk.changed(now, before, "panel", "language", "usual", "view")) return;
      const open = now.panel === "search";
      this.element.hidden = !open;
      if (!open) return [this.chips, this.answers].forEach((box) => box.replaceChildren());
      this.#write();
      this.#prepare();
      this.ask(this.#text);
      if (kiosk.changed(now, before, "panel")) this.input.focus({ preventScroll: true });
    }

    #write() {
      const { voice, slides } = this.room;
      this.element.lang = voice.language;
      this.title.textContent = voice.word("search");
      this.clear.textContent = voice.word("clear");
      this.back.textContent = voice.word("back_to_picture");
      this.#terms = kiosk.termsOf(slides, voice);
      const groups = KINDS.filter((kind) => this.#terms[kind].length).map((kind) =>
        kiosk.make("section", {}, voice.wordElement("h2", "aside-heading", kind), kiosk.make("ul", { class: "terms" }, this.#terms[kind].map((term) => this.#chip(term)))));
      this.chips.replaceChildren(...groups);
      this.keys.lay(this.tongues[voice.language]);
    }

    #chip(term) {
      const chip = kiosk.makeButton("term", () => this.ask(term.text), this.room.signal);
      chip.lang = term.language;
      chip.append(kiosk.make("span", { text: term.text }), kiosk.make("span", { class: "term-count", text: String(term.slides.length) }));
      return kiosk.make("li", {}, chip);
    }

    #names() {
      const { voice, slides } = this.room;
      const titles = slides.map((slide) => voice.pick(voice.caption(slide, "title"))).filter(Boolean);
      return [...Object.values(this.#terms).flat(), ...titles].map(({ text }) => text);
    }

    /** The library and the index of the moment's language; until they are there, the words to touch do. */
    async #prepare() {
      const turn = (this.#turn += 1);
      const { voice, slides } = this.room;
      this.#index = null;
      try {
        const MiniSearch = await kiosk.library(this.libraryUrl, "MiniSearch");
        if (turn !== this.#turn) return;
        this.#index = new kiosk.SearchIndex(MiniSearch, slides, voice, (this.tongues[voice.language] || {}).word_endings);
      } catch (fault) {
        console.warn(fault.message);
      }
      this.ask(this.#text);
    }

    /** Looks for a text; what bears a touched word as its own comes first. */
    ask(text) {
      this.#text = text;
      if (this.input.value !== text) this.input.value = text;
      const asked = text.trim();
      const term = Object.values(this.#terms).flat().find((known) => known.text === asked);
      const own = term ? term.slides.map((slide) => ({ slide, quote: null })) : [];
      const others = asked && this.#index ? this.#index.find(asked).filter(({ slide }) => !term || !term.slides.includes(slide)) : [];
      this.#answer(asked, [...own, ...others]);
      this.keys.follow();
    }

    #answer(asked, found) {
      const { voice } = this.room;
      this.element.dataset.asked = !asked ? "nothing" : found.length ? "found" : "in-vain";
      this.clear.hidden = !this.#text;
      this.hint.lang = voice.language;
      this.hint.textContent = !asked ? voice.word("search_hint") : found.length ? voice.counted("found_count", found.length, { count: found.length }) : voice.word("nothing_found");
      this.answers.replaceChildren(...found.map((answer) => kiosk.make("li", {}, this.#draw(answer))));
      for (const box of this.boxes) {
        box.scroller.scrollTop = 0;
        box.look();
      }
    }

    #draw({ slide, quote }) {
      const { voice, store, slides, signal } = this.room;
      const button = kiosk.makeButton("answer", () => store.tell({ type: "go", index: slides.indexOf(slide) }), signal);
      button.dataset.slide = slide.id;
      const told = kiosk.needsCover(slide) ? [] : kiosk.tombstone(slide, voice);
      const line = quote
        ? kiosk.make("span", { class: "answer-line", lang: quote.language }, quote.before, kiosk.make("mark", { text: quote.hit }), quote.after)
        : kiosk.make("span", { class: "answer-line tombstone" }, told.map((part) => kiosk.make("span", { lang: part.language, text: part.text })));
      button.append(
        kiosk.drawFace(slide, this.room),
        kiosk.make("span", { class: "answer-words" }, kiosk.make("span", { class: "number", text: slide.catalogue_number || "" }), voice.element("span", "answer-title", voice.caption(slide, "title")) || "", line),
      );
      return button;
    }

    /** A letter from a real keyboard belongs into the field, wherever the focus is. */
    #typed(event) {
      if (this.room.store.state.panel !== "search" || event.ctrlKey || event.altKey || event.metaKey) return;
      const letter = event.key.length === 1 && (event.key !== " " || event.target === document.body);
      if ((letter || event.key === "Backspace") && event.target !== this.input) this.input.focus({ preventScroll: true });
    }
  };
})((window.kiosk = window.kiosk || {}));
