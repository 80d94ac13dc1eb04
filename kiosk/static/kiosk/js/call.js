(function (kiosk) {
  "use strict";

  /** The call to touch, in every language of the exhibit in turn, whatever language the page is in. */
  kiosk.Call = class {
    #turn = 0;
    #ticking = 0;

    constructor(room) {
      this.room = room;
      this.element = kiosk.make("p", { class: "call", "aria-hidden": "true" });
    }

    start() {
      this.#turn = 0;
      this.#say();
      clearInterval(this.#ticking);
      this.#ticking = setInterval(() => this.#say(), this.room.times.callSeconds * 1000);
    }

    stop() {
      clearInterval(this.#ticking);
    }

    #say() {
      const { manifest, voice, store } = this.room;
      const language = manifest.languages[this.#turn % manifest.languages.length];
      this.#turn += 1;
      voice.say(this.element, "touch_to_begin", {}, language);
      if (!store.state.still) this.element.animate([{ opacity: 0 }, { opacity: 1 }], kiosk.dissolveMs);
    }
  };
})((window.kiosk = window.kiosk || {}));
