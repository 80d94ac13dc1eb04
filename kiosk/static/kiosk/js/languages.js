(function (kiosk) {
  "use strict";

  const RIGHT_TO_LEFT = "Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa"; // scripts (ISO 15924)
  const SOURCE = "en"; // the language in which the interface's words are written first

  /** By the script that a language is written in: none is named here. Pure. */
  kiosk.directionOf = (language) => (RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script) ? "rtl" : "ltr");

  /** A text from a map of languages, with the language it is really in; null where there is none. */
  kiosk.pick = function (map, language, fallback) {
    if (!map) return null;
    if (typeof map === "string") return { text: map, language: fallback }; // reads the same in every language
    for (const tag of [language, fallback, ...Object.keys(map)]) {
      if (map[tag]) return { text: map[tag], language: tag };
    }
    return null;
  };

  /** Speaks the interface's words and the museum's texts in the language of the moment. */
  kiosk.Voice = class {
    constructor(words, fallback) {
      this.words = words;
      this.fallback = fallback;
      this.language = fallback;
    }

    /** An interface word with the language it is really in: {text, language}; `{name}` in it is filled from values. */
    said(key, values, language = this.language) {
      const from = [language, this.fallback, SOURCE].find((tag) => this.words[tag] && this.words[tag][key]) || SOURCE;
      const found = (this.words[from] || {})[key] || key;
      return { text: found.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole)), language: from };
    }

    word(key, values, language = this.language) {
      return this.said(key, values, language).text;
    }

    /** Writes a word into an element, and marks the language that it is really in. */
    say(element, key, values, language) {
      const found = this.said(key, values, language);
      element.textContent = found.text;
      element.lang = found.language;
    }

    /** Names an element to those who hear the page: `lang` tells the language of the name, so whatever stands within tells its own. */
    name(element, key) {
      const { text, language } = this.said(key);
      element.setAttribute("aria-label", text);
      element.setAttribute("lang", language);
      return element;
    }

    /** A language by its own name. */
    ownName(language) {
      return this.words[language] ? this.word("language_name", {}, language) : language;
    }

    /** In that language's own quotation marks; a text that brings its own is left as it is. */
    quoted(text, language) {
      const open = this.word("quote_open", {}, language);
      const close = this.word("quote_close", {}, language);
      return text.startsWith(open) && text.endsWith(close) ? text : open + text + close;
    }

    /** The key of a word that speaks a number: `key_one`, `key_few` … as the language's own plural asks (CLDR). */
    counted(key, number) {
      const category = new Intl.PluralRules(this.language).select(number);
      const known = (this.words[this.language] || {})[`${key}_${category}`];
      return known ? `${key}_${category}` : `${key}_other`;
    }

    pick(map) {
      return kiosk.pick(map, this.language, this.fallback);
    }

    /** Those of the maps that hold a text. */
    pickAll(maps) {
      return maps.map((map) => this.pick(map)).filter(Boolean);
    }

    /** An element holding a museum text, marked with the language it is really in; null where there is no text. */
    element(tag, className, map, shape = (text) => text) {
      const found = this.pick(map);
      if (!found) return null;
      return kiosk.make(tag, { class: className, lang: found.language, text: shape(found.text, found.language) });
    }

    /** An element holding an interface word. */
    wordElement(tag, className, key, values) {
      const { text, language } = this.said(key, values);
      return kiosk.make(tag, { class: className, lang: language, text });
    }

    /** One field of a slide's captions ("title", "label", …) as a map of languages. */
    caption(slide, field) {
      const map = {};
      for (const [language, caption] of Object.entries(slide.captions || {})) {
        if (caption[field]) map[language] = caption[field];
      }
      return map;
    }
  };
})((window.kiosk = window.kiosk || {}));
