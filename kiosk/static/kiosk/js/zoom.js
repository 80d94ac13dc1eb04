(function (kiosk) {
  "use strict";

  const TILE_PX = 512;
  const STEP = 1.6;

  /** The scales of a pyramid of this size: doubled until the whole picture fits one tile. Pure. */
  kiosk.scaleFactors = function (width, height) {
    const factors = [1];
    while (Math.max(width, height) / factors[factors.length - 1] > TILE_PX) factors.push(factors[factors.length - 1] * 2);
    return factors;
  };

  /**
   * What OpenSeadragon shows: the release's tiles described here, not fetched (a page from a file may fetch nothing),
   * else the largest picture. Pure.
   */
  kiosk.zoomSource = function (slide, media) {
    const size = slide.tiles_size;
    if (slide.tiles && size) {
      return {
        "@context": "http://iiif.io/api/image/3/context.json",
        id: media(slide.tiles).replace(/\/info\.json$/, ""),
        type: "ImageService3",
        protocol: "http://iiif.io/api/image",
        profile: "level0",
        width: size.width,
        height: size.height,
        tiles: [{ width: TILE_PX, scaleFactors: kiosk.scaleFactors(size.width, size.height) }],
      };
    }
    const largest = slide.pictures[slide.pictures.length - 1];
    return { type: "image", url: media(largest.path), buildPyramid: false };
  };

  let library = null;

  /** The viewer's own library, fetched on the first zoom and never before; asked for again if that failed. */
  const loadLibrary = function (url) {
    library ||= new Promise((done, fail) => {
      const script = kiosk.make("script", { src: url });
      script.addEventListener("load", () => done(window.OpenSeadragon));
      script.addEventListener("error", () => {
        library = null;
        script.remove();
        fail(new Error(`The zoom library ${url} could not be loaded.`));
      });
      document.head.append(script);
    });
    return library;
  };

  /**
   * OpenSeadragon writes a <style> into the page unless it finds its own; the policy forbids inline style. An element
   * of that name outside of HTML is found by it and styles nothing. css/zoom.css holds its one rule.
   */
  const forestallInlineStyle = function () {
    if (document.querySelector("style[data-openseadragon-mobile-css]")) return;
    const stand = document.createElementNS("urn:kiosk:stand-in", "style");
    stand.setAttribute("data-openseadragon-mobile-css", "true");
    document.head.append(stand);
  };

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
    preserveImageSizeOnResize: true,
    gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true, pinchToZoom: true, flickEnabled: !still, pinchRotate: false },
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true, scrollToZoom: true },
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
      this.canvas = kiosk.make("div", { class: "zoom-canvas", role: "img" });
      this.fault = kiosk.make("p", { class: "zoom-fault", role: "status" });
      this.buttons = {
        back_to_picture: kiosk.makeButton("back", () => store.tell({ type: "back" }), signal),
        zoom_out: kiosk.makeButton("zoom-out", () => this.zoom(1 / STEP), signal),
        zoom_in: kiosk.makeButton("zoom-in", () => this.zoom(STEP), signal),
        whole_picture: kiosk.makeButton("whole", () => this.zoom(0), signal),
      };
      this.buttons.back_to_picture.className = "way-back";
      this.element = kiosk.make("section", { class: "zoom", role: "dialog", hidden: true }, this.canvas, this.fault,
        kiosk.make("div", { class: "zoom-bar" }, Object.values(this.buttons)));
      store.hear((now, before) => this.show(now, before));
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "panel", "language")) return;
      const open = now.panel === "zoom";
      this.element.hidden = !open;
      if (!open) return this.#close();
      this.#write(now);
      if (kiosk.changed(now, before, "panel")) this.#open(now);
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
      const alt = voice.pick(voice.caption(slides[now.index], "alt")) || voice.pick(voice.caption(slides[now.index], "title"));
      this.element.lang = voice.language;
      this.element.setAttribute("aria-label", voice.word("look_closer"));
      this.canvas.setAttribute("aria-label", alt ? alt.text : voice.word("look_closer"));
      if (alt) this.canvas.lang = alt.language;
      for (const [key, button] of Object.entries(this.buttons)) button.textContent = voice.word(key);
    }

    async #open(now) {
      const turn = (this.#turn += 1);
      this.fault.textContent = "";
      this.buttons.back_to_picture.focus({ preventScroll: true });
      try {
        const OpenSeadragon = await loadLibrary(this.libraryUrl);
        if (turn !== this.#turn) return;
        forestallInlineStyle();
        const source = kiosk.zoomSource(this.room.slides[now.index], this.room.media);
        this.viewer = OpenSeadragon(settingsFor(this.canvas, source, now.still));
        this.viewer.addHandler("open", () => (this.element.dataset.open = "true"));
        this.viewer.addHandler("open-failed", () => this.#fail());
      } catch (fault) {
        console.warn(fault.message);
        if (turn === this.#turn) this.#fail();
      }
    }

    #fail() {
      this.fault.textContent = this.room.voice.word("picture_unavailable");
    }

    #close() {
      this.#turn += 1;
      delete this.element.dataset.open;
      if (this.viewer) this.viewer.destroy();
      this.viewer = null;
    }
  };
})((window.kiosk = window.kiosk || {}));
