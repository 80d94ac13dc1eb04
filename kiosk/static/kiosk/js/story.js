(function (kiosk) {
  "use strict";

  /** A page to be read: what comes first stands where a picture would; the rest goes on beside it, as a label. */
  const drawText = function (slide, room) {
    const { voice } = room;
    return kiosk.make(
      "div",
      { class: "story-page" },
      voice.element("h1", "story-title", voice.caption(slide, "title")),
      ...kiosk.paragraphs(voice, voice.caption(slide, "label"), "story-lead"),
    );
  };

  /** A drawing stays as it is; what is read may scroll. On a phone, what the label says beside it on a larger screen stands round it. */
  const drawPage = function (content, slide, room) {
    if (!kiosk.isOnePage(slide, room.store.state)) return content.matches(".timeline, .region-map") ? content : room.scrolling(content, "story-scroll");
    const aside = kiosk.storyAside(slide, room);
    aside.splice(aside.filter((part) => part.matches(".title, .leave")).length, 0, content);
    return room.scrolling(kiosk.make("div", { class: "label-words" }, aside), "story-scroll");
  };

  /** What stands on the stage for a panel. */
  kiosk.drawStory = function (slide, room) {
    const shape = kiosk.storyShape(slide);
    const draw = { text: drawText, document: kiosk.drawDocument, timeline: kiosk.drawTimeline, map: kiosk.drawMap }[shape];
    const story = kiosk.make("article", { class: "story", "data-story-kind": shape }, drawPage(draw(slide, room), slide, room));
    return room.voice.name(story, { timeline: "timeline", map: "map" }[shape] || "story");
  };

  /** Where a picture was withdrawn: its number, and why. Nothing else of it is told. */
  kiosk.drawWithdrawn = function (slide, room) {
    const { voice } = room;
    return kiosk.make(
      "div",
      { class: "withdrawn" },
      kiosk.make(
        "div",
        { class: "withdrawn-words" },
        voice.element("p", "withdrawn-reason", slide.reason),
        kiosk.make("p", { class: "number", text: slide.catalogue_number || "" }),
      ),
    );
  };
})((window.kiosk = window.kiosk || {}));
