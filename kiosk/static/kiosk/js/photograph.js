(function (kiosk) {
  "use strict";

  /** Hangs the decoded picture in a frame of its own proportion; the alt text speaks the visitor's language. */
  kiosk.Photograph = class {
    #image = null;
    #loading = null;

    /** `side` is the slide itself or its back. */
    constructor(slide, room, side = slide) {
      this.slide = slide;
      this.room = room;
      this.side = side;
    }

    load() {
      this.#loading ||= kiosk.loadPicture(this.url()).then((image) => (this.#image = image));
      return this.#loading;
    }

    get isLoaded() {
      return this.#image !== null;
    }

    url() {
      const { side, room } = this;
      const box = { width: room.stage.clientWidth || innerWidth, height: room.stage.clientHeight || innerHeight };
      const ratio = Math.min(window.devicePixelRatio || 1, 3);
      return room.media(kiosk.pickRendition(side.pictures, box, side.proportion, ratio).path);
    }

    /** Only after load(). */
    draw() {
      const { slide, room } = this;
      const front = this.side === slide;
      const alt = kiosk.altOf(slide, { turned: !front }, room.voice);
      this.#image.alt = alt.text;
      this.#image.lang = alt.language;
      return kiosk.make("figure", { class: "photograph" }, this.#image, front && kiosk.drawSpots(slide, room));
    }
  };
})((window.kiosk = window.kiosk || {}));
