(function (kiosk) {
  "use strict";

  const STEP = 1.6;
  const REACH_PX = 40;

  const settingsFor = (element, source, still) => ({
    element,
    tileSources: source,
    drawer: "canvas",
    showNavigationControl: false,
    visibilityRatio: 1,
    constrainDuringPan: true,
    minZoomImageRatio: 1,
    maxZoomPixelRatio: 2,
    animationTime: still ? 0 : 0.5,
    springStiffness: 9,
    immediateRender: false,
    smoothTileEdgesMinZoom: Infinity, // seamless without
    preserveImageSizeOnResize: true,
    gestureSettingsTouch: { flickEnabled: !still }, // pinch and double tap are its own defaults
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    keyboardNavEnabled: false,
  });

  /** Look closer: the scan as large as the screen, pinch, double tap and buttons; one tap leads back. */
  kiosk.Zoom = class {
    viewer = null;
    #turn = 0;

    constructor(room, libraryUrl) {
      this.room = room;
      this.libraryUrl = libraryUrl;
      const { store, signal } = room;
      kiosk.forestallInlineStyle();
      this.tour = new kiosk.Tour(room);
      this.frame = kiosk.make("div", { class: "detail-frame" });
      this.canvas = kiosk.make("div", { class: "zoom-canvas", role: "img" });
      this.fault = kiosk.make("p", { class: "zoom-fault", role: "status" });
      this.buttons = {
        back_to_picture: kiosk.makeButton("back", () => store.tell({ type: "back" }), signal),
        details: kiosk.makeButton("tour", () => store.tell({ type: "detail", detail: 0 }), signal),
        zoom_out: kiosk.makeButton("zoom-out", () => this.zoom(1 / STEP), signal),
        zoom_in: kiosk.makeButton("zoom-in", () => this.zoom(STEP), signal),
        whole_picture: kiosk.makeButton("whole", () => this.zoom(0), signal),
      };
      this.buttons.back_to_picture.className = "way-back";
      this.element = kiosk.make("section", { class: "zoom", role: "dialog", hidden: true }, this.canvas, this.tour.element, this.fault,
        kiosk.make("div", { class: "zoom-bar" }, Object.values(this.buttons)));
      store.hear((now, before) => this.show(now, before));
    }

    get side() {
      const { slides, store } = this.room;
      return kiosk.sideOf(slides[store.state.index], store.state);
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "panel", "language", "detail")) return;
      const open = now.panel === "zoom";
      this.element.hidden = !open;
      if (!open) return this.#close();
      this.#write(now);
      if (kiosk.changed(now, before, "panel")) this.#open(now);
      else if (now.detail !== before.detail) this.#look(now.still);
      this.tour.show(now, before);
    }

    /** By a factor about the middle; 0 shows the whole picture. */
    zoom(factor) {
      const viewport = this.viewer && this.viewer.viewport;
      if (!viewport) return;
      if (factor === 0) viewport.goHome();
      else viewport.zoomBy(factor).applyConstraints();
    }

    /** By a fifth of what is seen. */
    pan([across, down]) {
      const viewport = this.viewer && this.viewer.viewport;
      if (!viewport) return;
      const seen = viewport.getBounds();
      viewport.panBy(new window.OpenSeadragon.Point(across * seen.width * 0.2, down * seen.height * 0.2)).applyConstraints();
    }

    #write(now) {
      const { voice, slides } = this.room;
      const alt = kiosk.altOf(slides[now.index], now, voice);
      voice.name(this.element, "look_closer");
      this.element.toggleAttribute("data-touring", now.detail !== null);
      this.canvas.setAttribute("aria-label", alt.text);
      this.canvas.lang = alt.language;
      for (const [key, button] of Object.entries(this.buttons)) voice.say(button, key);
      this.buttons.details.hidden = now.detail !== null || !this.tour.regions.length;
    }

    async #open(now) {
      const turn = (this.#turn += 1);
      this.fault.textContent = "";
      this.buttons.back_to_picture.focus({ preventScroll: true });
      try {
        const OpenSeadragon = await kiosk.library(this.libraryUrl, "OpenSeadragon");
        if (turn !== this.#turn) return;
        this.viewer = OpenSeadragon(settingsFor(this.canvas, kiosk.zoomSource(this.side, this.room.media), now.still));
        this.viewer.addHandler("open", () => this.#opened());
        this.viewer.addHandler("tile-drawing", ({ context, tile }) => {
          const [across, down] = ["x", "y"].map((axis) => kiosk.onPixels(tile.position[axis], tile.size[axis], OpenSeadragon.pixelDensityRatio));
          context.transform(across.scale, 0, 0, down.scale, across.shift, down.shift);
        });
        this.viewer.addHandler("open-failed", () => this.#fail());
        this.viewer.addHandler("canvas-click", (event) => event.quick && this.#touch(event.position));
      } catch (fault) {
        console.warn(fault.message);
        if (turn === this.#turn) this.#fail();
      }
    }

    #opened() {
      const { Point, Placement } = window.OpenSeadragon;
      for (const { x, y } of this.#middles()) {
        this.viewer.addOverlay({ element: kiosk.make("div", { class: "spot-ring" }), location: new Point(x, y), placement: Placement.CENTER });
      }
      this.element.dataset.open = "true";
      this.#look(true);
    }

    #middles() {
      const proportion = this.side.proportion;
      return this.tour.regions.map(({ x, y, width, height }) => ({ x: x + width / 2, y: (y + height / 2) / proportion }));
    }

    /** A touch on a marker goes to its detail. */
    #touch(position) {
      const { viewport } = this.viewer;
      const places = this.#middles().map(({ x, y }) => viewport.pixelFromPoint(new window.OpenSeadragon.Point(x, y), true));
      const detail = kiosk.spotWithin(places, position, REACH_PX);
      if (detail >= 0 && this.room.store.state.detail === null) this.room.store.tell({ type: "detail", detail });
    }

    /** Moves to the detail of the moment, or back to the whole picture; at once where nothing may move. */
    #look(atOnce) {
      const { viewer, tour, room } = this;
      if (!viewer || !this.element.dataset.open) return;
      viewer.removeOverlay(this.frame);
      viewer.forceResize();
      const region = tour.regions[room.store.state.detail];
      if (!region) return viewer.viewport.goHome(atOnce || room.store.state.still);
      const rect = (round) => {
        const { x, y, width, height } = kiosk.boundsOf(region, this.side.proportion, round);
        return new window.OpenSeadragon.Rect(x, y, width, height);
      };
      viewer.addOverlay({ element: this.frame, location: rect(0) });
      viewer.addOnceHandler("update-viewport", () => viewer.viewport.fitBoundsWithConstraints(rect(), atOnce));
    }

    #fail() {
      this.room.voice.say(this.fault, "picture_unavailable");
    }

    #close() {
      this.#turn += 1;
      delete this.element.dataset.open;
      this.tour.element.hidden = true;
      if (this.viewer) this.viewer.destroy();
      this.viewer = null;
    }
  };
})((window.kiosk = window.kiosk || {}));
