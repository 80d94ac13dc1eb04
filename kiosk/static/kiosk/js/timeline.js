(function (kiosk) {
  "use strict";

  const GAP = 2.4;
  const ROOMY = 30;
  const YEARS_APART = [1, 5, 10, 25, 50, 100];
  const MOST_NAMED = 8;
  const FEW_DAYS = 95;
  const LAST_NAMED = 93; // a name further on would stand past the end
  const WHOLE = { start: 0, length: 100 };

  const setPlace = function (element, { start, length }) {
    element.style.setProperty("--start", `${start}%`);
    element.style.setProperty("--length", `${length}%`);
    return element;
  };

  /** What one scale holds of events and photographs: the opened weeks take what lies wholly inside them. Pure. */
  kiosk.shareOut = function (events, groups, whole, opened) {
    const inside = ({ span }) => Boolean(opened) && span.from >= opened.from && span.to <= opened.to;
    const scale = (range, mine) => ({ range, events: events.filter(mine), groups: groups.filter(mine) });
    const years = scale(whole, (held) => !inside(held));
    return opened ? [years, scale(opened, inside)] : [years];
  };

  /** Events with a date, in order of time: [{event, span}]. Pure. */
  kiosk.datedEvents = (events) =>
    events
      .map((event) => ({ event, span: kiosk.spanOf(event.date, event.confidence) }))
      .filter(({ span }) => span)
      .sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);

  /** What the numbers of photographs take of their row: their band where that is roomy, else all of it. Pure. */
  kiosk.rowOf = (place) => (place.length >= ROOMY ? place : WHOLE);

  const drawMarks = function ({ events, range }) {
    const places = events.map(({ span }) => kiosk.placeSpan(span, range));
    const lanes = kiosk.lanesOf(places, GAP);
    const marks = events.map(({ event, span }, at) => {
      const shape = span.to - span.from > 1 ? "span" : "point";
      const mark = kiosk.make("span", { class: "time-mark", "data-key": event.key, "data-shape": shape, "data-soft": span.soft });
      mark.style.setProperty("--up", lanes[at]);
      return setPlace(mark, places[at]);
    });
    const box = kiosk.make("div", { class: "time-events", "aria-hidden": "true" }, marks);
    box.style.setProperty("--lanes", Math.max(...lanes, 0) + 1);
    return box;
  };

  const drawTick = function (day, range, text, language) {
    const place = kiosk.placeSpan({ from: day, to: day }, range);
    const name = text && place.start < LAST_NAMED && kiosk.make("span", { class: "time-name", lang: language, text });
    return setPlace(kiosk.make("div", { class: "time-tick" }, name), place);
  };

  /** Every how many years one is named, so that the names have room. Pure. */
  kiosk.yearsApart = ({ from, to }) => YEARS_APART.find((step) => (to - from) / 365.25 / step <= MOST_NAMED) || 500;

  const drawYears = (range, language) =>
    kiosk.yearTicks(range, kiosk.yearsApart(range)).map(({ day, year, named }) => drawTick(day, range, named && String(year), language));

  /** Months, and between few of them the middle of each. */
  const drawWeeks = (range, dating) =>
    kiosk.weekTicks(range).map(({ day, month, week }) => {
      const named = month ? dating.month(day) : week === 2 && range.to - range.from < FEW_DAYS && dating.day(day);
      return drawTick(day, range, named, dating.language);
    });

  /** The photographs under a line: a soft band for each stretch of time, on it their numbers. */
  const drawBands = function ({ groups, range }, room) {
    const places = groups.map(({ span }) => kiosk.placeSpan(span, range));
    const lanes = kiosk.lanesOf(places.map(kiosk.rowOf), 0);
    const rows = [];
    groups.forEach((group, at) => {
      const row = (rows[lanes[at]] ||= kiosk.make("li", { class: "time-row" }));
      const soft = group.slides.some((slide) => kiosk.spanOf(slide.date).soft);
      const chips = group.slides.map((slide) => kiosk.make("li", {}, kiosk.drawChip(slide, room)));
      row.append(setPlace(kiosk.make("div", { class: "time-held", "data-roomy": kiosk.rowOf(places[at]) !== WHOLE }, kiosk.make("span", { class: "time-band", "data-soft": soft }), kiosk.make("ul", { class: "time-chips" }, chips)), places[at]));
    });
    return rows.length ? room.voice.name(kiosk.make("ul", { class: "time-photographs" }, rows), "photographs") : null;
  };

  const drawScale = function (scale, name, ticks, caption, room) {
    return kiosk.make(
      "div",
      { class: "time-scale", "data-scale": name },
      caption,
      drawMarks(scale),
      kiosk.make("div", { class: "time-axis", "aria-hidden": "true" }, ticks),
      drawBands(scale, room),
    );
  };

  /** Two hairlines from the months on the line of years to the ends of the line of weeks: the break of scale. */
  const drawFan = function ({ start, length }) {
    const d = `M${start} 0L0 100M${start + length} 0L100 100`;
    return kiosk.makeSvg("svg", { class: "time-fan", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, kiosk.makeSvg("path", { d }));
  };

  const drawOpened = function (whole, opened) {
    const place = kiosk.placeSpan(opened, whole);
    return setPlace(kiosk.make("span", { class: "time-opened", "aria-hidden": "true" }), place);
  };

  /** Both lines, from top to bottom: years, the break of scale, the weeks in which most of it happened. */
  kiosk.drawTimes = function (events, room) {
    const { voice, slides } = room;
    const groups = kiosk.datedTogether(slides.filter(kiosk.isPhotograph));
    const photographed = groups.flatMap(({ span, slides: together }) => together.map(() => span));
    const spans = events.length ? events.map(({ span }) => span) : photographed;
    const whole = kiosk.wholeYears(spans.concat(photographed));
    const opened = kiosk.crowdedMonths(spans, whole);
    const [years, weeks] = kiosk.shareOut(events, groups, whole, opened);
    const drawing = kiosk.make("div", { class: "time-drawing" });
    drawing.append(drawScale(years, "years", drawYears(whole, voice.language), null, room));
    if (weeks) {
      const dating = kiosk.datingOf(voice.language, room.tongues[voice.language]);
      const said = { months: kiosk.sayMonths(opened, dating), times: kiosk.timesWider(whole, opened) };
      drawing.firstElementChild.prepend(drawOpened(whole, opened));
      drawing.append(drawFan(kiosk.placeSpan(opened, whole)));
      drawing.append(drawScale(weeks, "weeks", drawWeeks(opened, dating), voice.wordElement("p", "time-caption", "time_opened", said), room));
    }
    return drawing;
  };
})((window.kiosk = window.kiosk || {}));
