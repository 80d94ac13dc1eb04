(function (kiosk) {
  "use strict";

  /** Where the slides stand: three decoded layers, led by the finger or by the state. */
  kiosk.Stage = class {
    constructor(room) {
      this.room = room;
      this.element = kiosk.make("section", { class: "stage", tabindex: "-1", "data-swipe": true });
      room.stage = this.element;
      this.ring = new kiosk.Ring(this.element, (slide) => new kiosk.Furnishing(slide, room), (slide) => this.#lose(slide));
      this.said = kiosk.make("p", { class: "said", "aria-live": "polite" });
      this.drag = 0;
    }

    /** Only once all the room is there: the layers begin to load. */
    start() {
      this.room.store.hear((now, before) => this.show(now, before));
      const tapped = (event) => event.target.closest(".photograph img") && this.#look();
      this.element.addEventListener("click", tapped, { signal: this.room.signal });
    }

    hearSwipes(surfaces) {
      const { store, signal } = this.room;
      const sign = () => (document.documentElement.dir === "rtl" ? -1 : 1);
      const told = {
        may: () => store.state.view === "slide" && [null, "more"].includes(store.state.panel) && !store.state.settings && this.room.slides.length > 1,
        begin: () => this.element.setAttribute("data-swiping", ""),
        move: (dx) => this.ring.follow(dx, sign()),
        pinch: () => this.#look(),
        settle: (dx, speed) => kiosk.settleSwipe(dx, speed, this.element.clientWidth, sign()),
        end: (steps, dx) => {
          this.element.removeAttribute("data-swiping");
          if (steps === 0) return this.ring.release(dx);
          this.drag = dx;
          this.room.move(steps, "slide");
        },
      };
      return new kiosk.Swipe(surfaces, told, signal);
    }

    show(now, before) {
      if (kiosk.changed(now, before, "usual")) this.ring.lay(this.room.slides, (index) => this.room.isLost(index));
      this.room.voice.name(this.element, "picture");
      if (kiosk.changed(now, before, "index", "usual", "view")) this.#go(now, before);
      else if (kiosk.changed(now, before, "language", "shown", "turned")) this.ring.renew();
      this.#say(now, before);
    }

    #go(now, before) {
      const sign = document.documentElement.dir === "rtl" ? -1 : 1;
      const quiet = !before || before.view !== now.view;
      const asked = now.still && now.motion === "dissolve" ? "fade" : now.motion;
      if (before && kiosk.changed(now, before, "language", "shown", "turned")) this.ring.renew();
      this.ring.show(now.index, { side: now.heading * sign, motion: quiet ? "none" : asked, from: this.drag });
      this.drag = 0;
    }

    #look() {
      const { store, slides } = this.room;
      const slide = slides[store.state.index];
      if (kiosk.hasPicture(slide) && !kiosk.isCovered(slide, store.state)) store.tell({ type: "open", panel: "zoom" });
    }

    /** A picture that would not load: remembered, and where the visitor waits for it, passed over. */
    #lose(slide) {
      const { store, slides, move, voice } = this.room;
      store.tell({ type: "lose", id: slide.id });
      const { index, heading } = store.state;
      if (slides[index] !== slide) return null;
      move(heading);
      if (store.state.index !== index) return null;
      return kiosk.make("div", { class: "exhibit withdrawn", "data-kind": "unavailable" }, voice.wordElement("p", "withdrawn-words", "picture_unavailable"));
    }

    #say(now, before) {
      if (!before || now.view !== "slide" || !kiosk.changed(now, before, "index", "view", "language", "turned")) return;
      const { voice, slides } = this.room;
      if (now.turned) {
        const { text, language } = kiosk.altOf(slides[now.index], now, voice);
        this.said.lang = language;
        this.said.textContent = text;
        return;
      }
      const title = voice.pick(voice.caption(slides[now.index], "title"));
      const parts = [voice.wordElement("span", null, "position_spoken", { here: now.index + 1, count: now.count })];
      if (title) parts.push(". ", kiosk.make("span", { lang: title.language, text: title.text }));
      this.said.replaceChildren(...parts);
    }
  };
})((window.kiosk = window.kiosk || {}));
