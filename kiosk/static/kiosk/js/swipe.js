(function (kiosk) {
  "use strict";

  const STARTS_PX = 12;
  const SHARE = 0.18;
  const FLICK_PX_MS = 0.45;

  /** What a moving finger means: "swipe" (sideways), "scroll" (up or down) or null while it cannot be told. Pure. */
  kiosk.readMove = function (dx, dy) {
    if (Math.hypot(dx, dy) < STARTS_PX) return null;
    return Math.abs(dx) > Math.abs(dy) * 1.2 ? "swipe" : "scroll";
  };

  /** Where a released swipe goes: -1, 0 or 1 steps; `sign` is 1 where the next slide stands to the right. Pure. */
  kiosk.settleSwipe = function (dx, speed, width, sign) {
    const far = Math.abs(dx) > width * SHARE;
    const flicked = Math.abs(speed) > FLICK_PX_MS && Math.sign(speed) === Math.sign(dx);
    const turned = Math.abs(speed) > FLICK_PX_MS && Math.sign(speed) !== Math.sign(dx);
    if (turned || (!far && !flicked)) return 0;
    return -Math.sign(dx) * sign;
  };

  /** Hears one finger on the surfaces given; tells `begin`, `move(dx)` once a frame, and `end(steps, dx)`. */
  kiosk.Swipe = class {
    #start = null;
    #dx = 0;
    #speed = 0;
    #frame = 0;

    constructor(surfaces, told, signal) {
      this.told = told;
      for (const surface of surfaces) {
        surface.addEventListener("pointerdown", (event) => this.#down(event, surface), { signal });
        surface.addEventListener("pointermove", (event) => this.#move(event), { signal });
        surface.addEventListener("pointerup", (event) => this.#up(event, false), { signal });
        surface.addEventListener("pointercancel", (event) => this.#up(event, true), { signal });
        surface.addEventListener("click", (event) => this.#click(event), { signal, capture: true });
      }
    }

    #down(event, surface) {
      if (this.#start) {
        if (event.pointerId !== this.#start.id && !this.#start.meant) {
          this.#start = null;
          this.told.pinch();
        }
        return;
      }
      this.swallow = false;
      if (event.button !== 0 || !this.told.may()) return;
      this.#start = { id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp, meant: null, surface };
      this.#dx = 0;
      this.#speed = 0;
    }

    #move(event) {
      const start = this.#start;
      if (!start || event.pointerId !== start.id) return;
      const dx = event.clientX - start.x;
      if (!start.meant) this.#understand(event, dx);
      if (!this.#start || start.meant !== "swipe") return;
      const elapsed = event.timeStamp - start.at;
      if (elapsed > 0) this.#speed = 0.6 * ((dx - this.#dx) / elapsed) + 0.4 * this.#speed;
      start.at = event.timeStamp;
      this.#dx = dx;
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        if (this.#start) this.told.move(this.#dx);
      });
    }

    #understand(event, dx) {
      const start = this.#start;
      start.meant = kiosk.readMove(dx, event.clientY - start.y);
      if (start.meant === "scroll") this.#start = null;
      if (start.meant === "swipe") {
        start.surface.setPointerCapture(event.pointerId);
        this.swallow = true;
        this.told.begin();
      }
    }

    #up(event, cancelled) {
      const start = this.#start;
      if (!start || event.pointerId !== start.id) return;
      this.#start = null;
      if (this.#frame) cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      if (start.meant !== "swipe") return;
      const idle = event.timeStamp - start.at > 80;
      this.told.end(cancelled ? 0 : this.told.settle(this.#dx, idle ? 0 : this.#speed), this.#dx);
    }

    /** The click that ends a swipe presses nothing. */
    #click(event) {
      if (!this.swallow) return;
      this.swallow = false;
      event.preventDefault();
      event.stopPropagation();
    }
  };
})((window.kiosk = window.kiosk || {}));
