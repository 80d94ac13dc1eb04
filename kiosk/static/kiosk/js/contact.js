(function (kiosk) {
  "use strict";

  const ANSWERS_WITHIN_MS = 20_000;
  const REST_WHEN_FULL = 15; // contacts: a full disk is not tried every minute

  kiosk.ask = async function (url) {
    const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin", signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}; expected 200.`);
    return answer;
  };

  /**
   * From time to time the server is asked: what was withdrawn (gone at once, whoever stands here), then for a newer
   * release, which is fetched whole and handed over only while nobody is at the screen. A question that fails changes
   * nothing. `keeper` is null where nothing can be kept; then a release is shown without being fetched first.
   */
  kiosk.Contact = class {
    #newer = null;
    #busy = false;
    #failing = false;
    #rest = 0;
    #kept = null;
    met = 0;

    constructor({ room, page, keeper, player, upkeep }) {
      Object.assign(this, { room, page, keeper, player, upkeep });
      const { signal } = room;
      const ticking = setInterval(() => this.meet(), room.times.pollSeconds * 1000);
      signal.addEventListener("abort", () => clearInterval(ticking));
      room.store.hear((now, before) => before && now.view !== before.view && this.#offer());
      document.addEventListener("kiosk-turn", () => this.#turned(), { signal });
      this.heartbeat = page.screen ? new kiosk.Heartbeat(room, page, upkeep) : null;
    }

    async meet() {
      if (this.#busy) return;
      this.#busy = true;
      try {
        await this.#withdrawals();
        await this.#release();
        if (this.#failing) this.room.store.tell({ type: "found" }); // the server is back, and with it what it could not give
        this.#failing = false;
      } catch (fault) {
        this.#failing = true;
        if (fault.name === "QuotaExceededError") this.#rest = REST_WHEN_FULL;
        console.info(`Keeping release ${this.room.manifest.number}: ${fault.message}`);
      } finally {
        this.#busy = false;
        this.met += 1;
      }
      this.upkeep.look();
      if (this.heartbeat) this.heartbeat.send();
    }

    async #withdrawals() {
      const text = await (await kiosk.ask("/withdrawn.json")).text();
      if (text === kiosk.recall("withdrawn", "")) return;
      const list = JSON.parse(text).withdrawn;
      const { manifest } = this.room;
      const without = kiosk.withoutWithdrawn(manifest, list);
      if (without !== manifest) this.player.take(without, "redraw");
      if (this.#newer) this.#newer = kiosk.withoutWithdrawn(this.#newer, list);
      if (this.keeper) await this.keeper.withdraw(list);
      if (list.length) await kiosk.ask("/withdrawn.json?clear");
      kiosk.remember("withdrawn", text);
    }

    async #release() {
      const manifest = await kiosk.fetchManifest(this.page.manifestUrl);
      const isShown = manifest.digest === this.room.manifest.digest;
      if (isShown) this.#newer = null;
      if (this.#rest > 0) this.#rest -= 1;
      else if (isShown) await this.#keepShown(manifest);
      else if (!this.keeper || (await this.keeper.keep(manifest))) this.#newer = manifest;
      await this.#offer();
    }

    /** Once the release on show is here whole, and the worker in its place, the server may go. */
    async #keepShown(manifest) {
      const { digest } = manifest;
      if (!this.keeper || this.#kept === digest) return;
      await this.keeper.keep(manifest);
      const { shown } = await this.keeper.state();
      if (!shown) await this.keeper.prove(digest); // the first of all was shown while it came
      else if (shown !== digest) return;
      this.#kept = digest;
      this.upkeep.working.then(() => (document.documentElement.dataset.kept = digest));
    }

    async #offer() {
      const manifest = this.#newer;
      await null; // not while the state is still being told of
      const isFree = () => manifest && manifest === this.#newer && this.room.store.state.view === "attract";
      if (!isFree()) return;
      if (this.keeper) await this.keeper.try(manifest.digest);
      if (!isFree()) return;
      this.#newer = null;
      this.player.take(manifest);
    }

    /** A slide of the loop hangs on the screen: whatever release it is of has been shown. */
    #turned() {
      if (this.keeper) this.keeper.prove(this.room.manifest.digest).catch((fault) => console.info(fault.message));
    }
  };
})((window.kiosk = window.kiosk || {}));
