(function (kiosk) {
  "use strict";

  const DAY_MS = 86400000;
  const SOURCE = "en"; // whose months stand where neither the browser nor a file knows the language's own

  const dateOf = (day) => new Date(day * DAY_MS);
  const formatOf = (language, shape) => new Intl.DateTimeFormat(language, { ...shape, timeZone: "UTC", calendar: "gregory" });
  const byBrowser = function (language, shape) {
    const format = formatOf(language, shape);
    return (day) => format.format(dateOf(day));
  };

  /** Two months as the language joins them; where it would write them in figures ("1945/8"), each whole. */
  const rangeOf = (ofYear) => function (...days) {
    const said = ofYear.formatRange(...days.map(dateOf));
    return said.includes("/") ? days.map((day) => ofYear.format(dateOf(day))).join("～") : said;
  };

  /**
   * How days are written on a drawn scale: {language, month, months, day}, each of a day since 1970 (UTC), `months` of two.
   * By the browser where it knows the language; else with the months of the language's own file, `own`: {months,
   * months_of_year}; else in English, and `language` says so. Pure.
   */
  kiosk.datingOf = function (language, own) {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf([language]);
    const said = known || (own && own.months ? language : SOURCE);
    const number = byBrowser(known || SOURCE, { day: "numeric" });
    if (known || said === SOURCE) {
      const ofYear = formatOf(said, { month: "long", year: "numeric" });
      return { language: said, month: byBrowser(said, { month: "short" }), months: rangeOf(ofYear), day: number };
    }
    const at = (names) => (day) => names[dateOf(day).getUTCMonth()].replace("{year}", dateOf(day).getUTCFullYear());
    return { language, month: at(own.months), months: (...days) => [...new Set(days.map(at(own.months_of_year)))].join(" – "), day: number };
  };

  /** "August – September 1945", as the language writes months. Pure. */
  kiosk.sayMonths = (range, dating) => dating.months(range.from, range.to - 1);

  /** A language as the visitor's language calls it; by its own name for itself, or its tag, where the browser has no word. */
  kiosk.languageName = function (tag, voice) {
    const [known] = Intl.DisplayNames.supportedLocalesOf([voice.language]);
    const text = known && new Intl.DisplayNames(known, { type: "language", fallback: "none" }).of(tag);
    return text ? { text, language: voice.language } : { text: voice.ownName(tag), language: tag };
  };
})((window.kiosk = window.kiosk || {}));
