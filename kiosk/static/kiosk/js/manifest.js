(function (kiosk) {
  "use strict";

  const FORMAT = "kiosk-release/1";

  /** Refuses what the player cannot show, and says what it found. Pure. */
  kiosk.readManifest = function (manifest) {
    if (!manifest || manifest.format !== FORMAT) {
      throw new Error(`The manifest says format "${manifest && manifest.format}"; this player reads "${FORMAT}".`);
    }
    if (!manifest.slides.length) throw new Error("The manifest has no slides; a release needs at least one.");
    return manifest;
  };

  /** The current release; the browser asks the server again (If-None-Match) and takes its copy when nothing changed. */
  kiosk.fetchManifest = async function (url) {
    const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin" });
    if (!answer.ok) throw new Error(`The manifest ${url} was answered with ${answer.status}; expected 200.`);
    return kiosk.readManifest(await answer.json());
  };

  /**
   * Asks for a newer release from time to time and hands it over only while nobody is at the screen.
   * A failed question changes nothing. Never started for a page opened from a file.
   */
  kiosk.Poll = class {
    #newer = null;

    constructor(room, url, take) {
      this.room = room;
      this.url = url;
      this.take = take;
      const ticking = setInterval(() => this.#ask(), room.times.pollSeconds * 1000);
      room.signal.addEventListener("abort", () => clearInterval(ticking));
      room.store.hear((now, before) => before && now.view !== before.view && this.#offer());
    }

    async #ask() {
      try {
        const manifest = await kiosk.fetchManifest(this.url);
        this.#newer = manifest.digest === this.room.manifest.digest ? null : manifest;
      } catch (fault) {
        console.info(`Keeping release ${this.room.manifest.number}: ${fault.message}`);
        return;
      }
      this.#offer();
    }

    #offer() {
      if (!this.#newer || this.room.store.state.view !== "attract") return;
      const manifest = this.#newer;
      this.#newer = null;
      queueMicrotask(() => this.take(manifest));
    }
  };
})((window.kiosk = window.kiosk || {}));
