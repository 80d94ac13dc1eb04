(function (kiosk) {
  "use strict";

  const MOST = 300;

  /** One more view; the oldest count gives way when there are too many. Pure. */
  kiosk.countView = function (counts, key) {
    const more = { ...counts, [key]: (counts[key] || 0) + 1 };
    for (const oldest of Object.keys(more).slice(0, -MOST)) delete more[oldest];
    return more;
  };

  const today = () => new Date().toLocaleDateString("sv"); // as ISO 8601, in the museum's own time

  const newId = () => `${Date.now().toString(16)}-${Math.random().toString(16).slice(2)}`;

  /**
   * Tells the server that this screen is well, what it shows and how often its slides were looked at; anonymous. What
   * could not be sent waits, bounded, and is sent under the same id so that nothing counts twice.
   */
  kiosk.Heartbeat = class {
    #changedAt = null;
    #picture = null;

    constructor(room, page, upkeep) {
      Object.assign(this, { room, page, upkeep });
      document.addEventListener("kiosk-turn", (event) => this.#saw(event.detail.id), { signal: room.signal });
      room.store.hear((now, before) => {
        if (now.view === "slide" && before && kiosk.changed(now, before, "view", "index")) this.#count(room.slides[now.index], now.language);
      });
    }

    #count(slide, language) {
      kiosk.remember("counts", kiosk.countView(kiosk.recall("counts", {}), `${today()} ${language} ${slide.id}`));
      this.#saw(slide.id);
    }

    #saw(id) {
      if (id !== this.#picture) this.#changedAt = performance.now();
      this.#picture = id;
    }

    /** What waits to be sent, under its own id until the server has it. */
    #pending() {
      const waiting = kiosk.recall("report", null);
      if (waiting) return waiting;
      const counts = Object.entries(kiosk.recall("counts", {})).map(([key, views]) => {
        const [day, language, ...slide] = key.split(" ");
        return { day, language, slide: slide.join(" "), views };
      });
      const report = { id: newId(), counts, restarts: kiosk.recall("restarts", 0) };
      kiosk.remember("report", report);
      kiosk.remember("counts", {});
      kiosk.remember("restarts", 0);
      return report;
    }

    async send() {
      const seconds = this.#changedAt === null ? null : Math.round((performance.now() - this.#changedAt) / 1000);
      const told = { ...this.#pending(), screen: this.page.screen, digest: this.room.manifest.digest, picture_seconds: seconds };
      try {
        const headers = { "Content-Type": "application/json" };
        const answer = await fetch("/heartbeat", { method: "POST", headers, body: JSON.stringify(told), signal: AbortSignal.timeout(20_000) });
        if (answer.ok || [400, 404].includes(answer.status)) kiosk.remember("report", null);
        if (answer.ok && (await answer.json()).facts !== this.page.factsMark) this.upkeep.loadAnew();
      } catch (fault) {
        console.info(`The heartbeat waits: ${fault.message}`);
      }
    }
  };
})((window.kiosk = window.kiosk || {}));
