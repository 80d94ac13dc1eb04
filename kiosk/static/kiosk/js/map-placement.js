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
})((window.kiosk = window.kiosk || {}));
