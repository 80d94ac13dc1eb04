(function (kiosk) {
  "use strict";

  const UNSPACED = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー々]";
  const TOKEN = new RegExp(`(${UNSPACED}+)|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`, "gu");
  const TAIL = new RegExp(`${UNSPACED}+$`, "u");
  const SMALL = "ぁぃぅぇぉっゃゅょゎ";
  const LARGE = "あいうえおつやゆよわ";
  const LEAST_STEM = 3;

  const oneKana = (sign) => {
    const kana = sign >= "ァ" && sign <= "ヶ" ? String.fromCharCode(sign.charCodeAt(0) - 0x60) : sign;
    return SMALL.includes(kana) ? LARGE[SMALL.indexOf(kana)] : kana;
  };

  /**
   * A word as it is looked up: small letters without their marks (Satō, самолёт), katakana as hiragana, without the
   * ending that its language inflects. Pure.
   */
  kiosk.foldTerm = function (term, endings) {
    const word = term.normalize("NFC").toLowerCase();
    const stem = endings ? word.replace(endings, "") : word;
    const kept = stem.length >= LEAST_STEM ? stem : word;
    return [...kept.normalize("NFKD").replace(/\p{M}/gu, "")].map(oneKana).join("");
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

  /** Every way to type a name's syllables: from any of them on, whole or by first letters ("ha er bin" → haerbin, heb …). Pure. */
  kiosk.soundsOf = function (reading) {
    const syllables = reading.split(" ");
    return syllables.flatMap((_, from) => {
      const rest = syllables.slice(from);
      return [rest.join(""), rest.map((syllable) => syllable[0]).join("")];
    });
  };

  const KINDS = { places: (slide) => (slide.places || []).map(({ name }) => name), people: (slide) => slide.people || [], subjects: (slide) => slide.subjects || [] };

  /** The names of a slide that are no part of its texts: maps of languages. Pure. */
  kiosk.namesOf = (slide) => Object.values(KINDS).flatMap((of) => of(slide));

  /**
   * The exhibit's own words, to be touched instead of typed: {places, people, subjects}, each [{text, language, slides}],
   * those of most photographs first. What is covered gives none. Pure.
   */
  kiosk.termsOf = function (slides, voice) {
    const order = new Intl.Collator(voice.language);
    const gather = function (of) {
      const found = new Map();
      for (const slide of slides.filter((other) => kiosk.isPhotograph(other) && !kiosk.needsCover(other))) {
        for (const name of of(slide).map((map) => voice.pick(map)).filter(Boolean)) {
          if (!found.has(name.text)) found.set(name.text, { ...name, slides: [] });
          found.get(name.text).slides.push(slide);
        }
      }
      return [...found.values()].sort((one, other) => other.slides.length - one.slides.length || order.compare(one.text, other.text));
    };
    return Object.fromEntries(Object.entries(KINDS).map(([kind, of]) => [kind, gather(of)]));
  };

  const HAN = /\p{sc=Han}/u;

  /** Which of the names' own characters can follow what was typed; at the beginning, those that begin a name. Pure. */
  kiosk.nextCharacters = function (names, typed, language) {
    const tail = (typed.match(TAIL) || [""])[0];
    const following = (name) => {
      if (!tail) return [name[0]];
      const places = [...name.matchAll(new RegExp(tail, "gu"))].map(({ index }) => index);
      return places.map((place) => name[place + tail.length]);
    };
    const found = new Set(names.flatMap(following).filter((sign) => sign && HAN.test(sign)));
    if (!found.size && tail) return kiosk.nextCharacters(names, "", language);
    return [...found].sort(new Intl.Collator(language).compare);
  };
})((window.kiosk = window.kiosk || {}));
