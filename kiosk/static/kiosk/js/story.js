(function (kiosk) {
  "use strict";

  /**
   * A story panel: its title and first words stand where a picture would, the rest beside them as a label.
   * Kinds that have no drawing of their own are read as text.
   */
  kiosk.drawStory = function (slide, room) {
    const { voice } = room;
    const paragraphs = (field, className) => {
      const found = voice.pick(voice.caption(slide, field));
      if (!found) return [];
      return found.text
        .split(/\n\s*\n/)
        .map((text) => kiosk.make("p", { class: className, lang: found.language, text: text.trim() }));
    };
    const page = kiosk.make(
      "article",
      { class: "story", "data-story-kind": slide.story_kind || "text" },
      kiosk.make(
        "div",
        { class: "story-page" },
        voice.element("p", "story-title", voice.caption(slide, "title")),
        ...paragraphs("label", "story-lead"),
      ),
    );
    return room.scrolling(page, "story-scroll");
  };

  /** Where a picture was withdrawn: its number, and why. Nothing else of it is told. */
  kiosk.drawWithdrawn = function (slide, room) {
    const { voice } = room;
    return kiosk.make(
      "div",
      { class: "withdrawn" },
      kiosk.make(
        "div",
        { class: "withdrawn-words" },
        voice.element("p", "withdrawn-reason", slide.reason),
        kiosk.make("p", { class: "number", text: slide.catalogue_number || "" }),
      ),
    );
  };
})((window.kiosk = window.kiosk || {}));
