(function (kiosk) {
  "use strict";

  const CORNER_SHARE = 0.08; // of the screen's shorter side
  const LEAST_CORNER_PX = 64;
  const HOLD_MS = 3_000;
  const WAITS_MS = 20_000;
  const LONGEST_PAUSE_S = 300;
  const MOST_DIGITS = 12;

  const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));

  /** Whether the PIN gives the hash that the page carries: "rounds.salt.hash", PBKDF2 with SHA-256. */
  kiosk.fitsPin = async function (pin, mark) {
    const [rounds, salt, kept] = mark.split(".");
    const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations: Number(rounds) };
    return kiosk.hex(await crypto.subtle.deriveBits(how, key, 256)) === kept;
  };

  /** How long the door is deaf after so many wrong PINs in a row. Pure. */
  kiosk.pauseAfter = (misses) => (misses ? Math.min(2 ** misses, LONGEST_PAUSE_S) : 0);

  /** In the upper corner where a line begins; a finger that rests there for three seconds means it. Pure. */
  kiosk.inCorner = function (x, y, width, height, direction) {
    const side = Math.max(LEAST_CORNER_PX, CORNER_SHARE * Math.min(width, height));
    return y <= side && (direction === "rtl" ? width - x : x) <= side;
  };

  /** What a web page can do: leave full screen, close its window, and where that is refused go to a calm page. */
  const leave = async function () {
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    window.close();
    setTimeout(() => location.replace("/left/"), 300);
  };

  /** The staff's way out of the kiosk: a number pad that only a long press in a corner brings up. */
  kiosk.StaffDoor = class {
    #holding = 0;
    #closing = 0;
    #typed = "";
    #deafUntil = 0;

    constructor(room, mark) {
      Object.assign(this, { room, mark });
      this.#deafUntil = performance.now() + kiosk.pauseAfter(kiosk.recall("pin-misses", 0)) * 1000;
      const first = { signal: room.signal, capture: true };
      window.addEventListener("pointerdown", (event) => this.#touched(event), first);
      for (const name of ["pointerup", "pointercancel"]) window.addEventListener(name, () => clearTimeout(this.#holding), first);
      window.addEventListener("keydown", (event) => this.pad && this.#typedKey(event), first);
    }

    #touched(event) {
      clearTimeout(this.#holding);
      if (this.pad || !kiosk.inCorner(event.clientX, event.clientY, innerWidth, innerHeight, document.documentElement.dir)) return;
      this.#holding = setTimeout(() => this.#open(), HOLD_MS);
    }

    #typedKey(event) {
      event.stopImmediatePropagation();
      event.preventDefault();
      if (event.key === "Escape") this.#close();
      else if (event.key === "Enter") this.#try();
      else if (/^\d$/.test(event.key)) this.#type(event.key);
    }

    #open() {
      const { voice, signal } = this.room;
      const press = (key, word, does) => {
        const button = kiosk.makeButton(key, does, signal);
        voice.say(button, word);
        return button;
      };
      const digit = (figure) => press(`digit-${figure}`, figure, () => this.#type(figure)); // no word: said as it is
      this.dots = kiosk.make("p", { class: "staff-dots", role: "status" });
      const keys = [..."123456789"].map(digit);
      keys.push(press("staff-close", "close", () => this.#close()), digit("0"), press("staff-try", "done", () => this.#try()));
      this.pad = voice.name(kiosk.make("section", { class: "staff", role: "dialog" }, this.dots, kiosk.make("div", { class: "staff-keys" }, keys)), "staff_pin");
      document.body.append(this.pad);
      this.#wait();
    }

    #wait() {
      clearTimeout(this.#closing);
      this.#closing = setTimeout(() => this.#close(), WAITS_MS);
    }

    #close() {
      clearTimeout(this.#closing);
      this.#typed = "";
      if (this.pad) this.pad.remove();
      this.pad = null;
    }

    #type(figure) {
      this.#typed = (this.#typed + figure).slice(0, MOST_DIGITS);
      this.dots.textContent = "•".repeat(this.#typed.length);
      this.#wait();
    }

    /** A wrong one says nothing; while the pause lasts, none is even tried. */
    async #try() {
      const pin = this.#typed;
      this.#typed = "";
      this.dots.textContent = "";
      this.#wait();
      if (performance.now() < this.#deafUntil) return;
      const misses = kiosk.recall("pin-misses", 0) + 1;
      this.#deafUntil = performance.now() + kiosk.pauseAfter(misses) * 1000;
      kiosk.remember("pin-misses", misses);
      if (!(await kiosk.fitsPin(pin, this.mark))) return;
      kiosk.remember("pin-misses", 0);
      leave();
    }
  };
})((window.kiosk = window.kiosk || {}));
