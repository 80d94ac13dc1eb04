(function (kiosk) {
  "use strict";

  const GAPS = [5, 14, 26, 40, 58, 80, 110, 150]; // from the edge of a disc to the letters; units of 1/38 of body text, as all here
  const BESIDE = GAPS.slice(0, 6); // how far from its outline an area may be named
  const LED = 20; // names farther than this from their disc have a leader
  const AIR = { across: 16, down: 6, arrow: 12, line: 3, dot: 9, edge: 8 };
  const ALONG = [0, -0.2, 0.2, -0.4, 0.4, -0.7, 0.7, -1, 1];
  const SIDES = [[1, 0], [-1, 0], ...ALONG.flatMap((s) => [[s, -1], [s, 1]]), ...ALONG.slice(1, 7).flatMap((s) => [[1, s], [-1, s]])];
  const LATTICE = 21;
  const OUTSIDE = 60; // what it costs an area to be named beside itself
  const HIDES = 12; // and a shape to be covered by its name
  const TRIALS = 30000;
  const RUNS = 2;
  const HOT = 120; // in the measure of what names are worth
  const MOST = 120; // spots that one name chooses from, near ones and far ones

  /** Boxes round a point where letters of this size may stand, the nearest first: beside, above, below, then further out. Pure. */
  kiosk.spotsRound = ([x, y], { width, height }, radius, unit, gaps = GAPS) =>
    gaps.flatMap((far) =>
      SIDES.map(([right, down]) => ({
        x: x - width / 2 + right * (far * unit + radius + width / 2),
        y: y - height / 2 + down * (far * unit + radius + height / 2),
        width,
        height,
      })));

  /** Over one point of a shape. Pure. */
  kiosk.spotsOver = ([x, y], { width, height }) => ALONG.map((share) => ({ x: x - width / 2 + (share * width) / 2, y: y - height / 2, width, height, cost: HIDES }));

  /** Points evenly over a frame, those nearest to one of them first. Pure. */
  kiosk.lattice = function ({ x, y, width, height }, [across, down]) {
    const steps = Array.from({ length: LATTICE }, (_, step) => (step + 0.5) / LATTICE);
    const far = (point) => apart(point, [x + across * width, y + down * height]);
    return steps.flatMap((left) => steps.map((top) => [x + left * width, y + top * height])).sort((one, other) => far(one) - far(other));
  };

  /** Where the name of an area may stand: with its middle inside the outline, else, at a cost, beside its softened edge. Pure. */
  kiosk.spotsOfArea = function (outline, size, unit) {
    const [xs, ys] = [0, 1].map((axis) => outline.map((point) => point[axis]));
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
    const roomy = width > 0.8 * size.width && height > size.height;
    const inside = kiosk.lattice({ x, y, width, height }, [0.5, 0.5]).filter((middle) => roomy && kiosk.isInside(middle, outline));
    const edge = outline.map((point, at) => kiosk.middleOf([point, outline.at(at - 1)]));
    const beside = edge.flatMap((point) => kiosk.spotsRound(point, size, 0, unit, BESIDE)).map((spot) => ({ ...spot, cost: roomy ? OUTSIDE : 0 }));
    return [...inside.map((middle) => ({ ...kiosk.spotsOver(middle, size)[0], cost: 0 })), ...beside];
  };

  /** Whether two boxes {x, y, width, height} overlap, or stand nearer than so much. Pure. */
  kiosk.overlap = (one, other, across = 0, down = 0) =>
    one.x < other.x + other.width + across && other.x < one.x + one.width + across && one.y < other.y + other.height + down && other.y < one.y + one.height + down;

  const within = (value, least, length) => Math.min(Math.max(value, least), least + length);
  const nearestOf = ([x, y], box) => [within(x, box.x, box.width), within(y, box.y, box.height)];
  const apart = ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);

  /** How far a point is from the nearest of some boxes. Pure. */
  kiosk.gapTo = (at, boxes) => Math.min(...boxes.map((box) => apart(at, nearestOf(at, box))));
  const gapToAny = (points, boxes) => Math.min(...points.map((at) => kiosk.gapTo(at, boxes)));
  const turnsLeft = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) > (by - ay) * (cx - ax);
  const cross = ([a, b], [c, d]) => turnsLeft(a, b, c) !== turnsLeft(a, b, d) && turnsLeft(c, d, a) !== turnsLeft(c, d, b);
  const crossesBox = (line, { x, y, width, height }, air) =>
    cross(line, [[x - air, y - air], [x + width + air, y + height + air]]) || cross(line, [[x + width + air, y - air], [x - air, y + height + air]]);

  const centreOf = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

  const gapToLine = function (at, [[ax, ay], [bx, by]]) {
    const share = within(((at[0] - ax) * (bx - ax) + (at[1] - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1), 0, 1);
    return apart(at, [ax + share * (bx - ax), ay + share * (by - ay)]);
  };

  /** A spot with what is seen there: its letters, how far they are from what they name, and the leader between. Pure. */
  const seenAt = function ({ key, kind, of: [first], of, radius = 0, size, ink = [[{ x: 0, y: 0, ...size }], [{ x: 0, y: 0, ...size }]], top = 0, touch }, spot, unit) {
    const box = { ...spot, y: spot.y - top, height: touch || spot.height };
    const before = box.x + box.width <= first[0];
    const letters = ink[Number(before)].map((part) => ({ ...part, x: box.x + part.x, y: box.y + part.y }));
    const gap = kind === "area" && kiosk.isInside(centreOf(box), of) ? 0 : gapToAny(of, letters) - radius;
    const seen = { ...box, key, kind, before, letters, gap };
    if (gap <= LED * unit) return seen;
    const [line] = of.flatMap((end) => letters.map((part) => [nearestOf(end, part), end])).sort((one, other) => apart(...one) - apart(...other));
    return { ...seen, line };
  };

  /** How far everything else must at least be from letters so far from their own. Pure. */
  const plainlyFarther = ({ kind, gap, line }, unit) => (kind === "area" ? 0 : kind === "arrow" && line ? LED * unit : Math.max(gap * 1.12, Math.min(gap * 2.2, gap + 7 * unit)));

  /** Whether a name there is plainly that of its own place, whatever else is named: no other disc is as near, none lies under it or its leader, and no other area. Pure. */
  kiosk.isPlain = (seen, items, unit) =>
    items.every(({ key, kind, of, radius = 0 }) => {
      if (kind === "area") return seen.kind !== kind || key === seen.key || (!kiosk.isInside(centreOf(seen), of) && gapToAny(of, seen.letters) > seen.gap);
      if (kind === "arrow" && seen.kind !== "arrow") return true;
      const gap = gapToAny(of, seen.letters) - radius;
      if (key === seen.key) return kind === "arrow" || gap >= 0;
      if (gap < plainlyFarther(seen, unit)) return false;
      if (kind === "arrow") return true;
      return gap >= AIR.dot * unit && kiosk.gapTo(of[0], [seen]) >= radius
        && (!seen.line || gapToLine(of[0], seen.line) >= Math.min(radius + AIR.line * unit, apart(of[0], seen.line[1]) * 0.9));
    });

  /** Whether two names may stand so: apart from each other and from what a touch of the other takes, no leader through a name or a leader. Pure. */
  kiosk.goTogether = function (one, other, unit) {
    if (!kiosk.overlap(one, other, AIR.across * unit, AIR.arrow * unit) && !one.line && !other.line) return true;
    const down = [one.kind, other.kind].includes("arrow") ? AIR.arrow : AIR.down;
    const near = (part) => kiosk.overlap(part, other) || other.letters.some((beside) => kiosk.overlap(part, beside, AIR.across * unit, down * unit));
    if (one.letters.some(near) || other.letters.some((part) => kiosk.overlap(part, one))) return false;
    const through = ({ line }, { letters }) => line && letters.some((part) => crossesBox(line, part, AIR.line * unit));
    return !through(one, other) && !through(other, one) && !(one.line && other.line && cross(one.line, other.line));
  };

  /** The same small numbers every time: a row between 0 and 1 (Lehmer; Park & Miller 1988). */
  const chances = function () {
    let state = 20250809;
    return () => (state = (state * 48271) % 2147483647) / 2147483647;
  };

  /**
   * Names put to spots one at a time; whoever stands in the way goes away. At first what loses is also tried, then ever
   * less (Christensen, Marks & Shieber 1995), and once more from where that ended. The best that was found. Pure.
   */
  const settle = function (spots, unit) {
    const chance = chances();
    const known = new Uint8Array(spots.length ** 2 * MOST ** 2);
    const together = function (one, other) {
      const pair = one.at < other.at ? one.at * spots.length * MOST + other.at : other.at * spots.length * MOST + one.at;
      known[pair] = known[pair] || 1 + kiosk.goTogether(one, other, unit);
      return known[pair] === 2;
    };
    const held = spots.map(() => null);
    let [worth, most, best] = [0, 0, held];
    for (let trial = 0; trial < RUNS * TRIALS; trial += 1) {
      const heat = HOT * (1 - (trial % TRIALS) / TRIALS) ** 3;
      const mine = Math.floor(chance() * spots.length);
      const spot = spots[mine][Math.floor(chance() * spots[mine].length)];
      if (!spot || spot === held[mine]) continue;
      const out = held.filter((other, at) => other && at !== mine && !together(other, spot));
      const gain = spot.worth - (held[mine] ? held[mine].worth : 0) - out.reduce((sum, other) => sum + other.worth, 0);
      if (gain < 0 && chance() >= Math.exp(gain / heat)) continue;
      for (const other of out) held[other.item] = null;
      held[mine] = spot;
      worth += gain;
      if (worth > most) [most, best] = [worth, [...held]];
    }
    return best;
  };

  /**
   * Where each name stands: {key: {x, y, width, height, before, line} or null}. None where it could be taken for
   * another's: such a name is left out, the list says it. The worthier choose first, and give way where all gain. Pure.
   * items: [{key, kind: "place" | "area" | "arrow", of: [its points], radius, worth, size, spots: [box, …], ink}].
   */
  kiosk.placeNames = function (items, frame, unit) {
    const edge = AIR.edge * unit;
    const inFrame = ({ x, y, width, height }) => x >= edge && y >= edge && x + width <= frame.width - edge && y + height <= frame.height - edge;
    const spots = items.map((item, order) =>
      item.spots
        .map((spot) => seenAt(item, spot, unit))
        .filter((seen) => inFrame(seen) && kiosk.isPlain(seen, items, unit))
        .map((seen, at) => ({ ...seen, item: order, worth: item.worth - (seen.cost || 0) - seen.gap / (4 * unit) - at / 100 }))
        .sort((one, other) => other.worth - one.worth)
        .filter((_, at, all) => at % Math.ceil(all.length / MOST) === 0)
        .map((seen, at) => ({ ...seen, at: order * MOST + at })));
    const best = settle(spots, unit);
    return Object.fromEntries(items.map(({ key }, at) => [key, best[at]]));
  };
})((window.kiosk = window.kiosk || {}));
