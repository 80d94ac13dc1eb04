(function (kiosk) {
  "use strict";

  const RINGS = [1, 2.4, 4.4];
  const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1], [1, -0.5], [1, 0.5], [-1, -0.5], [-1, 0.5]];
  const LATTICE = 17;

  const touches = (one, other) =>
    one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

  /** Whether two boxes {x, y, width, height} overlap. Pure. */
  kiosk.overlap = touches;

  /** Boxes round a point where its name may stand, the nearest first: right, left, above, below, corners, then further out. Pure. */
  kiosk.spotsRound = function ([x, y], { width, height }, gap) {
    return RINGS.flatMap((ring) =>
      SIDES.map(([right, down]) => ({
        x: x - width / 2 + right * (gap * ring + width / 2),
        y: y - height / 2 + down * (gap * ring + height / 2),
        width,
        height,
        ring,
      })));
  };

  /** Boxes whose middle lies inside an outline, from its middle outwards: where the name of an area may stand. Pure. */
  kiosk.spotsInside = function (outline, { width, height }) {
    const [xs, ys] = [0, 1].map((axis) => outline.map((point) => point[axis]));
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const steps = Array.from({ length: LATTICE }, (_, step) => (step + 0.5) / LATTICE);
    const middles = steps.flatMap((down) => steps.map((across) => [left + (right - left) * across, top + (bottom - top) * down]));
    const far = ([x, y]) => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
    return middles
      .filter((middle) => kiosk.isInside(middle, outline))
      .sort((one, other) => far(one) - far(other))
      .map(([x, y]) => ({ x: x - width / 2, y: y - height / 2, width, height, ring: 1 }));
  };

  const inFrame = (box, frame) => box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;

  const pinned = (box, frame) => ({
    ...box,
    x: Math.min(Math.max(box.x, 0), Math.max(frame.width - box.width, 0)),
    y: Math.min(Math.max(box.y, 0), Math.max(frame.height - box.height, 0)),
  });

  /** Every place of a lattice over the frame, nearest to a point first: the last resort of a name that must stand. Pure. */
  const anywhere = function ([x, y], { width, height }, frame) {
    const step = Math.max(height / 2, 8);
    const spots = [];
    for (let top = 0; top + height <= frame.height; top += step) {
      for (let left = 0; left + width <= frame.width; left += step) spots.push({ x: left, y: top, width, height, ring: Infinity });
    }
    const far = (box) => Math.hypot(box.x + width / 2 - x, box.y + height / 2 - y);
    return spots.sort((one, other) => far(one) - far(other));
  };

  const standAnywhere = function (item, free, taken, obstacles, frame) {
    const spots = anywhere(item.at, item.size, frame);
    return spots.find(free([...taken, ...obstacles])) || spots.find(free(taken)) || pinned(item.spots[0], frame);
  };

  /**
   * Where each name stands, in the order given, so that none touches another or an obstacle: {item.key: box}. A name
   * without room is left out (its box is null), unless the item says `must`. Same names, same places. Pure.
   * items: [{key, at: [x, y], size, spots: [box, …], must}], obstacles: [box, …].
   */
  kiosk.placeNames = function (items, obstacles, frame) {
    const taken = [];
    const placed = {};
    for (const item of items) {
      const free = (others) => (box) => inFrame(box, frame) && !others.some((other) => touches(box, other));
      const found = item.spots.find(free([...taken, ...obstacles])) || (item.must && standAnywhere(item, free, taken, obstacles, frame));
      placed[item.key] = found || null;
      if (found) taken.push(found);
    }
    return placed;
  };

  const ORDERS = 24;
  const COSTS = { none: 40, ring: { 1: 0, 2.4: 4, 4.4: 9 }, anywhere: 16, crossing: 30, through: 12, astray: 10 };

  /** The end of a leader: the point of a box that lies nearest to a place. Pure. */
  kiosk.leaderEnd = ([x, y], box) => [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)];

  const turnsLeft = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) > (by - ay) * (cx - ax);
  const cross = ([a, b], [c, d]) => turnsLeft(a, b, c) !== turnsLeft(a, b, d) && turnsLeft(c, d, a) !== turnsLeft(c, d, b);
  const edgesOf = ({ x, y, width, height }) => [[[x, y], [x + width, y + height]], [[x + width, y], [x, y + height]]];
  const gapTo = (at, box) => Math.hypot(...kiosk.leaderEnd(at, box).map((value, axis) => value - at[axis]));
  const sum = (list, cost) => list.reduce((total, entry) => total + cost(entry), 0);

  /** Whether a name in this box would be taken for that of another place. Pure. */
  const misleads = (other, own, box) => 2 * gapTo(other, box) < gapTo(own, box);

  /** Names that would be taken for another's are left out, unless they must stand: the list says them all. Pure. */
  kiosk.withoutStrays = function (items, placed) {
    const strays = ({ key, at, must, area }) => placed[key] && !must && !area
      && items.some((other) => other.pinned && other.key !== key && misleads(other.at, at, placed[key]));
    return { ...placed, ...Object.fromEntries(items.filter(strays).map(({ key }) => [key, null])) };
  };

  /** How hard it is to see which name is whose: far names, crossing leaders, names beside the place of another. Pure. */
  kiosk.confusionOf = function (items, placed) {
    const standing = items.filter(({ key }) => placed[key]).map((item) => ({ ...item, box: placed[item.key] }));
    const led = standing.filter(({ leads, box }) => leads && box.ring > 1).map((item) => ({ ...item, line: [item.at, kiosk.leaderEnd(item.at, item.box)] }));
    const astray = ({ key, at, box }) => items.some((other) => other.pinned && other.key !== key && misleads(other.at, at, box));
    return COSTS.none * (items.length - standing.length)
      + sum(standing, ({ box }) => COSTS.ring[box.ring] ?? COSTS.anywhere)
      + COSTS.astray * standing.filter((item) => !item.area && astray(item)).length
      + sum(led, ({ key, line }) => COSTS.crossing * led.filter((other) => other.key < key && cross(other.line, line)).length)
      + sum(led, ({ key, line }) => COSTS.through * standing.filter((other) => other.key !== key && edgesOf(other.box).some((edge) => cross(edge, line))).length);
  };

  /** The same items in another order, those of one turn among themselves; the first order is the one given. Pure. */
  const reordered = function (items, attempt) {
    const luck = items.map((_, at) => (attempt ? ((at + 1) * (attempt * 37 + 11) * 2654435761) % 4294967296 : at));
    return items.map((item, at) => ({ item, luck: luck[at] })).sort((one, other) => one.item.turn - other.item.turn || one.luck - other.luck).map(({ item }) => item);
  };

  /** The clearest of several ways to place the names: who chooses first decides what is left for the next. Pure. */
  kiosk.placeClearly = function (items, obstacles, frame) {
    const tries = Array.from({ length: ORDERS }, (_, attempt) => kiosk.withoutStrays(items, kiosk.placeNames(reordered(items, attempt), obstacles, frame)));
    const costs = tries.map((placed) => kiosk.confusionOf(items, placed));
    return tries[costs.indexOf(Math.min(...costs))];
  };
})((window.kiosk = window.kiosk || {}));
