(function (kiosk) {
  "use strict";

  const WORTH = { photographs: 900, arrow: 500, area: 110, place: 40 };
  const SMALL = 24; // times its text: a map less wide names the places of photographs alone, the same ones in every language
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
      this.element = kiosk.make("div", { class: "region-map" }, this.drawing, kiosk.make("div", { class: "panel-strip" }, this.#keepRoom(), this.words));
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

    /** Every entry, unseen, one over the other: the strip is as high as the highest needs, and the drawing stays as it is. */
    #keepRoom() {
      return kiosk.make("div", { class: "panel-room", "aria-hidden": "true", inert: true }, [...this.sheet.places, ...this.sheet.arrows].map((entry) => this.#draw(entry)));
    }

    #draw(entry) {
      return entry.arrow ? this.room.voice.element("p", "panel-text", entry.arrow.name) : kiosk.drawPlaceWords(entry, this.room);
    }

    /** Draws and places anew whenever the room, the size of text or the typeface on show changes. */
    #keepPlacing() {
      const watch = new ResizeObserver(() => (this.drawing.isConnected ? this.#place() : watch.disconnect()));
      watch.observe(this.drawing);
      watch.observe(this.names.firstElementChild);
      document.fonts.ready.then(() => this.#place());
    }

    /** Where a photograph's place would go without a name, all go without the modern one: the list has it. */
    #place() {
      const frame = { width: this.drawing.clientWidth, height: this.drawing.clientHeight };
      if (!frame.width || !frame.height) return;
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 38;
      const view = kiosk.viewOf(this.sheet, frame);
      const toFrame = ([x, y]) => [(x - view.x) / view.kilometres, (y - view.y) / view.kilometres];
      const small = frame.width < SMALL * Number.parseFloat(getComputedStyle(this.names).fontSize);
      let [items, placed] = [];
      for (const brief of [false, true]) {
        this.names.toggleAttribute("data-brief", brief);
        items = this.#items(toFrame, unit, view.kilometres);
        placed = kiosk.placeNames(small ? items.filter(({ worth }) => worth === WORTH.photographs) : items, frame, unit);
        if (items.every(({ key, worth }) => placed[key] || worth < WORTH.photographs)) break;
      }
      const places = this.sheet.places.filter(({ slides, outline }) => !small || outline || slides.length);
      this.points = items.filter(({ key, kind }) => kind !== "place" || places.some(({ place }) => place.key === key));
      this.lines.replaceChildren(kiosk.drawSheet({ ...this.sheet, places }, view, unit, Object.values(placed).flatMap((name) => (name || { letters: [] }).letters)), this.#drawLeaders(placed, frame));
      for (const { key, element } of items) this.#setName(element, placed[key]);
    }

    /** Names in the order in which they may choose: places of photographs, arrows, areas, other places. */
    #items(toFrame, unit, kilometres) {
      const places = this.sheet.places.map(({ place, at, outline, slides }) => {
        const measured = this.#measure(place.key);
        const of = outline ? outline.map(toFrame) : [toFrame(at)];
        const radius = outline ? 0 : kiosk.discKilometres(place, kilometres, unit) / kilometres;
        const kind = outline ? "area" : "place";
        const spots = outline ? kiosk.spotsOfArea(of, measured.size, unit) : kiosk.spotsRound(of[0], measured.size, radius, unit);
        return { ...measured, key: place.key, kind, of, radius, at: outline ? kiosk.middleOf(of) : of[0], worth: slides.length ? WORTH.photographs : WORTH[kind], spots };
      });
      const arrows = this.sheet.arrows.map(({ arrow, middle, outline }, order) => {
        const measured = this.#measure(arrow.key);
        const of = outline.map(toFrame);
        const spots = of.filter((_, at) => at % 2 === 0).flatMap((point, at) => [...kiosk.spotsRound(point, measured.size, 0, unit), ...kiosk.spotsOver(kiosk.middleOf([point, of.at(-1 - 2 * at)]), measured.size)]);
        return { ...measured, key: arrow.key, kind: "arrow", of, at: toFrame(middle), worth: WORTH.arrow - 20 * order, spots };
      });
      return [...places, ...arrows].sort((one, other) => other.worth - one.worth);
    }

    /** A name as it is drawn: its letters within what can be touched of it, as they stand after a place and before one. */
    #measure(key) {
      const element = this.names.querySelector(`[data-key="${CSS.escape(key)}"]`);
      const parts = [...element.querySelectorAll(".map-count, .map-period, .map-modern")].filter((part) => part.offsetWidth);
      const ink = [false, true].map((before) => {
        element.toggleAttribute("data-before", before);
        return (parts.length ? parts : [element]).map((part) => ({ x: part.offsetLeft, y: part.offsetTop, width: part.offsetWidth, height: part.offsetHeight }));
      });
      const top = Math.min(...ink[0].map(({ y }) => y));
      const bottom = Math.max(...ink[0].map(({ y, height }) => y + height));
      return { element, ink, top, touch: element.offsetHeight, size: { width: element.offsetWidth + 1, height: bottom - top } };
    }

    /** The words of a name that stands before its place end where the place is. */
    #setName(element, box) {
      element.toggleAttribute("data-unplaced", !box);
      element.toggleAttribute("data-before", Boolean(box) && box.before);
      if (box) element.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
    }

    /** A hairline from a name that had to stand apart to its place. */
    #drawLeaders(placed, frame) {
      const lines = Object.values(placed).filter((name) => name && name.line).map(({ line }) => kiosk.makeSvg("path", { d: `M${line.join("L")}` }));
      return kiosk.makeSvg("svg", { class: "map-leaders", viewBox: `0 0 ${frame.width} ${frame.height}`, "aria-hidden": "true" }, lines);
    }

    /** A touch means the name under it, else the nearest place or arrow; a place with one photograph goes straight to it, if it was there. */
    #touch(event) {
      const name = event.target.closest(".map-name");
      const button = event.target.closest("button");
      const box = this.drawing.getBoundingClientRect();
      const at = [event.clientX - box.x, event.clientY - box.y];
      const key = name ? name.dataset.key : this.points[kiosk.nearest(this.points.map((point) => point.at), at)].key;
      const entry = this.sheet.places.find(({ place }) => place.key === key);
      const { store, slides } = this.room;
      if (button && entry.slides.length === 1 && !kiosk.isInDoubt(entry)) return store.tell({ type: "go", index: slides.indexOf(entry.slides[0]) });
      kiosk.choicesOf(this.room).set(this.slide.id, key);
      this.#show(key);
    }

    /** Where nothing is chosen, the first place with photographs is told, so that the strip is never empty. */
    #show(chosen) {
      const all = [...this.sheet.places, ...this.sheet.arrows];
      const keyOf = ({ place, arrow }) => (place || arrow).key;
      const entry = all.find((one) => keyOf(one) === chosen) || all.find(({ slides = [] }) => slides.length) || all[0];
      for (const name of this.names.children) name.toggleAttribute("data-chosen", name.dataset.key === keyOf(entry));
      this.words.replaceChildren(this.#draw(entry));
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
