(function (kiosk) {
  "use strict";

  const GAP = 2.4;
  const ROOMY = 30;
  const YEARS_APART = [1, 5, 10, 25, 50, 100];
  const MOST_NAMED = 8;
  const FEW_DAYS = 95;
  const FROM_THE_MIDDLE = 44; // a name stands under its tick, the first beginning there; nearer to an end it would pass it
  const WHOLE = { start: 0, length: 100 };

  const setPlace = function (element, { start, length }) {
    element.style.setProperty("--start", `${start}%`);
    element.style.setProperty("--length", `${length}%`);
    return element;
  };

  /** What one scale holds of events and photographs: the opened weeks take what lies wholly inside them. Pure. */
  kiosk.shareOut = function (events, groups, whole, opened) {
    const inside = ({ span }) => opened && kiosk.isWithin(span, opened);
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
    const name = text && (!place.start || Math.abs(place.start - 49) < FROM_THE_MIDDLE) && kiosk.make("span", { class: "time-name", lang: language, text });
    return setPlace(kiosk.make("div", { class: "time-tick" }, name), place);
  };

  /** Every how many years one is named, so that the names have room. Pure. */
  kiosk.yearsApart = ({ from, to }) => YEARS_APART.find((step) => (to - from) / 365.25 / step <= MOST_NAMED) || 500;

  const drawYears = function (range, language) {
    const named = (year) => year % kiosk.yearsApart(range) === 0 && year;
    return kiosk.daysOf(range, /-01-01$/).map(({ day, iso }) => drawTick(day, range, named(Number.parseInt(iso, 10)), language));
  };

  /** Months and their weeks, while one is left; between few of them the middle of each is named. */
  const drawWeeks = function (range, dating) {
    const few = range.to - range.from < FEW_DAYS;
    const named = (day, iso) => (iso.endsWith("01") ? dating.month(day) : few && iso.endsWith("15") && dating.day(day));
    return kiosk.daysOf(range, /-(01|08|15|22)$/).map(({ day, iso }) => drawTick(day, range, named(day, iso), dating.language));
  };

  /** The numbers of a band; over one too short for several of them, how many there are: a number beside it would read as of another year. */
  const drawNumbers = function (slides, roomy, room) {
    if (roomy || slides.length === 1) return slides.map((slide) => kiosk.drawChip(slide, room));
    return [kiosk.make("span", { class: "chip", text: String(slides.length) })];
  };

  /** The photographs under a line: a soft band for each stretch of time, on it their numbers; a short one has a row to itself. */
  const drawBands = function ({ groups, range }, room) {
    const places = groups.map(({ span }) => kiosk.placeSpan(span, range));
    const isRoomy = ({ length }) => length >= ROOMY;
    const lanes = kiosk.lanesOf(places.map((place) => (isRoomy(place) ? place : WHOLE)), 0);
    const rows = [];
    groups.forEach((group, at) => {
      const row = (rows[lanes[at]] ||= kiosk.make("li", { class: "time-row" }));
      const soft = group.slides.some((slide) => kiosk.spanOf(slide.date).soft);
      const roomy = isRoomy(places[at]);
      const chips = drawNumbers(group.slides, roomy, room).map((chip) => kiosk.make("li", {}, chip));
      row.append(setPlace(kiosk.make("div", { class: "time-held", "data-roomy": roomy }, kiosk.make("span", { class: "time-band", "data-soft": soft }), kiosk.make("ul", { class: "time-chips" }, chips)), places[at]));
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
      const place = kiosk.placeSpan(opened, whole);
      const [opening, fan] = ["time-opened", "time-fan"].map((name) => setPlace(kiosk.make("div", { class: name }), place));
      drawing.querySelector(".time-events").prepend(opening);
      drawing.append(fan, drawScale(weeks, "weeks", drawWeeks(opened, dating), voice.wordElement("p", "time-caption", "time_opened", said), room));
    }
    return drawing;
  };
})((window.kiosk = window.kiosk || {}));
