(function (kiosk) {
  "use strict";

  /** A keyboard to be touched: letters, a blank, delete, and the language's other keyboards in turn. */
  kiosk.Keys = class {
    #turn = 0;

    /** `told.type(text)` hears a letter, `told.erase()` the delete key. */
    constructor(room, told) {
      this.room = room;
      this.told = told;
      this.rows = kiosk.make("div", { class: "key-rows" });
      this.last = kiosk.make("div", { class: "key-last" });
      this.element = kiosk.make("div", { class: "keys", role: "group" }, this.rows, this.last);
    }

    /** Begins with the first of a language's keyboards: [{name, rows}]. */
    lay(keyboards) {
      this.#turn = 0;
      this.keyboards = keyboards;
      this.show();
    }

    show() {
      const { voice } = this.room;
      const { rows } = this.keyboards[this.#turn];
      voice.name(this.element, "keyboard");
      this.rows.replaceChildren(...rows.map((row) => kiosk.make("div", { class: "key-row" }, [...row].map((sign) => this.#key("key", sign, () => this.told.type(sign))))));
      const next = this.keyboards[(this.#turn + 1) % this.keyboards.length];
      this.last.replaceChildren(
        ...[
          this.keyboards.length > 1 && this.#key("other-keys", next.name, () => this.#other()),
          this.#named("blank", () => this.told.type(" ")),
          this.#named("erase", () => this.told.erase()),
        ].filter(Boolean),
      );
    }

    #other() {
      this.#turn = (this.#turn + 1) % this.keyboards.length;
      this.show();
      this.last.firstElementChild.focus({ preventScroll: true });
    }

    /** A key that is an interface word. */
    #named(name, press) {
      const key = kiosk.makeButton(name, press, this.room.signal);
      this.room.voice.say(key, name);
      return key;
    }

    #key(name, words, press) {
      const key = kiosk.makeButton(name, press, this.room.signal);
      key.textContent = words;
      key.lang = this.room.voice.language;
      return key;
    }
  };
})((window.kiosk = window.kiosk || {}));
