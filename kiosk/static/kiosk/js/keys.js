(function (kiosk) {
  "use strict";

  const LATIN = [{ name: "ABC", rows: ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"] }];

  /** The keyboards of a language, as its file tells them: [{name, rows}]; the exhibit's own characters have no rows. Pure. */
  kiosk.keyboardsOf = function (tongue) {
    const { keyboards = [], own_characters: own } = tongue || {};
    return [...(keyboards.length ? keyboards : LATIN), ...(own ? [{ name: own, rows: null }] : [])];
  };

  /** A keyboard to be touched: letters, a blank, delete, and the language's other keyboards in turn. */
  kiosk.Keys = class {
    #turn = 0;

    /** `told.type(text)` hears a letter, `told.erase()` the delete key; `told.own()` gives the exhibit's own characters. */
    constructor(room, told) {
      this.room = room;
      this.told = told;
      this.rows = kiosk.make("div", { class: "key-rows" });
      this.last = kiosk.make("div", { class: "key-last" });
      this.element = kiosk.make("div", { class: "keys", role: "group" }, this.rows, this.last);
    }

    /** Begins with the first keyboard of the language. */
    lay(tongue) {
      this.#turn = 0;
      this.keyboards = kiosk.keyboardsOf(tongue);
      this.show();
    }

    show() {
      const { voice } = this.room;
      const { rows } = this.keyboards[this.#turn];
      this.element.setAttribute("aria-label", voice.word("keyboard"));
      this.element.lang = voice.language;
      this.rows.toggleAttribute("data-own", !rows);
      this.rows.replaceChildren(...(rows || [this.told.own()]).map((row) => kiosk.make("div", { class: "key-row" }, [...row].map((sign) => this.#key("key", sign, () => this.told.type(sign))))));
      const next = this.keyboards[(this.#turn + 1) % this.keyboards.length];
      this.last.replaceChildren(
        ...[
          this.keyboards.length > 1 && this.#key("other-keys", next.name, () => this.#other()),
          this.#key("blank", voice.word("blank"), () => this.told.type(" ")),
          this.#key("erase", voice.word("erase"), () => this.told.erase()),
        ].filter(Boolean),
      );
    }

    /** What was typed has changed: the exhibit's own characters follow it. */
    follow() {
      if (!this.keyboards[this.#turn].rows) this.show();
    }

    #other() {
      this.#turn = (this.#turn + 1) % this.keyboards.length;
      this.show();
      this.last.firstElementChild.focus({ preventScroll: true });
    }

    #key(name, words, press) {
      const key = kiosk.makeButton(name, press, this.room.signal);
      key.textContent = words;
      return key;
    }
  };
})((window.kiosk = window.kiosk || {}));
