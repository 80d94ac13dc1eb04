(function (kiosk) {
  "use strict";

  const MOST = 60; // letters in the little frame (wordsLength)

  const begin = (text, language) => kiosk.cutWords(text, language, MOST);

  /** What stands in the little frame of a slide without a picture: the words it came with, or its own first ones. */
  const faceWords = function (slide, voice) {
    if (slide.kind === "withdrawn") return voice.wordElement("span", "face-words", "withdrawn");
    const came = slide.source_caption;
    if (!came) return voice.element("span", "face-words", voice.caption(slide, "label"), begin);
    return kiosk.make("span", { class: "face-words", lang: came.language, text: voice.quoted(begin(came.text, came.language), came.language) });
  };

  /** A slide in small, wherever slides are listed: picture, plate, words, or a cover that tells nothing. */
  kiosk.drawFace = function (slide, { voice, media }) {
    if (kiosk.needsCover(slide)) {
      return kiosk.make("span", { class: "face", "data-face": "cover" }, voice.wordElement("span", "face-words", "covered"));
    }
    if (kiosk.hasPicture(slide) && slide.thumbnail) {
      const image = kiosk.make("img", { src: media(slide.thumbnail.path), alt: "", loading: "lazy", decoding: "async", draggable: "false" });
      image.addEventListener("error", () => image.remove(), { once: true });
      return kiosk.make("span", { class: "face", "data-face": "picture" }, image);
    }
    const words = faceWords(slide, voice);
    return kiosk.make("span", { class: "face", "data-face": slide.kind === "photograph" ? "plate" : slide.kind, "aria-hidden": "true" }, words);
  };
})((window.kiosk = window.kiosk || {}));
