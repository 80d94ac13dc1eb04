(function (kiosk) {
  "use strict";

  const SIZES = ["", "one", "two", "three"];

  const usualOf = (manifest, page) => ({
    count: manifest.slides.length,
    language: manifest.default_language,
    still: matchMedia("(prefers-reduced-motion: reduce)").matches || "still" in page,
    low: page.lowControls === "true",
  });

  /** The state of the moment as attributes of the document: all that the style sheets need to know. */
  const showOnRoot = function (room, now, before) {
    const root = document.documentElement;
    const slide = room.slides[now.index];
    if (kiosk.changed(now, before, "language", "usual")) {
      root.lang = now.language;
      root.dir = kiosk.directionOf(now.language);
      document.title = (room.voice.pick(room.manifest.title) || { text: "" }).text;
    }
    Object.assign(root.dataset, { view: now.view, panel: now.panel || "none", size: SIZES[now.size] });
    root.dataset.covered = String(kiosk.isCovered(slide, now));
    root.dataset.storyShape = slide.kind === "story" ? kiosk.storyShape(slide) : "none";
    root.dataset.slideKind = kiosk.isPhotograph(slide) ? "photograph" : slide.kind;
    for (const name of ["settings", "contrast", "still", "low"]) root.toggleAttribute(`data-${name}-on`, Boolean(now[name]));
  };

  /** One exhibit on one screen. `page` is the document's data set; `release` is a manifest that has been read. */
  kiosk.Player = class {
    constructor(release, words, page) {
      const manifest = kiosk.deckOf(release, page);
      this.life = new AbortController();
      const room = {
        manifest,
        slides: manifest.slides,
        times: kiosk.timesOf(page),
        signal: this.life.signal,
        voice: new kiosk.Voice(words, manifest.default_language),
        tongues: JSON.parse(document.getElementById("tongues").textContent), // keyboards, endings, months by language
        store: new kiosk.Store(kiosk.startState(usualOf(manifest, page))),
        worldUrls: [page.world, page.worldSheet],
        media: (path) => (page.mediaUrl || "/media/") + path,
        isLost: (index) => room.store.state.lost.includes(room.slides[index].id),
        move: (direction, motion) => this.#move(direction, motion),
        focusStage: () => room.stage.focus({ preventScroll: true }),
      };
      room.scrolling = kiosk.makeScrolling(room);
      room.guard = new kiosk.Guard(room.signal);
      room.narrator = new kiosk.Narrator(room);
      this.page = page;
      this.room = room;
      this.physical = new kiosk.Physical(room, page);
      room.store.hear((now, before) => {
        room.voice.language = now.language;
        showOnRoot(room, now, before);
      });
      this.#furnish();
    }

    #furnish() {
      const { room } = this;
      this.idle = new kiosk.Idle(room);
      this.stage = new kiosk.Stage(room);
      this.label = new kiosk.Label(room);
      this.rail = new kiosk.Rail(room);
      this.zoom = new kiosk.Zoom(room, this.page.openseadragon);
      this.sheet = new kiosk.Sheet(room);
      this.overview = new kiosk.Overview(room);
      this.ways = new kiosk.Ways(room);
      this.search = new kiosk.Search(room, this.page.minisearch);
      this.settings = new kiosk.SettingsPanel(room);
      this.attract = new kiosk.Attract(room);
      this.keyboard = new kiosk.Keyboard(room, this.zoom);
      this.rail.layLanguages(room.manifest.languages);
      if (this.page.staffPin && window.isSecureContext) new kiosk.StaffDoor(room, this.page.staffPin);
    }

    /** Puts everything into the document, in reading order, and begins. */
    hang(host) {
      const { room, stage, label, rail, sheet, overview, ways, search, settings, zoom, attract, idle } = this;
      const main = kiosk.make("main", { class: "kiosk" }, stage.element, label.element, sheet.element, overview.element, ways.element, search.element, settings.element,
        rail.element, zoom.element, attract.element, idle.element, stage.said);
      host.replaceChildren(main);
      stage.start();
      stage.hearSwipes([stage.element, label.element]);
      room.store.hear((now) => this.#quieten(now));
      new kiosk.Returning(room);
      kiosk.followLink(room);
    }

    /** What stands behind something else is out of reach of keys and readers. */
    #quieten(now) {
      const { stage, label, rail, sheet, attract, zoom } = this;
      const covered = now.panel !== null && now.panel !== "more";
      const asleep = now.view === "attract";
      attract.element.inert = !asleep;
      stage.element.inert = asleep || (covered && sheet.element.dataset.shape !== "beside");
      label.element.inert = asleep || covered || now.settings;
      rail.element.inert = asleep || now.panel === "zoom";
      for (const panel of [this.sheet, this.overview, this.ways, this.search]) panel.element.inert = asleep || now.settings;
      zoom.element.inert = asleep;
    }

    #move(direction, motion = "dissolve") {
      const { store, isLost } = this.room;
      const { index, count } = store.state;
      const there = kiosk.stepFrom(index, direction, count, isLost);
      if (there !== index) store.tell({ type: "go", index: there, heading: direction, motion });
    }

    /** A newer release while nobody is at the screen ("deck"); the same one less what was withdrawn at once ("redraw"). */
    take(release, verb = "deck") {
      const { room } = this;
      const manifest = kiosk.deckOf(release, this.page);
      room.manifest = manifest;
      room.slides = manifest.slides;
      room.voice.fallback = manifest.default_language;
      this.rail.layLanguages(manifest.languages);
      room.store.tell({ type: verb, usual: usualOf(manifest, this.page) });
    }
  };

  /** Closing a panel gives the focus back to what opened it; going to another picture gives it to the picture. */
  kiosk.Returning = class {
    #opener = null;

    constructor(room) {
      room.store.hear((now, before) => {
        if (!before) return;
        const opened = (!before.panel && now.panel) || (!before.settings && now.settings);
        const closed = !now.panel && !now.settings && (before.panel || before.settings);
        if (closed && now.index !== before.index) room.focusStage();
        else if (closed && this.#opener && this.#opener.isConnected) this.#opener.focus({ preventScroll: true });
        if (closed) this.#opener = null;
        if (opened) this.#opener ||= this.#pressed;
      });
      const remember = (event) => (this.#pressed = event.target.closest("button"));
      document.addEventListener("click", remember, { signal: room.signal, capture: true });
    }

    #pressed = null;
  };
})((window.kiosk = window.kiosk || {}));
