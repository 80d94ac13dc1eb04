(function (kiosk) {
  "use strict";

  const HEARD = ["pointerdown", "pointermove", "pointerup", "keydown", "wheel"];

  /** Pure: what quietness of so many seconds means: "here", "counting" (with the seconds left) or "gone". */
  kiosk.readQuiet = function (quietSeconds, times) {
    if (quietSeconds < times.idleSeconds) return { phase: "here", left: null };
    const left = Math.ceil(times.idleSeconds + times.countdownSeconds - quietSeconds);
    return left > 0 ? { phase: "counting", left } : { phase: "gone", left: 0 };
  };

  /** Watches for the visitor's leaving. The clock is monotonic: setting the PC's clock wakes or sends away nobody. */
  kiosk.Idle = class {
    #last = performance.now();
    #counting = false;

    constructor(room) {
      this.room = room;
      const { signal } = room;
      this.seconds = kiosk.make("span", { class: "idle-seconds" });
      this.words = kiosk.make("p", { class: "idle-words" });
      this.stay = kiosk.make("p", { class: "idle-stay" });
      this.again = kiosk.make("p", { class: "idle-again" });
      this.seconds.setAttribute("aria-hidden", "true");
      this.element = kiosk.make("section", { class: "idle", role: "alertdialog", hidden: true }, this.words, this.seconds, this.stay, this.again);
      for (const name of HEARD) document.addEventListener(name, (event) => this.#heard(event), { signal, capture: true, passive: false });
      const ticking = setInterval(() => this.#tick(), 250);
      signal.addEventListener("abort", () => clearInterval(ticking));
      room.store.hear((now, before) => this.show(now, before));
    }

    #heard(event) {
      if (event.type === "pointermove" && !event.buttons && event.pointerType !== "mouse") return;
      this.#last = performance.now();
      if (!this.#counting) return;
      if (event.type === "pointermove") return this.#cancel();
      this.room.guard.swallow(event);
      this.#cancel();
    }

    #cancel() {
      this.#counting = false;
      this.room.store.tell({ type: "count", left: null });
    }

    #tick() {
      const { store, times } = this.room;
      if (store.state.view !== "attract") kiosk.beat(1);
      if (store.state.view === "attract" || this.room.narrator.isHeard) {
        this.#last = performance.now();
        return;
      }
      const { phase, left } = kiosk.readQuiet((performance.now() - this.#last) / 1000, times);
      this.#counting = phase === "counting";
      if (phase === "gone") store.tell({ type: "reset" });
      else if (store.state.left !== left) store.tell({ type: "count", left });
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "left", "language")) return;
      const { voice } = this.room;
      this.element.hidden = now.left === null;
      if (now.left === null) return;
      voice.name(this.element, "still_there");
      voice.say(this.words, "still_there");
      this.seconds.textContent = String(now.left);
      voice.say(this.stay, "touch_to_stay");
      voice.say(this.again, voice.counted("starting_again", now.left), { seconds: now.left });
    }
  };
})((window.kiosk = window.kiosk || {}));
