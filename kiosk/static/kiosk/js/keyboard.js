(function (kiosk) {
  "use strict";

  /**
   * What a key asks for: {move}, {jump: "first" | "last"}, {back}, {zoom}, {pan} or null. In a right-to-left language the
   * left arrow goes on. Pure.
   */
  kiosk.readKey = function (key, panel, direction) {
    const on = direction === "rtl" ? -1 : 1;
    const sideways = { ArrowRight: on, ArrowLeft: -on, PageDown: 1, PageUp: -1 };
    if (key === "Escape" || key === "Backspace") return { back: true };
    if (panel === "zoom") return kiosk.readZoomKey(key);
    if (panel === "overview") return null;
    if (key in sideways) return { move: sideways[key] };
    if (key === "Home") return { jump: "first" };
    if (key === "End") return { jump: "last" };
    return null;
  };

  kiosk.readZoomKey = function (key) {
    const pans = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    if (key in pans) return { pan: pans[key] };
    if (key === "+" || key === "=") return { zoom: 1.5 };
    if (key === "-") return { zoom: 1 / 1.5 };
    return key === "0" ? { zoom: 0 } : null;
  };

  /** In the overview the arrows walk over the contacts, row by row. Pure over the boxes' places. */
  kiosk.contactFrom = function (boxes, here, key) {
    const from = boxes[here];
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    if (key in steps) return Math.min(Math.max(here + steps[key], 0), boxes.length - 1);
    const down = key === "ArrowDown" ? 1 : -1;
    const rows = boxes
      .map((box, index) => ({ index, down: (box.y - from.y) * down, aside: Math.abs(box.x - from.x) }))
      .filter((box) => box.down > 4)
      .sort((one, other) => one.down - other.down || one.aside - other.aside);
    return rows.length ? rows[0].index : here;
  };

  kiosk.Keyboard = class {
    constructor(room, zoom) {
      this.room = room;
      this.zoom = zoom;
      document.addEventListener("keydown", (event) => this.#press(event), { signal: room.signal });
    }

    #press(event) {
      const { state } = this.room.store;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (state.panel === "overview" && event.key.startsWith("Arrow")) return this.#walk(event);
      const meant = kiosk.readKey(event.key, state.settings ? null : state.panel, document.documentElement.dir);
      if (!meant) return;
      event.preventDefault();
      this.#do(meant);
    }

    #do(meant) {
      const { store, move } = this.room;
      if (meant.move) move(meant.move);
      else if (meant.jump) store.tell({ type: "go", index: meant.jump === "first" ? 0 : store.state.count - 1 });
      else if (meant.back) store.tell({ type: "back" });
      else if (meant.pan) this.zoom.pan(meant.pan);
      else this.zoom.zoom(meant.zoom);
    }

    #walk(event) {
      const contacts = [...document.querySelectorAll(".overview button[data-index]")];
      const here = Math.max(contacts.indexOf(document.activeElement), 0);
      const there = kiosk.contactFrom(contacts.map((contact) => contact.getBoundingClientRect()), here, event.key);
      contacts[there].focus();
      event.preventDefault();
    }
  };
})((window.kiosk = window.kiosk || {}));
