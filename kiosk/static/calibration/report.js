(function (kiosk) {
  "use strict";

  const CARD_MM = [85.6, 53.98]; // ISO/IEC 7810 ID-1: a bank card
  const RULER_MM = 100;

  const { make } = kiosk;
  const mm = (length) => `${length.toFixed(1)} mm`;

  const drawRuler = function (mmPerPx) {
    const px = (length) => length / mmPerPx;
    const [width, height] = [px(RULER_MM), px(12)];
    const ticks = Array.from({ length: RULER_MM + 1 }, (_, at) => `M${px(at)} 0V${px(at % 10 ? 3 : 8)}`).join("");
    return kiosk.makeSvg("svg", { class: "ruler", width, height, viewBox: `-1 -1 ${width + 2} ${height}`, role: "img", "aria-label": "A ruler of 100 mm" },
      kiosk.makeSvg("path", { d: ticks }));
  };

  const drawCard = function (mmPerPx) {
    const card = make("div", { class: "card", role: "img", "aria-label": "The outline of a bank card" });
    card.style.inlineSize = `${CARD_MM[0] / mmPerPx}px`;
    card.style.blockSize = `${CARD_MM[1] / mmPerPx}px`;
    return card;
  };

  const drawTable = function (caption, heads, rows) {
    const line = (tag, cells) => make("tr", {}, cells.map((text) => make(tag, { text, scope: tag === "th" ? "col" : null })));
    const body = rows.map(function ({ cells, passes, language }) {
      const row = line("td", cells);
      row.dataset.passes = passes;
      row.firstChild.lang = language || "en";
      return row;
    });
    return make("table", {}, make("caption", { text: caption }), make("thead", {}, line("th", heads)), make("tbody", {}, body));
  };

  const textRow = ({ words, language, view, mm: high, degrees, passes, says }) =>
    ({ passes, language, cells: [words, view, mm(high), `${degrees.toFixed(2)}°`, says] });

  const controlRow = ({ words, language, view, wide, high, floor, passes, says }) =>
    ({ passes, language, cells: [words, view, `${wide.toFixed(1)} × ${mm(high)}`, floor ? `${floor[0]}–${floor[1]} mm` : "—", says] });

  /** "All 40 measures pass." or how many do not. Pure. */
  kiosk.sayVerdict = function (rows) {
    const failed = rows.filter(({ passes }) => !passes).length;
    return failed ? `${failed} of ${rows.length} measures fail.` : `All ${rows.length} measures pass.`;
  };

  const sayScreen = function (page, screen, glass) {
    const { mmPerPx, distanceMm, lowerEdgeMm } = screen;
    const edge = lowerEdgeMm ? `, its lower edge ${lowerEdgeMm} mm above the floor` : "";
    return `${page.calibrates}: ${Number(page.diagonalInches)} inches, read from ${distanceMm} mm${edge}. This browser counts ${glass.width} × ${glass.height} pixels, ${mmPerPx.toFixed(3)} mm each.`;
  };

  /** Ruler, card and the two tables, over the player that was measured. */
  kiosk.drawReport = function ({ page, screen, glass, texts, controls }) {
    const all = [...texts, ...controls];
    const failed = all.some(({ passes }) => !passes);
    return make("section", { class: "calibration", "aria-label": "Calibration", lang: "en", dir: "ltr", tabindex: "0" },
      make("h1", { text: "Calibration" }),
      make("p", { text: sayScreen(page, screen, glass) }),
      make("p", { text: "Open this page on the screen itself, with the browser full screen. Hold a ruler to the line and a bank card to the outline: if they do not fit, the diagonal in the screen's record is wrong, or the browser does not fill the screen's own pixels." }),
      make("div", { class: "proof" }, drawRuler(screen.mmPerPx), drawCard(screen.mmPerPx)),
      make("p", { class: "verdict", "data-passes": String(!failed), role: "status", text: kiosk.sayVerdict(all) }),
      drawTable("Text to be read, at its first size", ["Words", "Where", "Capital", "Seen under", "Verdict"], texts.map(textRow)),
      drawTable("Controls", ["Control", "Where", "Width × height", "Above the floor", "Verdict"], controls.map(controlRow)),
      make("p", {}, make("a", { href: page.deskUrl, text: "Back to the screen's record" })));
  };
})((window.kiosk = window.kiosk || {}));
