(function (kiosk) {
  "use strict";

  /** Always there, always in the same place: previous, next, all pictures, languages, "easier to see and reach". */
  kiosk.Rail = class {
    constructor(room) {
      const { store, signal } = room;
      this.room = room;
      this.go = kiosk.make("div", { class: "go" });
      this.buttons = {
        previous: kiosk.makeButton("previous", () => room.move(-1), signal),
        next: kiosk.makeButton("next", () => room.move(1), signal),
        overview: kiosk.makeButton("overview", () => this.#toggleOverview(), signal),
      };
      this.go.append(...Object.values(this.buttons));
      this.languages = kiosk.make("div", { class: "languages", role: "group" });
      this.tongues = new Map();
      this.ease = kiosk.makeButton("settings", () => store.tell({ type: "settings" }), signal);
      this.ease.append(
        kiosk.make("span", { class: "aa", "aria-hidden": "true", text: "Aa" }),
        (this.easeWords = kiosk.make("span", {})),
      );
      this.element = kiosk.make(
        "nav",
        { class: "rail" },
        this.go,
        kiosk.make("div", { class: "foot" }, this.languages, this.ease),
      );
      store.hear((now, before) => this.show(now, before));
    }

    #toggleOverview() {
      const { store } = this.room;
      store.tell(store.state.panel === "overview" ? { type: "back" } : { type: "open", panel: "overview" });
    }

    /** One button for each language of the exhibit, by its own name. */
    layLanguages(languages) {
      const { store, signal } = this.room;
      this.tongues.clear();
      for (const language of languages) {
        const button = kiosk.makeButton("language", () => store.tell({ type: "language", language }), signal);
        button.lang = language;
        button.textContent = this.room.voice.ownName(language);
        this.tongues.set(language, button);
      }
      this.languages.replaceChildren(...this.tongues.values());
      this.show(store.state, null);
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "language", "panel", "settings", "usual")) return;
      const { voice } = this.room;
      voice.name(this.element, "controls");
      voice.name(this.languages, "languages");
      voice.say(this.buttons.previous, "previous");
      voice.say(this.buttons.next, "next");
      voice.say(this.buttons.overview, now.panel === "overview" ? "back_to_picture" : "all_pictures");
      this.buttons.overview.setAttribute("aria-expanded", String(now.panel === "overview"));
      voice.say(this.easeWords, "easier_short");
      voice.name(this.ease, "easier");
      this.ease.setAttribute("aria-expanded", String(now.settings));
      for (const [language, button] of this.tongues) button.setAttribute("aria-pressed", String(language === now.language));
    }
  };
})((window.kiosk = window.kiosk || {}));
