(function (kiosk) {
  "use strict";

  const UNSPACED = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー々]";
  const TOKEN = new RegExp(`(${UNSPACED}+)|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`, "gu");
  const LEAST_STEM = 3;
  const KATAKANA_AFTER = 0x60;

  /** Katakana as hiragana, small kana as large ones, which stand right after them. */
  const asHiragana = (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_AFTER);
  const asLarge = (kana) => String.fromCharCode(kana.charCodeAt(0) + 1);

  /**
   * A word as it is looked up: small letters without their marks (Satō, самолёт), katakana as hiragana, without the
   * ending that its language inflects. Pure.
   */
  kiosk.foldTerm = function (term, endings) {
    const word = term.normalize("NFC").toLowerCase();
    const stem = word.replace(endings, "");
    const kept = stem.length < LEAST_STEM ? word : stem;
    return kept.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[ァ-ヶ]/g, asHiragana).replace(/[ぁぃぅぇぉっゃゅょゎ]/g, asLarge);
  };

  /**
   * The words of a text with where they stand: [{text, at}]. Writing without spaces gives each pair of neighbours, and
   * its last sign alone, so that any part of it is found; `asked` leaves that last one out where there is a pair. Pure.
   */
  kiosk.tokensOf = function (text, asked = false) {
    const tokens = [];
    for (const found of text.matchAll(TOKEN)) {
      const [whole, unspaced] = found;
      if (!unspaced) tokens.push({ text: whole, at: found.index });
      const last = unspaced ? (asked ? Math.max(unspaced.length - 1, 1) : unspaced.length) : 0;
      for (let place = 0; place < last; place += 1) tokens.push({ text: whole.slice(place, place + 2), at: found.index + place });
    }
    return tokens;
  };

  const AFTER_WORD = /^[\p{L}\p{N}][^\p{P}\u00a0\u2060]/u; // no mark follows, and nothing that holds a line together
  const AFTER_KANA = /^\p{sc=Hira}[^\p{P}\u2060\p{sc=Hira}ー]/u; // in Japanese, whose words carry kana behind them

  /** So many letters of a text at most (wordsLength), its first or its last, in whole words; an ellipsis stands for the rest. Pure. */
  kiosk.cutWords = function (text, language, most, keepsLast) {
    if (kiosk.wordsLength(text) <= most) return text;
    const seam = /\p{sc=Hira}/u.test(text) ? AFTER_KANA : AFTER_WORD;
    const kept = [];
    for (const { index } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
      const part = keepsLast ? text.slice(index).trimStart() : text.slice(0, index);
      if (seam.test(text.slice(index - 1, index + 1)) && kiosk.wordsLength(part) <= most) kept.push(part);
    }
    return keepsLast ? `…${kept.shift() || ""}` : `${kept.pop() || ""}…`;
  };

  /** Every way to type a name's syllables: from any of them on, whole or by first letters ("ha er bin" → haerbin, heb …). Pure. */
  kiosk.soundsOf = function (reading) {
    const syllables = reading.split(" ");
    return syllables.flatMap((_, from) => {
      const rest = syllables.slice(from);
      return [rest.join(""), rest.map((syllable) => syllable[0]).join("")];
    });
  };

  const NAMES = ["places", "people", "subjects"];

  /** The names of a slide of one kind, or of all, as maps of languages; a place has more of them, its own comes first. Pure. */
  kiosk.namesOf = (slide, kinds = NAMES) => kinds.flatMap((kind) => (slide[kind] || []).map((held) => held.name || held));

  /**
   * The exhibit's own words, to be touched instead of typed: {places, people, subjects}, each [{text, language, slides}],
   * those of most photographs first, then as the slides stand. What is covered gives none. Pure.
   */
  kiosk.termsOf = function (slides, voice) {
    const gather = function (kind) {
      const found = {};
      for (const slide of slides.filter((other) => !kiosk.needsCover(other))) {
        for (const name of voice.pickAll(kiosk.namesOf(slide, [kind]))) (found[name.text] ||= { ...name, slides: [] }).slides.push(slide);
      }
      return Object.values(found).sort((one, other) => other.slides.length - one.slides.length);
    };
    return Object.fromEntries(NAMES.map((kind) => [kind, gather(kind)]));
  };
})((window.kiosk = window.kiosk || {}));
