(function (kiosk) {
  "use strict";

  /** NORMS, "Screen and hand": what must hold in millimetres, and what is assumed where no screen is known. */
  const CAPITAL_DEGREES = 0.7;
  const CAPITAL_EM = 0.67; // Source Serif 4: height of a capital
  const TARGET_MM = 20;
  const TARGET_PX = 48;
  const REACH_MM = { from: 380, to: 1220 };
  const USUAL = { diagonalInches: 24, viewingDistanceMm: 600, eye: 1.04 };
  const MM_AN_INCH = 25.4;

  /** A layout may be drawn this much finer than usual on a screen that is larger than it need be, never coarser. */
  const FINEST = 0.75;
  /** Two more steps of text follow the first; from these sizes on a layout gives words more room. */
  const STEPS = [1, 1.22, 1.46];
  const ROOMIER = [1.16, 1.38];
  /** What grows less than the words it serves: titles, and the words on buttons. */
  const SLOWER = { "--title-step": 0.5, "--control-step": 0.9 };
  /** In the lower part of a tall screen: so much of its height at least, and where its hanging is not known. */
  const LOW = { least: 0.36, usual: 0.5 };

  const positive = (text) => (Number.parseFloat(text) > 0 ? Number.parseFloat(text) : null);

  /** Height in millimetres of what is seen under so many degrees from a distance. Pure. */
  kiosk.seenUnder = (degrees, distanceMm) => 2 * distanceMm * Math.tan((degrees * Math.PI) / 360);

  /**
   * The screen as it hangs: `page` is the document's data set, `glass` the pixels its diagonal runs over. A page that
   * knows no screen takes its own window for one of 24 inches. Pure.
   */
  kiosk.readScreen = function (page, glass, frame) {
    const diagonal = positive(page.diagonalInches);
    const { width, height } = diagonal ? glass : frame;
    return {
      known: Boolean(diagonal),
      mmPerPx: ((diagonal || USUAL.diagonalInches) * MM_AN_INCH) / Math.hypot(width, height),
      distanceMm: positive(page.viewingDistanceMm) || USUAL.viewingDistanceMm,
      lowerEdgeMm: positive(page.lowerEdgeMm),
    };
  };

  /** Pixels of 24-inch body text in this window: what all distances of the layout are drawn in. */
  const usualUnit = ({ width, height }) => Math.max(19, Math.min(0.035185 * Math.min(width, height), 0.019792 * Math.max(width, height)));

  /**
   * → {unit, eye, least, touch}: root type size, least text and touch target in pixels, and how many times the unit body
   * text is, so that its capitals are seen under 0.7° and a finger finds 20 mm. Pure.
   */
  kiosk.sizesFor = function (screen, frame) {
    const body = kiosk.seenUnder(CAPITAL_DEGREES, screen.distanceMm) / CAPITAL_EM / screen.mmPerPx;
    const usual = usualUnit(frame);
    const unit = screen.known ? Math.min(Math.max(body, usual * FINEST), usual) : usual;
    return { unit, eye: Math.max(1, body / unit), least: body, touch: Math.max(TARGET_PX, TARGET_MM / screen.mmPerPx) };
  };

  /** Which part of a tall screen hands reach from a wheelchair: pixels from its lower edge, {from, to}. Pure. */
  kiosk.reachOf = function (screen, { height }) {
    if (!screen.lowerEdgeMm) return { from: 0, to: height * LOW.usual };
    const to = (REACH_MM.to - screen.lowerEdgeMm) / screen.mmPerPx;
    const from = Math.max(0, (REACH_MM.from - screen.lowerEdgeMm) / screen.mmPerPx);
    return { from: Math.min(from, height * LOW.least), to: Math.min(Math.max(to, from + height * LOW.least), height) };
  };

  /** How much room a layout gives to words: "one", "two" or "three". Pure. */
  kiosk.roomFor = (eye, size) => ["one", "two", "three"][ROOMIER.filter((grown) => eye * STEPS[size - 1] > grown).length];

  /** Keeps the document's measures true to the glass it is seen on. */
  kiosk.Physical = class {
    constructor(room, page) {
      this.room = room;
      this.page = page;
      window.addEventListener("resize", () => this.measure(), { signal: room.signal });
      room.store.hear((now, before) => kiosk.changed(now, before, "size") && this.measure());
    }

    measure() {
      const root = document.documentElement;
      const frame = { width: innerWidth, height: innerHeight };
      this.screen = kiosk.readScreen(this.page, window.screen, frame);
      const { unit, eye, least, touch } = kiosk.sizesFor(this.screen, frame);
      const reach = kiosk.reachOf(this.screen, frame);
      const { size } = this.room.store.state;
      root.style.fontSize = `${unit}px`;
      const lengths = { "--reach-from": reach.from, "--reach-to": reach.to, "--target": touch, "--least": least };
      for (const [name, px] of Object.entries(lengths)) root.style.setProperty(name, `${px}px`);
      const step = eye * STEPS[size - 1];
      root.style.setProperty("--step", String(step));
      for (const [name, power] of Object.entries(SLOWER)) root.style.setProperty(name, String(Math.max(1, step / USUAL.eye) ** power));
      root.dataset.room = kiosk.roomFor(eye, size);
    }
  };
})((window.kiosk = window.kiosk || {}));
