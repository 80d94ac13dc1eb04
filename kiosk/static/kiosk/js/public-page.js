(function (kiosk) {
  "use strict";

  const QUIET = 4; // modules of light round a code (ISO/IEC 18004)

  /** Which slide an address names behind its "#", by catalogue number or id; -1 for none. Pure. */
  kiosk.linkedIndex = function (slides, hash) {
    const asked = hash.slice(1).toLowerCase();
    return slides.findIndex((slide) => [slide.id, slide.catalogue_number || slide.id].some((name) => encodeURIComponent(name).toLowerCase() === asked));
  };

  /** A page opened by the address of a photograph begins with it, behind its cover where it has one. */
  kiosk.followLink = function (room) {
    const index = kiosk.linkedIndex(room.slides, location.hash);
    if (index < 0) return;
    room.store.tell({ type: "wake" });
    room.store.tell({ type: "go", index, motion: "none" });
  };

  /** The photograph's public page to be taken along: a code, on a telephone none (it cannot read itself), and its address. Null where there is none. */
  kiosk.drawPublicPage = function (slide, voice) {
    const { page } = slide;
    if (!page || kiosk.needsCover(slide)) return null;
    const isPhone = Math.min(innerWidth, innerHeight) < 600; // pixels: narrower than the screen of any kiosk
    const side = page.side + 2 * QUIET;
    const code = kiosk.makeSvg(
      "svg",
      { class: "code", viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: "img" },
      kiosk.makeSvg("path", { d: page.modules }),
    );
    return kiosk.make(
      "div",
      { class: "page" },
      !isPhone && voice.name(code, "take_with_you"),
      kiosk.make("p", { class: "claim-reason" }, voice.wordElement("span", "", isPhone ? "page_address" : "page_hint"), kiosk.make("bdi", { dir: "ltr", text: page.address.replace(/^https?:\/\//, "").replace(/\//g, "/\u200b") })),
    );
  };
})((window.kiosk = window.kiosk || {}));
