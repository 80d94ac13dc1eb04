(function (kiosk) {
  "use strict";

  /** Proportions of prints of the time, width to height: 9 × 13, 13 × 18, 6 × 9, 9 × 12, 10 × 12.5, 6 × 6 cm. */
  const PRINTS = [1.44, 1.38, 1.5, 1.33, 1.25, 1];
  const CORNERS = ["folded", "slit", "round"];
  const LONG_WORDS = 60;

  /** The same small number for the same catalogue number, on every machine (FNV-1a). Pure. */
  kiosk.numberOf = function (text) {
    let hash = 0x811c9dc5;
    for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
    return hash;
  };

  /** How the plate of one catalogue number looks; long words never get the small square. Pure. */
  kiosk.plateShape = function (catalogueNumber, wordsLength) {
    const number = kiosk.numberOf(catalogueNumber);
    const prints = wordsLength > LONG_WORDS ? PRINTS.slice(0, -1) : PRINTS;
    return {
      proportion: prints[number % prints.length],
      corner: CORNERS[(number >>> 8) % CORNERS.length],
    };
  };

  /** Visual length: Chinese and Japanese characters are twice as wide as letters. Pure. */
  kiosk.wordsLength = (text) => text.length + (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g) || []).length;

  const lengthClass = (length) => (length > 110 ? "long" : length > 60 ? "middle" : "short");

  const CORNER_PATHS = {
    folded: ["M0 0H100L0 100Z", "M0 78L78 0"],
    slit: ["M0 0H100L0 100Z", "M14 62L62 14"],
    round: ["M0 0H100Q38 38 0 100Z", ""],
  };

  const drawCorner = (corner, place) =>
    kiosk.makeSvg(
      "svg",
      { class: "corner", viewBox: "0 0 100 100", "data-place": place, "aria-hidden": "true" },
      kiosk.makeSvg("path", { d: CORNER_PATHS[corner][0] }),
      kiosk.makeSvg("path", { class: "crease", d: CORNER_PATHS[corner][1] }),
    );

  const drawQuote = function (slide, voice) {
    const came = slide.source_caption;
    if (!came) return voice.element("p", "plate-title", voice.caption(slide, "title"));
    return kiosk.make(
      "figure",
      { class: "plate-quote" },
      voice.wordElement("figcaption", "plate-heading", "source_caption"),
      kiosk.make("blockquote", { lang: came.language, text: voice.quoted(came.text, came.language) }),
    );
  };

  const drawFoot = function (slide, voice) {
    const place = kiosk.sayPlace(slide, voice);
    return kiosk.make(
      "p",
      { class: "plate-foot" },
      place && kiosk.make("b", { class: "plate-place", lang: place.language, text: place.text }),
      slide.date && voice.element("span", "plate-date", slide.date.words),
    );
  };

  /** Lays the coast anew, after the words are fitted, whenever they or the plate change their size. */
  const keepClear = function (coast, mount, plate) {
    const watch = new ResizeObserver(function () {
      if (!plate.isConnected) return watch.disconnect();
      const { x, y, width, height } = plate.getBoundingClientRect();
      const boxes = [...mount.querySelectorAll(".corner, p, figcaption, blockquote")].map((part) => part.getBoundingClientRect());
      if (width) coast.frame(boxes.map((box) => ({ x: box.x - x, y: box.y - y, width: box.width, height: box.height })), { width, height });
    });
    for (const part of [plate, ...mount.children]) watch.observe(part);
  };

  /** The empty place in an album for a photograph that has not been received. It depicts nothing. */
  kiosk.drawPlate = function (slide, room) {
    const { voice } = room;
    const words = slide.source_caption ? slide.source_caption.text : "";
    const length = kiosk.wordsLength(words);
    const shape = kiosk.plateShape(slide.catalogue_number || slide.id, length);
    const mount = kiosk.make(
      "div",
      { class: "mount", "data-length": lengthClass(length), "data-corner": shape.corner },
      ["top-start", "top-end", "bottom-start", "bottom-end"].map((place) => drawCorner(shape.corner, place)),
      voice.wordElement("p", "plate-status", "not_received"),
      drawQuote(slide, voice),
      drawFoot(slide, voice),
    );
    const coast = kiosk.drawCoast(slide);
    mount.style.setProperty("--proportion", String(shape.proportion));
    const plate = voice.name(kiosk.make("div", { class: "plate", role: "group" }, coast && coast.element, mount), "not_received");
    kiosk.keepFitting(mount, plate);
    if (coast) keepClear(coast, mount, plate);
    return plate;
  };
})((window.kiosk = window.kiosk || {}));
