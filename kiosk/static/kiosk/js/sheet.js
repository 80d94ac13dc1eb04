(function (kiosk) {
  "use strict";

  /** Short citations named by this slide's claims, each once, in their order. Pure. */
  kiosk.sourcesOf = function (slide) {
    const cited = (slide.known || []).flatMap((claim) => claim.sources || []);
    return [...new Map(cited.map((source) => [JSON.stringify(source), source])).values()];
  };

  const STANDS = 0.4; // of the screen's height: a longer line would leave too little room for what is known

  /**
   * "beside": no facts, so all of it stands where the label did, beside the picture; "tall": one page; "wide": two columns
   * and the line under them; "high": two columns, the line scrolls. Pure.
   */
  kiosk.sheetShape = function (facts, room, width, height) {
    if (!facts) return "beside";
    if (width < height) return "tall";
    return room !== "three" && width > height * 1.5 ? "wide" : "high";
  };

  const drawClaim = function (claim, voice) {
    return kiosk.make(
      "li",
      { class: "claim" },
      kiosk.make(
        "div",
        { class: "claim-line" },
        voice.element("p", "claim-text", claim.text),
        kiosk.drawConfidence(claim.confidence, voice),
      ),
      voice.element("p", "claim-reason", claim.reason),
    );
  };

  const block = function (voice, key, className, ...content) {
    const filled = content.flat().filter(Boolean);
    if (!filled.length) return null;
    return kiosk.make("section", { class: `block ${className}` }, voice.wordElement("h2", "block-title", key), ...filled);
  };

  /** What is known and what is not; null where the record tells neither. */
  const drawFacts = function ({ known = [], unknown = [] }, voice) {
    const list = (className, lines) => lines.length && kiosk.make("ul", { class: className }, lines);
    const blocks = [
      block(voice, "what_we_know", "claims", list("claim-list", known.map((claim) => drawClaim(claim, voice)))),
      block(voice, "what_we_do_not_know", "unknowns", list("unknown-list", unknown.map((map) => voice.element("li", "unknown", map)))),
    ].filter(Boolean);
    return blocks.length ? kiosk.make("div", { class: "facts" }, blocks) : null;
  };

  const drawCame = function (slide, voice) {
    const came = slide.source_caption;
    return came && block(voice, "source_caption", "came",
      kiosk.make("blockquote", { lang: came.language, text: voice.quoted(came.text, came.language) }),
      kiosk.make("p", { class: "came-from" }, voice.element("span", "", came.source), voice.element("span", "", came.locator)));
  };

  const drawRights = function (slide, voice) {
    const { rights } = slide;
    return rights && block(voice, "rights", "rights", voice.element("p", "", rights.label), rights.credit && kiosk.make("p", { text: rights.credit }));
  };

  const drawSources = function (slide, voice) {
    const cited = kiosk.sourcesOf(slide);
    return block(voice, "sources", "sources", cited.length && kiosk.make("ul", {}, cited.map((citation) => voice.element("li", "", citation))));
  };

  /** "Written by …, on …", "Approved by …" as far as it is known of these words: [{text, language}]. Pure but for the voice. */
  kiosk.signedWords = (caption, voice) =>
    ["written", "approved"]
      .filter((verb) => caption && caption[verb] && caption[verb].by)
      .map((verb) => voice.said(`${verb}_by${caption[verb].on ? "" : "_only"}`, caption[verb]));

  /** Who signs these words, and how far their review has come where the signature does not say it. Never left out. */
  const drawSignature = function (slide, voice) {
    const signature = voice.pick(voice.caption(slide, "signature")) || voice.pick(slide.signature);
    const caption = (slide.captions || {})[voice.language];
    const isSaid = signature && signature.language === voice.language;
    return kiosk.make(
      "p",
      { class: "signature" },
      signature && kiosk.make("span", { lang: signature.language, text: signature.text }),
      kiosk.signedWords(caption, voice).map(({ text, language }) => kiosk.make("span", { lang: language, text })),
      !isSaid && kiosk.drawState(slide, voice),
    );
  };

  /** "What we know": the heart of the kiosk. Two parts; on a wide screen they stand side by side. */
  kiosk.Sheet = class {
    constructor(room) {
      this.room = room;
      this.element = kiosk.make("section", { class: "sheet", role: "dialog", hidden: true });
      this.back = kiosk.makeButton("back", () => room.store.tell({ type: "back" }), room.signal);
      this.back.className = "way-back";
      room.store.hear((now, before) => this.show(now, before));
      window.addEventListener("resize", () => this.show(room.store.state, null), { signal: room.signal });
    }

    show(now, before) {
      if (!kiosk.changed(now, before, "panel", "index", "language", "usual", "size")) return;
      const open = now.panel === "known";
      this.element.hidden = !open;
      this.element.dataset.shape = "";
      if (!open) return this.element.replaceChildren();
      this.#draw(this.room.slides[now.index], now);
      if (before && now.panel !== before.panel) this.back.focus({ preventScroll: true });
    }

    #draw(slide, now) {
      const { voice } = this.room;
      const why = kiosk.paragraphs(voice, slide.source_caption && slide.source_caption.note, "why");
      const top = kiosk.make(
        "header",
        { class: "sheet-top" },
        kiosk.make(
          "p",
          { class: "label-top" },
          kiosk.make("span", { class: "number", text: slide.catalogue_number }),
          voice.wordElement("span", "position", "position", { here: now.index + 1, count: now.count }),
        ),
        voice.element("h1", "sheet-title", voice.caption(slide, "title")),
      );
      const facts = drawFacts(slide, voice);
      const line = block(voice, "where_it_has_been", "been", kiosk.drawProvenance(slide.provenance, voice));
      const side = kiosk.make(
        "div",
        { class: "sheet-side" },
        drawCame(slide, voice),
        block(voice, "take_with_you", "take", kiosk.drawPublicPage(slide, voice)),
        block(voice, "why_our_words_differ", "differ", why),
        drawRights(slide, voice),
        drawSources(slide, voice),
        drawSignature(slide, voice),
      );
      voice.say(this.back, "back_to_picture");
      voice.name(this.element, "what_we_know");
      const end = kiosk.make("div", { class: "sheet-end" }, this.back);
      const shape = kiosk.sheetShape(facts, document.documentElement.dataset.room, innerWidth, innerHeight);
      const parts = { top, facts, line, side, end };
      this.element.dataset.shape = shape;
      this.element.replaceChildren(...this.#lay(parts, shape));
      if (shape === "wide" && line && line.offsetHeight > innerHeight * STANDS) this.element.replaceChildren(...this.#lay(parts, "high"));
    }

    /** The same parts in two scrolling columns with the line standing under them, or all in one; the way back ends it. */
    #lay({ top, facts, line, side, end }, shape) {
      const { scrolling } = this.room;
      const main = (...parts) => kiosk.make("div", { class: "sheet-main" }, ...parts);
      const one = () => kiosk.make("div", {}, main(top, facts, line), side);
      if (shape === "tall") return [scrolling(one(), "sheet-left"), end];
      if (shape === "beside") return [kiosk.make("div", { class: "sheet-right" }, scrolling(one(), "sheet-sources"), end)];
      const stands = shape === "wide";
      const left = kiosk.make("div", { class: "sheet-left" }, scrolling(main(top, facts, !stands && line), "sheet-facts"), stands && line);
      return [left, kiosk.make("div", { class: "sheet-right" }, scrolling(side, "sheet-sources"), end)];
    }
  };
})((window.kiosk = window.kiosk || {}));
