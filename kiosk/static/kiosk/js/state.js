(function (kiosk) {
  "use strict";

  /**
   * What the screen shows, as one value. Panels: "more", "known", "overview", "timeline", "map", "search", "zoom" or null.
   * `turned`: the back is seen; `detail`: the region a guided tour stands at; `speaking`: the label is read aloud.
   * `shown` holds the ids of covered pictures the visitor chose to see, `lost` of pictures that would not load.
   */
  kiosk.startState = function (usual) {
    return Object.freeze({
      view: "attract",
      index: 0,
      count: usual.count,
      heading: 1,
      motion: "none",
      panel: null,
      ...AT_FIRST,
      settings: false,
      language: usual.language,
      size: 1,
      contrast: false,
      still: Boolean(usual.still),
      low: Boolean(usual.low),
      shown: Object.freeze([]),
      lost: Object.freeze([]),
      left: null,
      usual: usual,
    });
  };

  /** What ends when the visitor moves on. */
  const AT_FIRST = Object.freeze({ turned: false, detail: null, speaking: false });

  /** The next index in a direction, round the end, passing over what is lost; the same index if nothing else is left. */
  kiosk.stepFrom = function (index, direction, count, isLost) {
    for (let far = 1; far < count; far += 1) {
      const there = (((index + direction * far) % count) + count) % count;
      if (!isLost(there)) return there;
    }
    return index;
  };

  const goTo = function (state, index, heading, motion) {
    const within = Math.min(Math.max(index, 0), state.count - 1);
    return { ...state, index: within, heading, motion, panel: null, settings: false, ...AT_FIRST };
  };

  const SWITCHES = ["contrast", "still", "low"];

  const VERBS = {
    wake: (state, told) => (state.view === "attract" ? { ...state, view: "slide", index: told.index || 0, motion: "none" } : state),
    go: (state, told) => goTo(state, told.index, told.heading || 1, told.motion || "dissolve"),
    open: (state, told) => ({ ...state, panel: told.panel, settings: false, detail: null }),
    turn: (state) => ({ ...state, turned: !state.turned }),
    detail: (state, told) => ({ ...state, panel: "zoom", settings: false, turned: false, detail: told.detail }),
    speak: (state, told) => ({ ...state, speaking: told.on }),
    settings: (state) => ({ ...state, settings: !state.settings }),
    back: (state) => (state.settings ? { ...state, settings: false } : { ...state, panel: null, detail: null }),
    language: (state, told) => ({ ...state, language: told.language, speaking: false }),
    size: (state, told) => ({ ...state, size: Math.min(Math.max(told.size, 1), 3) }),
    switch: (state, told) => (SWITCHES.includes(told.name) ? { ...state, [told.name]: !state[told.name] } : state),
    uncover: (state, told) => ({ ...state, shown: Object.freeze([...state.shown, told.id]) }),
    lose: (state, told) =>
      state.lost.includes(told.id) ? state : { ...state, lost: Object.freeze([...state.lost, told.id]) },
    found: (state, told) => (state.lost.length ? { ...state, lost: Object.freeze(told.id ? state.lost.filter((id) => id !== told.id) : []) } : state),
    count: (state, told) => ({ ...state, left: told.left }),
    redraw: (state, told) => ({ ...state, panel: null, usual: told.usual }),
    deck: (state, told) => kiosk.startState(told.usual),
    reset: (state) => kiosk.startState(state.usual),
  };

  /** Pure: (state, action) → state. An unknown action is a fault of ours and says so. */
  kiosk.reduce = function (state, action) {
    const verb = VERBS[action.type];
    if (!verb) throw new Error(`The player knows no action "${action.type}".`);
    return Object.freeze(verb(state, action));
  };

  /** Holds the state; tells every listener (now, before) after each change. */
  kiosk.Store = class {
    #state;
    #listeners = [];

    constructor(state) {
      this.#state = state;
    }

    get state() {
      return this.#state;
    }

    hear(listener) {
      this.#listeners.push(listener);
      listener(this.#state, null);
    }

    tell(action) {
      const before = this.#state;
      const now = kiosk.reduce(before, action);
      if (now === before) return;
      this.#state = now;
      for (const listener of this.#listeners) listener(now, before);
    }
  };

  /** True when one of the named parts differs: what a view asks before it draws again. */
  kiosk.changed = (now, before, ...names) => !before || names.some((name) => now[name] !== before[name]);
})((window.kiosk = window.kiosk || {}));
