(function (kiosk) {
  "use strict";

  /** The call to touch, first in the language the page begins with, then in every other of the exhibit in turn. */
  kiosk.Call = class {
    #turn = 0;
    #ticking = 0;

    constructor(room) {
      this.room = room;
      this.element = kiosk.make("p", { class: "call", "aria-hidden": "true" });
    }

    start() {
      const { manifest, store } = this.room;
      this.#turn = manifest.languages.indexOf(store.state.usual.language);
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
