(function (kiosk) {
  "use strict";

  const BOOST = { number: 6, title: 4, names: 4, sound: 3, also: 2 };
  const FUZZY_FROM = 5;
  const FUZZY = 0.2; // of a word's letters may differ
  const AROUND = 36;

  const told = (voice, maps) => maps.map((map) => voice.pick(map)).filter(Boolean);
  const textsOf = (voice, maps) => told(voice, maps).map(({ text }) => text);
  const everyWord = (maps) => maps.flatMap((map) => (map ? Object.values(map) : []));

  /** The texts of a slide that a visitor may read at once, in the order in which a match is quoted. Of what is covered: none. */
  kiosk.quotedTexts = function (slide, voice) {
    if (kiosk.needsCover(slide)) return [];
    const claims = (slide.known || []).map(({ text }) => text);
    const came = slide.source_caption && slide.source_caption.text;
    const texts = told(voice, [voice.caption(slide, "label"), voice.caption(slide, "more"), ...claims, ...(slide.unknown || [])]);
    return came ? [...texts, { text: came, language: slide.source_caption.language }] : texts;
  };

  const entryOf = function (slide, voice) {
    const title = voice.caption(slide, "title");
    const entry = { id: slide.id, number: slide.catalogue_number || "", title: textsOf(voice, [title]).join(" ") };
    if (kiosk.needsCover(slide)) return entry;
    const dates = slide.date && slide.date.words;
    const modern = (slide.places || []).map((place) => place.modern_name);
    const names = [...kiosk.namesOf(slide), ...modern, dates, slide.maker];
    return {
      ...entry,
      names: textsOf(voice, names).join(" · "),
      sound: ((slide.readings || {})[voice.language] || []).flatMap(kiosk.soundsOf).join(" "),
      also: everyWord([title, ...names]).join(" · "),
      words: kiosk.quotedTexts(slide, voice).map(({ text }) => text).join("\n"),
    };
  };

  /** Finds slides by what is told of them, in the language of the moment. `MiniSearch` is the vendored library. */
  kiosk.SearchIndex = class {
    constructor(MiniSearch, slides, voice, endings) {
      const pattern = endings ? new RegExp(endings, "u") : null;
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
    const start = from <= AROUND ? 0 : Math.max(text.lastIndexOf(" ", from - AROUND / 2) + 1, from - AROUND);
    const end = Math.min(text.length, to + AROUND * 2);
    const after = text.slice(to, end);
    return {
      language,
      before: (start ? "…" : "") + text.slice(start, from),
      hit: text.slice(from, to),
      after: end < text.length ? after.replace(/\s+\S*$/u, "").replace(/\p{P}+$/u, "") + "…" : after,
    };
  };
})((window.kiosk = window.kiosk || {}));
