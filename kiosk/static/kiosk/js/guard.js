(function (kiosk) {
  "use strict";

  const SWALLOWED = ["pointerup", "click", "keyup"];
  const REFUSED = ["contextmenu", "selectstart", "dragstart", "dragover", "drop", "gesturestart", "auxclick"];
  const BACK_BUTTON = 3;

  /** Keys of the browser, not of the exhibit: F1 to F24, and whatever is pressed with Ctrl, Alt or Meta. Pure. */
  kiosk.isBrowserKey = function ({ key, ctrlKey, altKey, metaKey }, writes) {
    if (/^(F\d{1,2}|Browser\w+|PrintScreen|ContextMenu|Help|Find|Print|Save|Open|New|Close)$/.test(key)) return true;
    return !writes && (ctrlKey || altKey || metaKey); // AltGr writes a character and says Ctrl and Alt as well
  };

  /** What the browser would do that a kiosk must not, and touches that only wake: stopped before anyone hears them. */
  kiosk.Guard = class {
    #swallowing = false;

    constructor(signal) {
      const first = { signal, capture: true, passive: false };
      for (const name of REFUSED) document.addEventListener(name, (event) => event.preventDefault(), first);
      for (const name of ["mousedown", "mouseup"]) document.addEventListener(name, (event) => event.button >= BACK_BUTTON && event.preventDefault(), first);
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

    /** Print, save, find, zoom, reload, history and their like have no place here. */
    #keydown(event) {
      this.#swallowing = false;
      if (kiosk.isBrowserKey(event, event.getModifierState("AltGraph"))) event.preventDefault();
    }
  };
})((window.kiosk = window.kiosk || {}));
