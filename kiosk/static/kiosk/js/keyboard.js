(function (kiosk) {
  "use strict";

  /**
   * What a key asks for: {move}, {jump: "first" | "last"}, {back}, {zoom}, {detail} or null; arrows are read apart. Pure.
   */
  kiosk.readKey = function (key, panel) {
    if (key === "Escape" || (key === "Backspace" && panel !== "search")) return { back: true };
    const step = { PageDown: 1, PageUp: -1 }[key];
    if (panel === "tour" && step) return { detail: step };
    if (panel === "zoom" || panel === "tour") return kiosk.readZoomKey(key);
    if (panel === "overview" || panel === "search") return null;
    if (step) return { move: step };
    if (key === "Home") return { jump: "first" };
    if (key === "End") return { jump: "last" };
    return null;
  };

  kiosk.readZoomKey = function (key) {
    if (key === "+" || key === "=") return { zoom: 1.5 };
    if (key === "-") return { zoom: 1 / 1.5 };
    return key === "0" ? { zoom: 0 } : null;
  };

  const PANS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  /**
   * The whole kiosk by four arrows and Enter. On the picture left and right go to its neighbours, down goes to the controls;
   * among controls the arrows lead the mark to the next one that way; in the scan they pan, and Enter goes back to its buttons.
   */
  kiosk.Keyboard = class {
    constructor(room, zoom) {
      this.room = room;
      this.zoom = zoom;
      const { signal, store } = room;
      document.addEventListener("keydown", (event) => this.#press(event), { signal });
      const root = document.documentElement;
      document.addEventListener("pointerdown", () => root.removeAttribute("data-keys"), { signal, capture: true });
      document.addEventListener("keydown", ({ key }) => key === "Tab" && root.setAttribute("data-keys", ""), { signal });
      store.hear((now) => now.view === "attract" && root.removeAttribute("data-keys"));
    }

    #press(event) {
      const { state } = this.room.store;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || state.view !== "slide") return;
      const meant = kiosk.readKey(event.key, state.settings ? null : state.detail === null ? state.panel : "tour");
      if (meant && !(event.target.matches("input") && event.key === "Backspace")) this.#do(meant);
      else if (!(event.key in PANS ? this.#arrow(event) : event.key === "Enter" && this.#enter())) return;
      event.preventDefault();
    }

    #do(meant) {
      const { store, move } = this.room;
      if (meant.move) move(meant.move);
      else if (meant.jump) store.tell({ type: "go", index: meant.jump === "first" ? 0 : store.state.count - 1 });
      else if (meant.detail) this.zoom.tour.step(meant.detail);
      else if (meant.back) store.tell({ type: "back" });
      else this.zoom.zoom(meant.zoom);
    }

    /** Whether the mark stands on the picture itself, as it does where nothing is marked, or only by a touch. */
    #isOnPicture() {
      const { store, stage } = this.room;
      const { panel, settings } = store.state;
      if (settings || ![null, "more"].includes(panel)) return false;
      const marked = document.activeElement;
      return marked === document.body || marked === stage || !document.documentElement.hasAttribute("data-keys");
    }

    #arrow(event) {
      const { key, target } = event;
      const { room } = this;
      const sideways = key === "ArrowLeft" || key === "ArrowRight";
      if (target.matches("input") && sideways) return false;
      const isOnPicture = this.#isOnPicture();
      document.documentElement.setAttribute("data-keys", "");
      if (target.closest(".zoom-canvas")) return this.zoom.pan(PANS[key]) || true;
      if (!isOnPicture) return this.#walk(key);
      room.focusStage();
      const on = document.documentElement.dir === "rtl" ? -1 : 1;
      if (sideways) room.move(PANS[key][0] * on);
      else this.#mark(kiosk.markable()[0]);
      return true;
    }

    #walk(key) {
      const { stage } = this.room;
      const elements = kiosk.markable();
      const from = elements.includes(document.activeElement) ? document.activeElement : null;
      if (!from) return this.#mark(elements[0]);
      if (kiosk.scrollsOn(from, key)) return true;
      const home = stage.closest("[inert]") || this.room.store.state.settings ? [] : [stage];
      this.#mark(kiosk.markFrom(from, key, [...home, ...elements]));
      return true;
    }

    #mark(element) {
      if (element) element.focus();
      return true;
    }

    /** On a picture Enter is the tap that looks closer; where there is none to look at, it goes to the controls. */
    #enter() {
      const { store, slides, stage } = this.room;
      const marked = document.activeElement;
      if (marked.closest(".zoom-canvas")) return this.#mark(document.querySelector(".zoom-bar button"));
      if (marked !== stage && marked !== document.body) return false;
      const slide = slides[store.state.index];
      if (!store.state.panel && kiosk.hasPicture(slide) && !kiosk.isCovered(slide, store.state)) store.tell({ type: "open", panel: "zoom" });
      else this.#mark(kiosk.markable()[0]);
      return true;
    }
  };
})((window.kiosk = window.kiosk || {}));
