(function (kiosk) {
  "use strict";

  const LONG_TITLE = 28;
  const PHONE_PX = 600; // wide at most, and taller than wide

  /** Whether all that a page says stands in one column, under one finger: on a phone, where it may be read. */
  kiosk.isOnePage = (slide, state) => innerWidth <= Math.min(PHONE_PX, innerHeight) && kiosk.storyShape(slide) !== "map" && !kiosk.isCovered(slide, state);

  const drawSources = function (slide, voice) {
    if (!(slide.citations || []).length) return null;
    return kiosk.make(
      "section",
      { class: "story-sources" },
      voice.wordElement("h2", "aside-heading", "sources"),
      kiosk.make("ul", {}, slide.citations.map((citation) => voice.element("li", "", citation))),
    );
  };

  /** Who signs these words; how far their review has come stands over the label. */
  const drawSignature = function (slide, voice) {
    const signature = voice.pick(voice.caption(slide, "signature")) || voice.pick(slide.signature);
    return signature && kiosk.make("p", { class: "signature", lang: signature.language, text: signature.text });
  };

  /** A panel that was uncovered by choice can be left by a touch, from the end of its words as well. */
  const drawLeave = function (slide, room) {
    if (!kiosk.needsCover(slide)) return null;
    const leave = kiosk.makeButton("leave", () => room.move(1), room.signal);
    leave.className = "leave";
    room.voice.say(leave, "leave_page");
    return leave;
  };

  /** A slide's title, set smaller where it is long. */
  kiosk.drawTitle = function (slide, voice) {
    const title = voice.element("h1", "title", voice.caption(slide, "title"));
    if (title) title.dataset.length = kiosk.wordsLength(title.textContent) > LONG_TITLE ? "long" : "usual";
    return title;
  };

  /**
   * What the label says beside a panel: nothing that already stands on the stage, and nothing of what is covered.
   * → elements.
   */
  kiosk.storyAside = function (slide, room) {
    const { voice, store } = room;
    if (kiosk.isCovered(slide, store.state)) return [kiosk.drawTitle(slide, voice)].filter(Boolean);
    const shape = kiosk.storyShape(slide);
    const list = { timeline: kiosk.listTimeline, map: kiosk.listMap }[shape];
    const isNoted = slide.advisory && slide.advisory.level === "note";
    return [
      shape !== "text" && kiosk.drawTitle(slide, voice),
      drawLeave(slide, room),
      ...(shape === "text" ? [] : kiosk.paragraphs(voice, voice.caption(slide, "label"), "body")),
      ...kiosk.paragraphs(voice, voice.caption(slide, "more"), "body"),
      isNoted && voice.element("p", "note", kiosk.advisoryWords(slide, voice)),
      list && list(slide, room),
      drawSources(slide, voice),
      drawSignature(slide, voice),
    ].filter(Boolean);
  };
})((window.kiosk = window.kiosk || {}));
