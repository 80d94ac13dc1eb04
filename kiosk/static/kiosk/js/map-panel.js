(function (kiosk) {
  "use strict";

  const GAP = 14;
  const PIN = 20;
  const AIR_PX = 4; // a width is told in whole pixels; names also need a little air
  const ARROW_LETTERS = 18;
  const WORLD = "NaturalEarthWorld";

  /** The map: a drawing to touch, and under it the words of what was touched, with its photographs. */
  kiosk.MapPanel = class {
    constructor(slide, room, geography) {
      this.slide = slide;
      this.room = room;
      this.sheet = kiosk.onTheSheet(slide, room.slides, geography);
      this.words = kiosk.make("div", { class: "panel-words", "aria-live": "polite" });
      this.names = kiosk.make("div", { class: "map-names" });
      this.lines = kiosk.make("div", { class: "map-lines" });
      this.drawing = kiosk.make("div", { class: "map-drawing" }, this.lines, this.names);
      this.element = kiosk.make("div", { class: "region-map" }, this.drawing, kiosk.make("div", { class: "panel-strip" }, this.words));
      this.#write();
      this.drawing.addEventListener("click", (event) => this.#touch(event), { signal: room.signal });
      this.#keepPlacing();
      this.#show(kiosk.choicesOf(room).get(slide.id));
    }

    #write() {
      const { voice } = this.room;
      const names = this.sheet.places.map((entry) => kiosk.drawName(entry, voice));
      const arrows = this.sheet.arrows.map(({ arrow }) => {
        const name = voice.pick(arrow.name) || { text: "", language: voice.language };
        return kiosk.make("span", { class: "map-name", "data-arrow": "", "data-key": arrow.key, lang: name.language, text: kiosk.breakName(kiosk.shortName(name.text), ARROW_LETTERS), "aria-hidden": "true" });
      });
      this.names.replaceChildren(...names, ...arrows);
    }

    /** Draws and places anew whenever the room, the size of text or the typeface on show changes. */
    #keepPlacing() {
      const watch = new ResizeObserver(() => (this.drawing.isConnected ? this.#place() : watch.disconnect()));
      watch.observe(this.drawing);
      watch.observe(this.names.firstElementChild);
      document.fonts.ready.then(() => this.#place());
    }

    #place() {
      const frame = { width: this.drawing.clientWidth, height: this.drawing.clientHeight };
      if (!frame.width || !frame.height) return;
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 38;
      const view = kiosk.viewOf(this.sheet, frame);
      const toFrame = ([x, y]) => [(x - view.x) / view.kilometres, (y - view.y) / view.kilometres];
      const items = this.#items(toFrame, unit, view.kilometres);
      const pins = this.sheet.places.filter(({ at, outline }) => at && !outline).map(({ at }) => toFrame(at));
      const obstacles = pins.map(([x, y]) => ({ x: x - (PIN / 2) * unit, y: y - (PIN / 2) * unit, width: PIN * unit, height: PIN * unit }));
      const placed = kiosk.placeClearly(items, obstacles, frame);
      this.points = items.map(({ key, at }) => ({ key, at }));
      this.lines.replaceChildren(kiosk.drawSheet(this.sheet, view, unit), this.#drawLeaders(items, placed, frame));
      for (const item of items) this.#setName(item, placed[item.key]);
    }

    /** Names in the order in which they may choose: areas, places of photographs, arrows, other places. */
    #items(toFrame, unit, kilometres) {
      const element = (key) => this.names.querySelector(`[data-key="${CSS.escape(key)}"]`);
      const sized = (key) => ({ element: element(key), size: { width: element(key).offsetWidth + AIR_PX, height: element(key).offsetHeight + AIR_PX } });
      const places = this.sheet.places.map(({ place, at, outline, slides }) => {
        const { element: name, size } = sized(place.key);
        const shape = outline && outline.map(toFrame);
        const point = shape ? kiosk.middleOf(shape) : toFrame(at);
        const gap = Math.max(GAP * unit, kiosk.discKilometres(place, kilometres, unit) / kilometres);
        const round = kiosk.spotsRound(point, size, gap);
        const spots = shape ? [...kiosk.spotsInside(shape, size), ...round] : round;
        return { key: place.key, element: name, at: point, size, spots, must: slides.length > 0, turn: shape ? 0 : slides.length ? 1 : 3, leads: true, pinned: !shape, area: Boolean(shape) };
      });
      const arrows = this.sheet.arrows.map(({ arrow, middle, outline }) => {
        const { element: name, size } = sized(arrow.key);
        const point = toFrame(middle);
        const starts = [outline[0], outline[outline.length - 1], middle, outline[5], outline[outline.length - 6]].map(toFrame);
        const spots = starts.flatMap((from) => kiosk.spotsRound(from, size, GAP * unit));
        spots.sort((one, other) => one.ring - other.ring);
        return { key: arrow.key, element: name, at: point, size, spots, must: false, turn: 2, leads: false, pinned: false, area: false };
      });
      return [...places, ...arrows].sort((one, other) => one.turn - other.turn);
    }

    /** The words of a name that stands before its place end where the place is. */
    #setName({ element, at: [x] }, box) {
      element.toggleAttribute("data-unplaced", !box);
      element.toggleAttribute("data-before", Boolean(box) && box.x + box.width <= x);
      if (box) element.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
    }

    /** A hairline from a name that had to stand apart to its place. */
    #drawLeaders(items, placed, frame) {
      const lines = items
        .filter((item) => item.leads && placed[item.key] && placed[item.key].ring > 1)
        .map((item) => {
          const end = kiosk.leaderEnd(item.at, placed[item.key]);
          return kiosk.makeSvg("path", { d: `M${item.at.join(" ")}L${end.join(" ")}` });
        });
      return kiosk.makeSvg("svg", { class: "map-leaders", viewBox: `0 0 ${frame.width} ${frame.height}`, "aria-hidden": "true" }, lines);
    }

    /** A touch means the place or the arrow nearest to it; a place with one photograph goes straight to it, if it was there. */
    #touch(event) {
      const button = event.target.closest("button");
      const box = this.drawing.getBoundingClientRect();
      const at = [event.clientX - box.x, event.clientY - box.y];
      const key = button ? button.dataset.key : this.points[kiosk.nearest(this.points.map((point) => point.at), at)].key;
      const entry = this.sheet.places.find(({ place }) => place.key === key);
      const { store, slides } = this.room;
      if (button && entry.slides.length === 1 && !kiosk.isInDoubt(entry)) return store.tell({ type: "go", index: slides.indexOf(entry.slides[0]) });
      kiosk.choicesOf(this.room).set(this.slide.id, key);
      this.#show(key);
    }

    #show(key) {
      const entry = this.sheet.places.find(({ place }) => place.key === key);
      const arrow = this.sheet.arrows.find((held) => held.arrow.key === key);
      const { voice } = this.room;
      this.chosen = key;
      for (const name of this.names.children) name.toggleAttribute("data-chosen", name.dataset.key === key);
      const said = entry ? kiosk.drawPlaceWords(entry, this.room) : arrow && voice.element("p", "panel-text", arrow.arrow.name);
      this.words.replaceChildren(said || voice.wordElement("p", "panel-hint", "map_hint"));
    }
  };

  /** A map on the region's sheet; where that does not hold its places, on one of the world, fetched when first needed. */
  kiosk.drawMap = function (slide, room) {
    const points = kiosk.pointsOf(slide, room.slides);
    if (!kiosk.needsWorld(points)) return new kiosk.MapPanel(slide, room, kiosk.geography).element;
    const draw = () => new kiosk.MapPanel(slide, room, kiosk.worldSheet(window[WORLD], points)).element;
    if (kiosk.worldSheet && window[WORLD]) return draw();
    const empty = kiosk.make("div", { class: "region-map" });
    Promise.all(room.worldUrls.map((url) => kiosk.library(url, WORLD)))
      .then(() => empty.replaceWith(draw()))
      .catch((fault) => console.warn(fault.message)); // the list beside it says the same in words
    return empty;
  };
})((window.kiosk = window.kiosk || {}));
