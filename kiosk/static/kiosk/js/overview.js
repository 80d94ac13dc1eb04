(function (kiosk) {
  "use strict";

  /** All pictures as a contact sheet by section. What is covered keeps its cover here. */
  kiosk.Overview = class {
    constructor(room) {
      this.room = room;
      this.element = kiosk.make("section", { class: "overview", role: "dialog", hidden: true });
      room.store.hear((now, before) => this.show(now, before));
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "panel", "language", "usual", "lost", "low")) return;
      const open = now.panel === "overview";
      this.element.hidden = !open;
      if (!open) return this.element.replaceChildren();
      this.#draw(now);
      if (kiosk.changed(now, before, "panel")) this.#findHere(now);
    }

    /**
     * Where the visitor comes from is in sight: under the title where both have room, else under the first heading that leaves
     * it there, or in the first row. Only the first section is seen under the title, however short the words of a language are.
     */
    #findHere({ index }) {
      const here = this.element.querySelector(`[data-index="${index}"]`);
      if (!here) return;
      here.focus({ preventScroll: true });
      const scroller = here.closest(".scroller");
      const place = function () {
        const kept = 1.18 * scroller.querySelector(".doors").offsetHeight; // no heading above a row stands out under them; the cue at the lower edge takes more
        const hidden = here.offsetTop + here.offsetHeight + 2 * kept - scroller.clientHeight;
        const fits = hidden <= 0 && scroller.querySelector(".contact-group").contains(here);
        const last = here.offsetTop - kept;
        const heads = Array.from(scroller.querySelectorAll("h2"), (head) => head.offsetTop - kept);
        const top = !index || fits ? 0 : heads.find((each) => each >= hidden && each < last) ?? last;
        scroller.firstChild.style.minBlockSize = top && `${top + scroller.clientHeight}px`; // the last row too can stand there
        scroller.scrollTop = top;
      };
      place();
      document.fonts.ready.then(place); // a typeface that comes now moves every line
    }

    #draw(now) {
      const { voice, manifest, scrolling } = this.room;
      const groups = kiosk.bySection(manifest).map((group) =>
        kiosk.make(
          "section",
          { class: "contact-group" },
          group.title && voice.element("h2", "contact-title", group.title),
          kiosk.make("ul", { class: "contacts" }, group.slides.map((entry) => this.#drawContact(entry, now))),
        ),
      );
      const words = kiosk.make(
        "div",
        { class: "overview-words" },
        voice.element("h1", "title", manifest.title),
        voice.element("p", "body", manifest.introduction),
      );
      const sheet = kiosk.make("div", { class: "contact-sheet" }, kiosk.drawDoors(this.room), ...groups);
      voice.name(this.element, "all_pictures");
      const isOne = innerWidth < innerHeight && !now.low; // one page where the words would take the pictures' room
      const parts = isOne ? [scrolling(kiosk.make("div", {}, words, sheet), "overview-main")] : [scrolling(words, "overview-side"), scrolling(sheet, "overview-main")];
      this.element.replaceChildren(...parts);
    }

    #drawContact({ slide, index }, now) {
      const { voice, store, signal } = this.room;
      const button = kiosk.makeButton("contact", () => store.tell({ type: "go", index }), signal);
      button.dataset.index = index;
      if (index === now.index) button.setAttribute("aria-current", "true");
      const title = voice.element("span", "contact-name", voice.caption(slide, "title"))
        || voice.wordElement("span", "contact-name", "withdrawn");
      button.append(
        kiosk.drawFace(slide, this.room),
        kiosk.make("span", { class: "contact-words" }, kiosk.make("span", { class: "contact-number", text: String(index + 1) }), title),
      );
      return kiosk.make("li", {}, button);
    }
  };
})((window.kiosk = window.kiosk || {}));
