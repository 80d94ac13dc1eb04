(function (kiosk) {
  "use strict";

  /** What a layer of the ring holds for one slide: drawn at once for words, after decoding for a picture. */
  kiosk.Furnishing = class {
    #photograph;
    #back = null;
    #drawn = null;

    constructor(slide, room) {
      this.slide = slide;
      this.room = room;
      this.element = kiosk.make("div", { class: "exhibit" });
      this.#photograph = kiosk.hasPicture(slide) ? new kiosk.Photograph(slide, room) : null;
      this.ready = this.renew();
    }

    /** Resolved when there is something to look at: the picture or, when that keeps the visitor waiting, its colours. */
    get presentable() {
      const waited = () => (this.element.dataset.kind === "waiting" ? undefined : this.ready);
      return Promise.race([this.ready, kiosk.pause(kiosk.placeholderAfterMs).then(waited)]);
    }

    /** Draws anew in the language, and with or without the cover, of the moment. */
    renew() {
      this.ready = this.#draw();
      this.ready.catch(() => undefined); // who waits for it hears of the failure; nobody waiting is no fault
      return this.ready;
    }

    async #draw() {
      const { slide, room } = this;
      if (kiosk.isCovered(slide, room.store.state)) return this.#hang(kiosk.drawCover(slide, room), "cover");
      if (slide.kind === "withdrawn") return this.#hang(kiosk.drawWithdrawn(slide, room), "withdrawn");
      if (slide.kind === "story") return this.#hang(kiosk.drawStory(slide, room), "story");
      if (!this.#photograph) return this.#hang(kiosk.drawPlate(slide, room), "plate");
      if (!this.#photograph.isLoaded) this.#waitFor(slide);
      if (this.#isTurned) return this.#turnOver();
      await this.#photograph.load();
      if (kiosk.isCovered(slide, room.store.state)) return this.#hang(kiosk.drawCover(slide, room), "cover");
      if (this.#isTurned) return this.#turnOver();
      return this.#hang(this.#photograph.draw(), "photograph");
    }

    get #isTurned() {
      const { store, slides } = this.room;
      return store.state.turned && slides[store.state.index] === this.slide && Boolean(this.slide.verso);
    }

    /** The back; one that will not load is no loss of the front, which then stands there again. */
    async #turnOver() {
      this.#back ||= new kiosk.Photograph(this.slide, this.room, this.slide.verso);
      try {
        await this.#back.load();
        if (this.#isTurned) this.#hang(this.#back.draw(), "photograph");
      } catch (fault) {
        console.warn(fault.message);
        this.#back = null;
        if (this.#isTurned) this.room.store.tell({ type: "turn" });
      }
    }

    #waitFor(slide) {
      const placeholder = kiosk.drawPlaceholder(slide);
      if (placeholder) this.#hang(placeholder, "waiting");
    }

    #hang(element, kind) {
      const kept = this.#drawn && this.element.contains(document.activeElement);
      this.element.dataset.kind = kind;
      this.element.replaceChildren(element);
      this.#drawn = element;
      if (kept) this.room.focusStage();
    }
  };
})((window.kiosk = window.kiosk || {}));
