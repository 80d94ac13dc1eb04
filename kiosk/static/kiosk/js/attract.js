(function (kiosk) {
  "use strict";

  const DRIFT = 1.04;

  /**
   * What the loop shows in turn. With fewer than two pictures the exhibit's title comes between, so that nothing
   * bright stands still for a minute. Pure.
   */
  kiosk.attractTurns = function (slides) {
    if (slides.length > 1) return slides;
    return [...slides, null];
  };

  /** The loop that runs while nobody is there. Any touch or key wakes the screen and does nothing else. */
  kiosk.Attract = class {
    #turn = 0;
    #place = 0;
    #waiting = 0;
    #content = null;
    #running = 0;

    constructor(room) {
      this.room = room;
      this.show = kiosk.make("div", { class: "attract-show" });
      this.words = kiosk.make("div", { class: "attract-words" });
      this.call = new kiosk.Call(room);
      this.wake = kiosk.makeButton("wake", () => this.#wake(), room.signal);
      this.wake.className = "wake";
      this.museum = kiosk.make("div", { class: "museum" });
      this.element = kiosk.make(
        "section",
        { class: "attract" },
        this.museum,
        this.show,
        kiosk.make("div", { class: "attract-strip" }, this.words, this.call.element),
        this.wake,
      );
      const first = { signal: room.signal, capture: true };
      for (const name of ["pointerdown", "keydown"]) document.addEventListener(name, (event) => this.#touched(event), first);
      room.store.hear((now, before) => this.#follow(now, before));
    }

    #touched(event) {
      if (this.room.store.state.view !== "attract") return;
      this.room.guard.swallow(event);
      this.#wake();
    }

    /** To the first slide; where its picture cannot be had, to the first one that can. */
    #wake() {
      const { store, isLost } = this.room;
      store.tell({ type: "wake", index: isLost(0) ? kiosk.stepFrom(0, 1, store.state.count, isLost) : 0 });
    }

    #follow(now, before) {
      if (!kiosk.changed(now, before, "view", "usual")) return;
      clearTimeout(this.#waiting);
      this.#running += 1;
      this.element.inert = now.view !== "attract";
      if (now.view !== "attract") return this.#leave();
      this.element.hidden = false;
      for (const motion of this.element.getAnimations()) motion.cancel();
      this.#turn = this.#place = 0;
      this.museum.replaceChildren(...kiosk.museumMark(this.room));
      this.room.voice.name(this.wake, "touch_to_begin");
      this.call.start();
      this.#next(this.#running);
    }

    #leave() {
      this.call.stop();
      const gone = () => {
        if (this.room.store.state.view === "attract") return;
        this.element.hidden = true;
        this.show.replaceChildren();
        this.#content = null;
      };
      if (this.element.hidden || !this.#content) return gone();
      this.element.animate([{ opacity: 1 }, { opacity: 0 }], { duration: this.room.store.state.still ? kiosk.fadeMs : kiosk.dissolveMs }).finished.then(gone, gone);
    }

    /** The slide whose turn it is. After each round one lost picture is tried again: all of them would keep what stands there. */
    #choose() {
      const { slides, store } = this.room;
      const turns = () => kiosk.attractTurns(kiosk.attractSlides(slides, store.state.lost));
      if (this.#place >= turns().length) {
        this.#place = 0;
        if (store.state.lost.length) store.tell({ type: "found", id: store.state.lost[0] });
      }
      return turns()[this.#place];
    }

    async #next(running) {
      const { store, times } = this.room;
      const slide = this.#choose();
      const content = slide ? new kiosk.Furnishing(slide, this.room) : this.#titleCard();
      try {
        await (this.show.firstChild ? content.ready : content.presentable); // only an empty screen shows what still loads
      } catch {
        store.tell({ type: "lose", id: slide.id });
        if (running !== this.#running) return;
        if (!this.show.firstChild) this.#hang(this.#titleCard(), times.attractSeconds);
        this.#next(running);
        return;
      }
      if (slide) content.ready.catch(() => store.tell({ type: "lose", id: slide.id }));
      if (running !== this.#running) return;
      const seconds = kiosk.slideSeconds(kiosk.countWords(this.#write(slide) + " " + content.element.textContent), times.attractSeconds);
      this.#hang(content, seconds);
      this.element.dataset.turn = String(this.#turn % 4);
      this.#turn += 1;
      this.#place += 1;
      kiosk.beat(seconds);
      document.dispatchEvent(new CustomEvent("kiosk-turn", { detail: { id: slide ? slide.id : "" } }));
      this.#waiting = setTimeout(() => this.#next(running), seconds * 1000);
    }

    #titleCard() {
      const { voice, manifest } = this.room;
      const element = kiosk.make("div", { class: "title-card" }, voice.element("p", "title", manifest.title));
      return { element, ready: Promise.resolve() };
    }

    #write(slide) {
      const { voice } = this.room;
      this.words.replaceChildren();
      if (!slide) return "";
      const title = voice.element("p", "attract-title", voice.caption(slide, "title"));
      this.words.replaceChildren(...[title, kiosk.drawTombstone(slide, voice)].filter(Boolean));
      return this.words.textContent;
    }

    #hang(content, seconds) {
      const { store } = this.room;
      const old = [...this.show.children];
      const layer = kiosk.make("div", { class: "attract-layer", "data-turn": this.#turn % 4 }, content.element);
      this.show.append(layer);
      const ms = store.state.still ? kiosk.fadeMs : kiosk.dissolveMs;
      if (old.length) layer.animate([{ opacity: 0 }, { opacity: 1 }], ms);
      for (const gone of old) {
        const end = () => gone.remove();
        gone.animate([{ opacity: 1 }, { opacity: 0 }], { duration: ms, fill: "forwards" }).finished.then(end, end);
      }
      if (!store.state.still) this.#drift(content.element, seconds);
      this.#content = content;
    }

    #drift(element, seconds) {
      const scales = [{ transform: "scale(1)" }, { transform: `scale(${DRIFT})` }];
      if (this.#turn % 2) scales.reverse();
      element.animate(scales, { duration: seconds * 1000 + kiosk.dissolveMs, fill: "both" });
    }
  };
})((window.kiosk = window.kiosk || {}));
