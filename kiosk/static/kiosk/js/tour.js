(function (kiosk) {
  "use strict";

  /** What is said of a detail beside the enlarged picture, and the way to the next one. */
  kiosk.Tour = class {
    constructor(room) {
      const { store, signal } = room;
      this.room = room;
      this.place = kiosk.make("p", { class: "position" });
      this.words = kiosk.make("div", { class: "tour-words", "aria-live": "polite" });
      this.buttons = {
        previous_detail: kiosk.makeButton("detail-before", () => this.step(-1), signal),
        next_detail: kiosk.makeButton("detail-next", () => this.step(1), signal),
        close: kiosk.makeButton("tour-close", () => store.tell({ type: "detail", detail: null }), signal),
      };
      this.element = kiosk.make("section", { class: "tour", hidden: true }, this.place, room.scrolling(this.words, "tour-scroll"),
        kiosk.make("div", { class: "tour-bar" }, Object.values(this.buttons)));
    }

    get regions() {
      const { store, slides } = this.room;
      return kiosk.regionsOf(slides[store.state.index], store.state);
    }

    /** To the next detail or the one before, round the end. */
    step(by) {
      const { store } = this.room;
      const count = this.regions.length;
      if (count) store.tell({ type: "detail", detail: ((store.state.detail ?? -1) + by + count) % count });
    }

    show(now, before) {
      const region = now.panel === "zoom" && now.detail !== null ? this.regions[now.detail] : null;
      const began = region && this.element.hidden;
      this.element.hidden = !region;
      if (!region) return;
      const { voice } = this.room;
      voice.name(this.element, "details");
      voice.say(this.place, "position", { here: now.detail + 1, count: this.regions.length });
      for (const [key, button] of Object.entries(this.buttons)) voice.say(button, key);
      this.buttons.previous_detail.hidden = this.buttons.next_detail.hidden = this.regions.length < 2;
      if (kiosk.changed(now, before, "detail", "language", "panel")) this.#write(region);
      if (began) (this.regions.length > 1 ? this.buttons.next_detail : this.buttons.close).focus({ preventScroll: true });
    }

    #write(region) {
      const { voice } = this.room;
      this.words.replaceChildren(
        ...[voice.element("h2", "tour-title", region.title), voice.element("p", "tour-text", region.text)].filter(Boolean),
      );
    }
  };
})((window.kiosk = window.kiosk || {}));
