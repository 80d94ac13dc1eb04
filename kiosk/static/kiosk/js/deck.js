(function (kiosk) {
  "use strict";

  /** Questions about one slide of the manifest, and the order they stand in. */
  kiosk.isPhotograph = (slide) => slide.kind === "photograph";

  kiosk.hasPicture = (slide) => kiosk.isPhotograph(slide) && (slide.pictures || []).length > 0;

  /** The side of a photograph that is seen: its pictures, tiles and proportion. */
  kiosk.sideOf = (slide, state) => (state.turned && slide.verso) || slide;

  /** What is to be seen of a slide, for those who do not: `{text, language}`. */
  kiosk.altOf = function (slide, state, voice) {
    const back = state.turned && slide.verso;
    const alt = voice.pick(voice.caption(slide, back ? "alt_back" : "alt")) || (!back && voice.pick(voice.caption(slide, "title")));
    return alt || voice.said(back ? "the_back" : "picture");
  };

  kiosk.needsCover = (slide) => Boolean(slide.advisory) && slide.advisory.level === "advisory";

  kiosk.isCovered = (slide, state) => kiosk.needsCover(slide) && !state.shown.includes(slide.id);

  /** A release as a screen shows it: in school mode without slides that have an advisory or ask to be left out. Pure. */
  kiosk.deckOf = function (manifest, page) {
    if (page.schoolMode !== "true") return manifest;
    const stays = (slide) => !kiosk.needsCover(slide) && (slide.body || {}).school_mode !== "leave_out";
    const slides = manifest.slides.filter(stays);
    if (!slides.length) throw new Error(`In school mode nothing of ${manifest.exhibit} is left to show.`);
    return { ...manifest, slides };
  };

  /** What the attract loop may show: photographs and plates, never what is covered, withdrawn or would not load. */
  kiosk.attractSlides = function (slides, lost) {
    return slides.filter((slide) => kiosk.isPhotograph(slide) && !kiosk.needsCover(slide) && !lost.includes(slide.id));
  };

  /** Slides by section, in their order; neighbours of one section stay together, slides without one come as they are. */
  kiosk.bySection = function (manifest) {
    const titles = new Map((manifest.sections || []).map((section) => [section.id, section.title]));
    const groups = [];
    manifest.slides.forEach((slide, index) => {
      const id = slide.section || null;
      const last = groups[groups.length - 1];
      if (last && last.id === id) last.slides.push({ slide, index });
      else groups.push({ id, title: titles.get(id) || null, slides: [{ slide, index }] });
    });
    return groups;
  };

  /** Whether a place is only one where the photograph may have been taken. Pure. */
  kiosk.isUncertain = (place) => place.confidence === "uncertain";

  /** The narrowest place that is known to be the photograph's; null where there is none, or where all are candidates. Pure. */
  kiosk.placeOf = (slide) => (slide.places || []).find((place) => !kiosk.isUncertain(place)) || null;

  /**
   * What is said of where it was taken, {text, language}: the name, the name with its doubt, or that the place is
   * uncertain, and then no name at all; null where no place is known.
   */
  kiosk.sayPlace = function (slide, voice) {
    const place = kiosk.placeOf(slide);
    if (place && place.confidence !== "probable") return voice.pick(place.name);
    return (place && voice.pick(place.words)) || ((slide.places || []).length ? voice.said("place_uncertain") : null);
  };

  /** "Maker · date · place" in an element, each marked with its own language; 0 where nothing is known. */
  kiosk.drawTombstone = function (slide, voice, tag = "p", className = "tombstone") {
    const parts = [...voice.pickAll([slide.maker, slide.date && slide.date.words]), kiosk.sayPlace(slide, voice)].filter(Boolean);
    return parts.length && kiosk.make(tag, { class: className }, parts.map(({ language, text }) => kiosk.make("span", { lang: language, text })));
  };
})((window.kiosk = window.kiosk || {}));
