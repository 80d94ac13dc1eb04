(function (kiosk) {
  "use strict";

  const SIZES = [1, 2, 3];
  const SWITCHES = { contrast: "high_contrast", still: "less_movement", low: "controls_low" };

  /** "Easier to see and reach": text in three sizes, contrast, movement, controls low. Over the label, beside the picture. */
  kiosk.SettingsPanel = class {
    constructor(room) {
      const { store, signal } = room;
      this.room = room;
      this.heading = kiosk.make("h2", { class: "settings-title" });
      this.sizeWord = kiosk.make("p", { class: "settings-word", id: "size-word" });
      this.sizes = SIZES.map((size) => {
        const button = kiosk.makeButton("size", () => store.tell({ type: "size", size }), signal);
        button.dataset.step = size;
        button.append(kiosk.make("span", { class: "aa", "aria-hidden": "true", text: "Aa" }));
        return button;
      });
      this.switches = Object.entries(SWITCHES).map(([name, key]) => {
        const button = kiosk.makeButton(name, () => store.tell({ type: "switch", name }), signal);
        button.setAttribute("role", "switch");
        return { name, key, button };
      });
      this.done = kiosk.makeButton("done", () => store.tell({ type: "back" }), signal);
      this.element = this.#lay();
      store.hear((now, before) => this.show(now, before));
    }

    #lay() {
      const sizes = kiosk.make("div", { class: "sizes", role: "group", "aria-labelledby": "size-word" }, this.sizes);
      const body = kiosk.make(
        "div",
        { class: "settings-body" },
        this.heading,
        this.sizeWord,
        sizes,
        kiosk.make("div", { class: "switches" }, this.switches.map(({ button }) => button)),
        (this.keys = kiosk.make("p", { class: "settings-word settings-keys" })),
      );
      this.box = this.room.scrolling(body, "settings-scroll");
      return kiosk.make("section", { class: "settings", role: "dialog", hidden: true }, this.box, kiosk.make("div", { class: "sheet-end" }, this.done));
    }

    show(now, before) {
      this.element.hidden = !now.settings;
      if (!now.settings) return;
      const { voice } = this.room;
      voice.name(this.element, "easier");
      voice.say(this.heading, "easier");
      voice.say(this.sizeWord, "text_size");
      this.sizes.forEach((button, place) => {
        voice.name(button, `text_size_${SIZES[place]}`);
        button.setAttribute("aria-pressed", String(now.size === SIZES[place]));
      });
      for (const { name, key, button } of this.switches) this.#write(button, key, now[name]);
      voice.say(this.keys, "by_keys");
      voice.say(this.done, "done");
      if (before && !before.settings) this.done.focus({ preventScroll: true });
    }

    #write(button, key, on) {
      const { voice } = this.room;
      const state = voice.wordElement("span", "switch-state", on ? "on" : "off");
      state.toggleAttribute("data-on", on);
      button.setAttribute("aria-checked", String(on));
      voice.name(button, key);
      button.replaceChildren(voice.wordElement("span", null, key), state);
    }
  };
})((window.kiosk = window.kiosk || {}));
