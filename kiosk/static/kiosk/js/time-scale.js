(function (kiosk) {
  "use strict";

  const DAY_MS = 86400000;
  const LEAST_EVENTS = 6;
  const OPENED_SHARE = 0.6;
  const WORTH_TIMES = 4;

  /** "1945-08-09" → days since 1970. Pure. */
  kiosk.dayOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

  const dateOf = (day) => new Date(day * DAY_MS);
  const firstOfMonth = (day, further) => {
    const date = dateOf(day);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + further, 1) / DAY_MS;
  };

  /**
   * A date as a stretch of time: {from, to} in days, `to` is the day after; soft where the date itself is said to be
   * uncertain (EDTF ?, ~ or %) or rests on less than certainty. Null for a date without bounds. Pure.
   */
  kiosk.spanOf = function (date, confidence = "certain") {
    if (!date || !date.earliest || !date.latest) return null;
    const soft = /[?~%]/.test(date.edtf) || confidence !== "certain";
    return { from: kiosk.dayOf(date.earliest), to: kiosk.dayOf(date.latest) + 1, soft };
  };

  /** Whole years that hold every span: {from, to} in days. Pure. */
  kiosk.wholeYears = function (spans) {
    const year = (day) => dateOf(day).getUTCFullYear();
    const first = year(Math.min(...spans.map((span) => span.from)));
    const last = year(Math.max(...spans.map((span) => span.to - 1)));
    return { from: Date.UTC(first, 0, 1) / DAY_MS, to: Date.UTC(last + 1, 0, 1) / DAY_MS };
  };

  kiosk.isWithin = (span, range) => span.from >= range.from && span.to <= range.to;

  /**
   * The fewest whole months that hold most of the events, to be opened out beside the years; null where the events are
   * few or spread, so that one scale serves. Pure.
   */
  kiosk.crowdedMonths = function (spans, whole) {
    if (spans.length < LEAST_EVENTS) return null;
    const starts = [...new Set(spans.map((span) => firstOfMonth(span.from, 0)))].sort((one, other) => one - other);
    for (let months = 1; months <= 12; months += 1) {
      const ranges = starts.map((from) => ({ from, to: firstOfMonth(from, months) }));
      const counted = ranges.map((range) => spans.filter((span) => kiosk.isWithin(span, range)).length);
      const most = Math.max(...counted);
      const best = ranges[counted.indexOf(most)];
      if (most < spans.length * OPENED_SHARE) continue;
      return (whole.to - whole.from) / (best.to - best.from) >= WORTH_TIMES ? best : null;
    }
    return null;
  };

  /** Where a span lies on a scale, in hundredths of its length, cut at its ends: {start, length}. Pure. */
  kiosk.placeSpan = function (span, range) {
    const share = (day) => ((Math.min(Math.max(day, range.from), range.to) - range.from) / (range.to - range.from)) * 100;
    return { start: share(span.from), length: share(span.to) - share(span.from) };
  };

  /**
   * Marks that would touch each other are set in further lanes, the earliest nearest to the line. `marks` are {start,
   * length} in hundredths, in order of time; → a lane for each. Pure.
   */
  kiosk.lanesOf = function (marks, gap) {
    const ends = [];
    return marks.map(({ start, length }) => {
      const free = ends.findIndex((end) => end + gap <= start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = start + length;
      return lane;
    });
  };

  /** Slides with the same span of time, together and in order: [{span, slides}]. Slides without a date are left out. Pure. */
  kiosk.datedTogether = function (slides) {
    const groups = new Map();
    for (const slide of slides) {
      const span = kiosk.spanOf(slide.date);
      if (!span) continue;
      const key = `${span.from} ${span.to}`;
      if (!groups.has(key)) groups.set(key, { span, slides: [] });
      groups.get(key).slides.push(slide);
    }
    return [...groups.values()].sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
  };

  /** The days of a range whose ISO date ends so. Pure: [{day, iso}]. */
  kiosk.daysOf = ({ from, to }, ending) =>
    Array.from({ length: to - from }, (_, at) => ({ day: from + at, iso: dateOf(from + at).toISOString().slice(0, 10) })).filter(({ iso }) => ending.test(iso));

  /** How many times wider the opened weeks are drawn, as a round number to be said. Pure. */
  kiosk.timesWider = function (whole, opened) {
    return Math.round(((whole.to - whole.from) / (opened.to - opened.from)).toPrecision(2));
  };
})((window.kiosk = window.kiosk || {}));
