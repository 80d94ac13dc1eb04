(function (kiosk) {
  "use strict";

  /** Hangs the decoded picture in a frame of its own proportion; the alt text speaks the visitor's language. */
  kiosk.Photograph = class {
    #image = null;
    #loading = null;

    constructor(slide, room) {
      this.slide = slide;
      this.room = room;
    }

    load() {
      this.#loading ||= kiosk.loadPicture(this.url()).then((image) => (this.#image = image));
      return this.#loading;
    }

    get isLoaded() {
      return this.#image !== null;
    }

    url() {
      const { slide, room } = this;
      const box = { width: room.stage.clientWidth || innerWidth, height: room.stage.clientHeight || innerHeight };
      const ratio = Math.min(window.devicePixelRatio || 1, 3);
      return room.media(kiosk.pickRendition(slide.pictures, box, slide.proportion, ratio).path);
    }

    /** Only after load(). */
    draw() {
      const { slide, room } = this;
      const alt = room.voice.pick(room.voice.caption(slide, "alt")) || room.voice.pick(room.voice.caption(slide, "title"));
      this.#image.alt = alt ? alt.text : "";
      this.#image.lang = alt ? alt.language : room.voice.language;
      return kiosk.make("figure", { class: "photograph" }, this.#image);
    }
  };
})((window.kiosk = window.kiosk || {}));
