(function (kiosk) {
  "use strict";

  const SWALLOWED = ["pointerup", "click", "keyup"];
  const REFUSED = ["contextmenu", "selectstart", "dragstart", "gesturestart"];

  /** What the browser would do that a kiosk must not, and touches that only wake: stopped before anyone hears them. */
  kiosk.Guard = class {
    #swallowing = false;

    constructor(signal) {
      const first = { signal, capture: true, passive: false };
      for (const name of REFUSED) document.addEventListener(name, (event) => event.preventDefault(), first);
      document.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), first);
      document.addEventListener("keydown", (event) => this.#keydown(event), first);
      document.addEventListener("pointerdown", () => (this.#swallowing = false), first);
      for (const name of SWALLOWED) document.addEventListener(name, (event) => this.#end(event), first);
    }

    /** This touch or key does nothing else; nor does what follows from it until the next one. */
    swallow(event) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#swallowing = true;
    }

    #end(event) {
      if (!this.#swallowing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#swallowing = event.type === "pointerup";
    }

    /** Print, save, find, zoom and their like have no place here. */
    #keydown(event) {
      this.#swallowing = false;
      if ((event.ctrlKey || event.metaKey) && "psfugodj+-=0".includes(event.key.toLowerCase())) event.preventDefault();
    }
  };
})((window.kiosk = window.kiosk || {}));
