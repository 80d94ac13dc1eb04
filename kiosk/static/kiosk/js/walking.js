(function (kiosk) {
  "use strict";

  const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const EDGE_PX = 3;
  const ASIDE = 2; // a step to the side counts as much as so many ahead

  /** How far one stretch of a line lies beyond another; 0 where they overlap. */
  const apart = (from, length, other, otherLength) => Math.max(0, other - (from + length), from - (other + otherLength));

  const ahead = function (from, box, [across, down]) {
    if (across) return across > 0 ? box.x - (from.x + from.width) : from.x - (box.x + box.width);
    return down > 0 ? box.y - (from.y + from.height) : from.y - (box.y + box.height);
  };

  const middleApart = (from, box, across) =>
    across ? Math.abs(box.y + box.height / 2 - from.y - from.height / 2) : Math.abs(box.x + box.width / 2 - from.x - from.width / 2);

  /**
   * Which box an arrow means from where the mark is: the nearest ahead, a step to the side counting double; sideways only
   * within the same row. Pure: a box and a list of boxes {x, y, width, height} → index, or -1 where there is none.
   */
  kiosk.boxTowards = function (from, boxes, key) {
    const way = ARROWS[key];
    const reached = boxes
      .map(function (box, index) {
        const aside = way[0] ? apart(from.y, from.height, box.y, box.height) : apart(from.x, from.width, box.x, box.width);
        const far = ahead(from, box, way);
        return { index, far, aside, score: Math.max(far, 0) + ASIDE * aside + middleApart(from, box, way[0]) / 1000 };
      })
      .filter(({ far, aside }) => far > -EDGE_PX && !(way[0] && aside > 0));
    reached.sort((one, other) => one.score - other.score);
    return reached.length ? reached[0].index : -1;
  };

  const MARKABLE = 'button, input, a[href], [tabindex="0"]';

  /** Everything that can be marked now, in reading order; what is hidden, covered or out of use is not. */
  kiosk.markable = () =>
    [...document.querySelectorAll(MARKABLE)].filter((element) =>
      !element.closest("[inert]") && element.checkVisibility({ visibilityProperty: true }));

  const scrollerOf = (element) => element.parentElement.closest(".scroller");

  const isInSight = function (element) {
    const scroller = scrollerOf(element);
    if (!scroller) return true;
    const [box, frame] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const middle = box.y + box.height / 2;
    return middle > frame.y && middle < frame.y + frame.height;
  };

  const pick = function (from, elements, key) {
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const index = kiosk.boxTowards(from.getBoundingClientRect(), boxes, key);
    return index < 0 ? null : elements[index];
  };

  /** A marked box of words scrolls before the mark goes on; true when it did. */
  kiosk.scrollsOn = function (element, key) {
    if (!element.matches(".scroller") || !["ArrowUp", "ArrowDown"].includes(key)) return false;
    const left = element.scrollHeight - element.clientHeight - element.scrollTop;
    if (key === "ArrowDown" ? left < EDGE_PX : element.scrollTop < EDGE_PX) return false;
    element.scrollBy({ top: (key === "ArrowDown" ? 0.6 : -0.6) * element.clientHeight });
    return true;
  };

  /**
   * Where an arrow leads the mark: first within the same box of words, then inside or out of it, then by reading order,
   * so that nothing is out of reach of four arrows. Null where the mark stands at an end.
   */
  kiosk.markFrom = function (from, key, elements) {
    const others = elements.filter((element) => element !== from);
    const own = scrollerOf(from);
    const near = own && pick(from, others.filter((element) => scrollerOf(element) === own), key);
    if (near) return near;
    const inside = key === "ArrowDown" && others.find((element) => from.contains(element) && isInSight(element));
    if (inside) return inside;
    const spatial = pick(from, others.filter((element) => isInSight(element) && !element.contains(from)), key);
    const on = key === "ArrowDown" || key === (document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight");
    return spatial || elements[elements.indexOf(from) + (on ? 1 : -1)] || null;
  };
})((window.kiosk = window.kiosk || {}));
