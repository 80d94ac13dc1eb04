(function (kiosk) {
  "use strict";

  /**
   * The worker that keeps the player's own files. A newer player is fetched whole by the browser; this page is loaded
   * anew with it while nobody is at the screen. Where there are no workers, everything here does nothing.
   */
  kiosk.Upkeep = class {
    #registration = null;
    #stale = false;

    constructor(room) {
      this.room = room;
      this.workers = (window.isSecureContext && navigator.serviceWorker) || null;
      this.working = this.workers ? this.workers.ready : new Promise(() => undefined);
      room.store.hear((now, before) => before && now.view !== before.view && this.#renew());
      if (!this.workers) return;
      let hadOne = Boolean(this.workers.controller);
      const changed = () => {
        if (hadOne) this.loadAnew(); // the first of all came after this page, and is of the same player
        hadOne = true;
      };
      this.workers.addEventListener("controllerchange", changed, { signal: room.signal });
    }

    /** After the pictures, so that they come first; from then on whether there is a newer player. */
    async look() {
      if (!this.workers) return;
      try {
        if (this.#registration) await this.#registration.update();
        else await this.#register();
      } catch (fault) {
        console.info(`Keeping this player: ${fault.message}`);
      }
      this.#renew();
    }

    async #register() {
      const registration = await this.workers.register("/service-worker.js", { updateViaCache: "none" });
      const ready = () => this.#renew();
      registration.addEventListener("updatefound", () => registration.installing.addEventListener("statechange", ready));
      this.#registration = registration;
    }

    /** The page is out of date: loaded again as soon as nobody is there. */
    loadAnew() {
      this.#stale = true;
      this.#renew();
    }

    #renew() {
      if (this.room.store.state.view !== "attract") return;
      const waiting = this.#registration && this.#registration.waiting;
      if (waiting) waiting.postMessage("take");
      else if (this.#stale) kiosk.reload();
    }
  };
})((window.kiosk = window.kiosk || {}));
