(function (kiosk) {
  "use strict";

  const BOOST = { number: 6, title: 4, names: 4, sound: 3, also: 2 };
  const FUZZY_FROM = 5;
  const FUZZY = 0.2; // of a word's letters may differ
  const BEFORE = 26; // letters of a text at most round what is quoted of it (wordsLength)
  const AFTER = 44;

  const wordsOf = (texts) => texts.map(({ text }) => text).join("\n");

  /** The texts of a slide that a visitor may read at once, in the order in which a match is quoted. Of what is covered: none. */
  kiosk.quotedTexts = function (slide, voice) {
    if (kiosk.needsCover(slide)) return [];
    const { known = [], unknown = [], source_caption: came } = slide;
    const ours = ["label", "more"].map((field) => voice.caption(slide, field));
    return [...voice.pickAll([...ours, ...known.map(({ text }) => text), ...unknown]), ...(came ? [came] : [])];
  };

  const entryOf = function (slide, voice) {
    const { id, catalogue_number: number = "", places = [], date, maker, readings = {} } = slide;
    const title = voice.caption(slide, "title");
    const entry = { id, number, title: wordsOf(voice.pickAll([title])) };
    if (kiosk.needsCover(slide)) return entry;
    const names = [...kiosk.namesOf(slide), ...places.map((place) => place.modern_name), date && date.words, maker].filter(Boolean);
    return {
      ...entry,
      names: wordsOf(voice.pickAll(names)),
      sound: (readings[voice.language] || []).flatMap(kiosk.soundsOf).join(" "),
      also: [title, ...names].flatMap(Object.values).join("\n"),
      words: wordsOf(kiosk.quotedTexts(slide, voice)),
    };
  };

  /** Finds slides by what is told of them, in the language of the moment. `MiniSearch` is the vendored library. */
  kiosk.SearchIndex = class {
    constructor(MiniSearch, slides, voice, endings) {
      const pattern = new RegExp(endings || "$^", "u"); // none: a pattern that fits nothing
      this.fold = (term) => kiosk.foldTerm(term, pattern);
      this.voice = voice;
      this.slides = new Map(slides.filter((slide) => slide.kind !== "withdrawn").map((slide) => [slide.id, slide]));
      this.index = new MiniSearch({
        fields: ["number", "title", "names", "sound", "also", "words"],
        tokenize: (text) => kiosk.tokensOf(text).map((token) => token.text),
        processTerm: this.fold,
      });
      this.index.addAll([...this.slides.values()].map((slide) => entryOf(slide, voice)));
    }

    /** → [{slide, quote}], the best first; every word that was asked for is in each. */
    find(asked) {
      const unspaced = (term) => /[\p{sc=Han}\p{sc=Hira}]/u.test(term);
      const found = this.index.search(asked, {
        tokenize: (text) => kiosk.tokensOf(text, true).map((token) => token.text),
        combineWith: "AND",
        boost: BOOST,
        prefix: (term) => !unspaced(term) || term.length === 1,
        fuzzy: (term) => (!unspaced(term) && term.length >= FUZZY_FROM ? FUZZY : false),
      });
      return found.map(({ id, match }) => ({ slide: this.slides.get(id), quote: this.#quote(this.slides.get(id), new Set(Object.keys(match))) }));
    }

    #quote(slide, terms) {
      for (const text of kiosk.quotedTexts(slide, this.voice)) {
        const quote = kiosk.quoteFrom(text, terms, this.fold);
        if (quote) return quote;
      }
      return null;
    }
  };

  /** The first place in a text where one of the terms stands: {language, before, hit, after}; null where none does. Pure. */
  kiosk.quoteFrom = function ({ text, language }, terms, fold) {
    const hits = kiosk.tokensOf(text).filter((token) => terms.has(fold(token.text)));
    if (!hits.length) return null;
    const from = hits[0].at;
    let to = from;
    for (const hit of hits) if (hit.at <= to) to = Math.max(to, hit.at + hit.text.length);
    const [before, after] = [kiosk.cutWords(text.slice(0, from), language, BEFORE, true), kiosk.cutWords(text.slice(to), language, AFTER)];
    return { language, before, hit: text.slice(from, to), after };
  };
})((window.kiosk = window.kiosk || {}));
