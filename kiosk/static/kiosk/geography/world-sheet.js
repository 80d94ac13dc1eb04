(function (kiosk) {
  "use strict";

  const RADIUS_KM = 6371.0088;
  const DEGREE_KM = (Math.PI / 180) * RADIUS_KM;
  const LEAST_KM = 2400; // nearer than this, a coast drawn at 1:50 million would pretend to more than it knows
  const ROOM = 1.6; // of the coast is drawn round the places: a frame is wider than high, or higher than wide
  const WIDE = 100; // degrees; a wider sheet, and one on the equator, is rolled out of a cylinder
  const NEAR_EQUATOR = 15;
  const NORTHERNMOST = 84;
  const SOUTHERNMOST = -60;

  const cosine = (degrees) => Math.cos((degrees * Math.PI) / 180);
  const within = (value, least, most) => Math.min(Math.max(value, least), most);

  /** "3600-200 5 7,…" → lines of [longitude, latitude]: each begins at a point and goes on in steps. Pure. */
  kiosk.readLines = (text, unit) =>
    text.split(",").map((line) => {
      const steps = line.match(/-?\d+/g).map(Number);
      const points = [];
      let [x, y] = [0, 0];
      for (let at = 0; at < steps.length; at += 2) points.push([(x += steps[at]) * unit, (y += steps[at + 1]) * unit]);
      return points;
    });

  /** The longitude in the middle of the shortest stretch round the globe that holds all of them, and its width. Pure. */
  kiosk.middleLongitude = function (longitudes) {
    const round = [...new Set(longitudes.map((each) => ((each % 360) + 360) % 360))].sort((one, other) => one - other);
    const gaps = round.map((each, at) => (at + 1 < round.length ? round[at + 1] : round[0] + 360) - each);
    const widest = gaps.indexOf(Math.max(...gaps));
    const width = 360 - gaps[widest];
    const middle = round[(widest + 1) % round.length] + width / 2;
    return { middle: ((middle + 180) % 360 + 360) % 360 - 180, width };
  };

  /** A ring cut to a rectangle (Sutherland and Hodgman, 1974). Pure. */
  kiosk.cutRing = function (ring, { west, east, south, north }) {
    const sides = [[0, west, 1], [0, east, -1], [1, south, 1], [1, north, -1]];
    return sides.reduce((points, [axis, edge, sign]) => {
      const inside = (point) => (point[axis] - edge) * sign >= 0;
      return points.flatMap((point, at) => {
        const before = points[(at + points.length - 1) % points.length];
        const share = (edge - before[axis]) / (point[axis] - before[axis]);
        const crossing = before.map((value, place) => value + (point[place] - value) * share);
        if (inside(point)) return inside(before) ? [point] : [crossing, point];
        return inside(before) ? [crossing] : [];
      });
    }, ring);
  };

  /** Where the sheet is cut from the globe, and how it is laid flat: {middle, turn, lay, bounds, window}, degrees east of the middle. Pure. */
  const layFlat = function (points) {
    const { middle, width } = kiosk.middleLongitude(points.map(([longitude]) => longitude));
    const latitudes = points.map(([, latitude]) => latitude);
    const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
    const centre = within((south + north) / 2, SOUTHERNMOST, 75);
    const turn = (longitude) => ((longitude - middle + 540) % 360) - 180;
    const reach = Math.max(width * cosine(centre) * DEGREE_KM, (north - south) * DEGREE_KM, LEAST_KM) * ROOM;
    const high = reach / DEGREE_KM;
    if (width > WIDE || high > WIDE || Math.abs(centre) < NEAR_EQUATOR) {
      const across = cosine(within(centre, -50, 50));
      const lay = (east, latitude) => [east * across * DEGREE_KM, -latitude * DEGREE_KM];
      const bounds = { x: -180 * across * DEGREE_KM, y: -NORTHERNMOST * DEGREE_KM, width: 360 * across * DEGREE_KM, height: (NORTHERNMOST - SOUTHERNMOST) * DEGREE_KM };
      return { middle, turn, lay, bounds, window: { west: -180, east: 180, south: SOUTHERNMOST, north: NORTHERNMOST } };
    }
    const lay = kiosk.geography.conic({ radius: RADIUS_KM, centralMeridian: 0, originLatitude: centre, standardParallels: [centre - 6, centre + 6] });
    const [least, most] = [within(centre - high, SOUTHERNMOST, NORTHERNMOST), within(centre + high, SOUTHERNMOST, NORTHERNMOST)];
    const round = Math.min(high / cosine(Math.max(Math.abs(least), Math.abs(most))), 150);
    const bounds = { x: -2 * reach, y: -2 * reach, width: 4 * reach, height: 4 * reach };
    return { middle, turn, lay, bounds, window: { west: -round, east: round, south: least, north: most } };
  };

  /** The line as it lies west, in the middle and east of a turn round the globe, where it comes into the window. */
  const turned = (line, middle, window) =>
    [-360, 0, 360].flatMap((round) => {
      const moved = line.map(([longitude, latitude]) => [longitude - middle + round, latitude]);
      return moved.some(([x, y]) => x >= window.west && x <= window.east && y >= window.south && y <= window.north) ? [moved] : [];
    });

  /**
   * A sheet of the world round some points [longitude, latitude], like kiosk.geography, in kilometres: coast, lakes and
   * rivers, no border. Its scale is never larger than what the data knows. Pure.
   */
  kiosk.worldSheet = function (world, points) {
    const { middle, turn, lay, bounds, window } = layFlat(points);
    const flat = (point) => lay(...point).map(Math.round).join(" ");
    const isIn = ([x, y]) => x > window.west && x < window.east && y > window.south && y < window.north;
    const lines = (kind) => kiosk.readLines(world[kind], world.unit).flatMap((line) => turned(line, middle, window));
    const closed = (ring) => `M${kiosk.cutRing(ring, window).map(flat).join("L")}Z`;
    const open = (line) =>
      line.map((point, at) => (at && isIn(point) && isIn(line[at - 1]) ? `L${flat(point)}` : `M${flat(point)}`)).join("");
    const land = lines("land");
    return {
      land: land.map(closed).join(""),
      coast: land.map((ring) => open([...ring, ring[0]])).join(""),
      lakes: lines("lakes").map(closed).join(""),
      rivers: lines("rivers").map((line) => ({ path: open(line) })),
      project: (longitude, latitude) => lay(turn(longitude), latitude),
      bounds,
      least: LEAST_KM,
    };
  };
})((window.kiosk = window.kiosk || {}));
