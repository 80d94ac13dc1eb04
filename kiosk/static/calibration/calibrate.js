(async function (kiosk) {
  "use strict";

  const page = document.documentElement.dataset;
  const LONG_S = 86_400; // nobody is sent away while measuring

  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  /** Slides of every kind that the release holds, one of each; what is covered is measured with its cover. */
  const kindsOf = function (slides) {
    const kinds = new Map();
    slides.forEach(function (slide, index) {
      const kind = kiosk.needsCover(slide) ? "cover" : slide.kind === "story" ? kiosk.storyShape(slide) : kiosk.hasPicture(slide) ? "picture" : slide.kind;
      if (!kinds.has(kind)) kinds.set(kind, index);
    });
    return kinds;
  };

  /** The panels of one slide; timeline and map only where the photographs themselves are drawn on one. */
  const panelsOf = function (kind, slides) {
    if (!["photograph", "picture"].includes(kind)) return [];
    const drawn = kiosk.waysOf(slides).filter(({ slide }) => !slide).map(({ key }) => key);
    return ["known", "more", "overview", "search", ...drawn, kind === "picture" && "zoom"].filter(Boolean);
  };

  const measure = async function ({ store, slides }) {
    const { screen } = kiosk.player.physical;
    const found = { texts: [], controls: [] };
    const look = async function (view) {
      await frames();
      const seen = kiosk.measureView(view, screen, store.state.low);
      for (const [kind, rows] of Object.entries(seen)) found[kind].push(...rows);
    };
    for (const [kind, index] of kindsOf(slides)) {
      store.tell({ type: "go", index, motion: "none" });
      for (let frame = 0; frame < 90 && document.querySelector(".layer[data-here]")?.dataset.slide !== slides[index].id; frame += 1) await frames();
      await look(kind);
      for (const panel of panelsOf(kind, slides)) {
        store.tell({ type: "open", panel });
        await look(panel);
        store.tell({ type: "back" });
      }
    }
    store.tell({ type: "settings" });
    await look("settings");
    return { texts: kiosk.smallest(found.texts, ({ mm }) => mm), controls: kiosk.smallest(found.controls, ({ wide, high }) => Math.min(wide, high)), screen };
  };

  try {
    const manifest = await kiosk.fetchManifest(page.manifestUrl);
    const player = (kiosk.player = new kiosk.Player(manifest, JSON.parse(document.getElementById("words").textContent), page));
    player.room.times.idleSeconds = LONG_S;
    player.hang(document.body);
    await document.fonts.ready;
    player.room.store.tell({ type: "wake" });
    const measured = await measure(player.room);
    window.addEventListener("keydown", (event) => event.stopPropagation(), { capture: true });
    document.querySelector("main").inert = true;
    document.body.append(kiosk.drawReport({ page, glass: window.screen, ...measured }));
  } catch (fault) {
    document.body.replaceChildren(kiosk.make("p", { class: "calibration", role: "alert", text: `Nothing could be measured: ${fault.message}` }));
  }
})((window.kiosk = window.kiosk || {}));
