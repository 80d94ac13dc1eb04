// A rectangle in fractions of a picture, as it is drawn, moved and made larger. No page is touched here.
(function (desk) {
  "use strict";

  const LEAST = 0.01;
  const within = (value, least, most) => Math.min(Math.max(value, least), most);

  /** The rectangle between two points, cut off at the edges of the picture. */
  desk.between = function (one, other) {
    const [left, right] = [one.x, other.x].map((x) => within(x, 0, 1)).sort((a, b) => a - b);
    const [top, bottom] = [one.y, other.y].map((y) => within(y, 0, 1)).sort((a, b) => a - b);
    return { x: left, y: top, width: right - left, height: bottom - top };
  };

  /** Moved by so much, and never out of the picture. */
  desk.moved = ({ x, y, width, height }, dx, dy) => ({ x: within(x + dx, 0, 1 - width), y: within(y + dy, 0, 1 - height), width, height });

  /** Its lower right corner moved by so much; never smaller than can be seen, never out of the picture. */
  desk.stretched = ({ x, y, width, height }, dx, dy) => ({ x, y, width: within(width + dx, LEAST, 1 - x), height: within(height + dy, LEAST, 1 - y) });

  /** Too small to be meant: a touch and no drawing. */
  desk.isTooSmall = ({ width, height }) => width < LEAST || height < LEAST;

  /** As the form's fields hold it: four decimals, and still within the picture. */
  desk.written = function ({ x, y, width, height }) {
    const round = (value) => Math.round(value * 10000) / 10000;
    const cut = (start, size) => Math.min(round(size), Math.floor((1 - round(start)) * 10000 + 1e-6) / 10000);
    return { x: round(x), y: round(y), width: cut(x, width), height: cut(y, height) };
  };
})((window.desk = window.desk || {}));
