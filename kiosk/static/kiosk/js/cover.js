(function (kiosk) {
  "use strict";

  /** The museum's words before a covered picture: the caption's own advisory text, else the record's reason. */
  kiosk.advisoryWords = (slide, voice) => {
    const own = voice.caption(slide, "advisory");
    return Object.keys(own).length ? own : slide.advisory.reason;
  };

  /** The two equal choices: see it, or go on. */
  kiosk.drawChoices = function (slide, room, className) {
    const { voice, store, signal } = room;
    const show = kiosk.makeButton("show", () => store.tell({ type: "uncover", id: slide.id }), signal);
    const next = kiosk.makeButton("pass", () => room.move(1), signal);
    voice.say(show, slide.kind === "story" ? "show_page" : "show_picture");
    voice.say(next, slide.kind === "story" ? "next_page" : "next_picture");
    return kiosk.make("div", { class: className }, show, next);
  };

  /** Stands in place of the picture: the reason, then two equal choices. It never says who may look. */
  kiosk.drawCover = function (slide, room) {
    const { voice } = room;
    const cover = kiosk.make(
      "div",
      { class: "cover", role: "group" },
      kiosk.make(
        "div",
        { class: "cover-words" },
        voice.wordElement("p", "cover-title", "cover_title"),
        voice.element("p", "cover-reason", kiosk.advisoryWords(slide, voice)),
      ),
      kiosk.drawChoices(slide, room, "choices"),
    );
    kiosk.keepFitting(cover, cover);
    return voice.name(cover, "cover_title");
  };
})((window.kiosk = window.kiosk || {}));
