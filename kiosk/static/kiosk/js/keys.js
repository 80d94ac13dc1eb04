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
      this.rows.replaceChildren(...rows.map((row) => kiosk.make("div", { class: "key-row" }, [...row].map((sign) => this.#key("key", () => this.told.type(sign), sign)))));
      this.rows.style.setProperty("--across", Math.max(...rows.map((row) => row.length)));
      const next = this.keyboards[(this.#turn + 1) % this.keyboards.length];
      this.last.replaceChildren(
        ...[
          this.keyboards.length > 1 && this.#key("other-keys", () => this.#other(), next.name),
          this.#key("blank", () => this.told.type(" ")),
          this.#key("erase", () => this.told.erase()),
        ].filter(Boolean),
      );
    }

    #other() {
      this.#turn = (this.#turn + 1) % this.keyboards.length;
      this.show();
      this.last.firstElementChild.focus({ preventScroll: true });
    }

    /** A key with a sign on it, or with an interface word. */
    #key(name, press, sign) {
      const key = kiosk.makeButton(name, press, this.room.signal);
      key.lang = this.room.voice.language;
      key.classList.toggle("mark", /[゛゜]/.test(sign));
      if (sign) key.textContent = sign;
      else this.room.voice.say(key, name);
      return key;
    }
  };
})((window.kiosk = window.kiosk || {}));
