(function (kiosk) {
  "use strict";

  const drawTranslation = function (document, voice) {
    const found = voice.pick(document.translation);
    if (!found || found.language !== voice.language || found.language === document.language) return null;
    return kiosk.make(
      "section",
      { class: "document-translation" },
      voice.wordElement("h2", "document-heading", "working_translation"),
      kiosk.make("p", { class: "body", lang: found.language, text: found.text }),
    );
  };

  /** A document as it was found: its own words in their own language, where they stand, and the museum's translation apart. */
  kiosk.drawDocument = function (slide, room) {
    const { voice } = room;
    const { document } = slide.body;
    const tongue = kiosk.languageName(document.language, voice);
    const from = [
      kiosk.make("span", { lang: tongue.language, text: tongue.text }),
      voice.element("span", "", document.locator),
    ];
    return kiosk.make(
      "div",
      { class: "document" },
      kiosk.make(
        "figure",
        { class: "document-sheet" },
        voice.wordElement("figcaption", "document-heading", "from_the_document"),
        kiosk.make("blockquote", { lang: document.language, text: voice.quoted(document.text, document.language) }),
        kiosk.make("p", { class: "document-from" }, from),
        voice.element("p", "document-from", document.credit),
      ),
      drawTranslation(document, voice),
    );
  };
})((window.kiosk = window.kiosk || {}));
