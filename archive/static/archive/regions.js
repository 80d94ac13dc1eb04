// Draw a detail on the picture: the fields of its row follow the finger, and the frame follows what is typed.
(function (desk) {
  "use strict";

  const SIDES = ["x", "y", "width", "height"];

  class Board {
    constructor(element) {
      this.prefix = element.dataset.regions;
      this.picture = element.querySelector(".region-picture");
      this.group = document.getElementById(`${this.prefix}-group`);
      this.drawing = null;
      element.hidden = false;
      const hear = (name, told) => this.picture.addEventListener(name, told);
      hear("pointerdown", (event) => this.begin(event));
      hear("pointermove", (event) => this.follow(event));
      hear("pointerup", (event) => this.end(event));
      hear("pointercancel", () => this.show());
      this.group.addEventListener("input", () => this.show());
      this.group.addEventListener("change", () => this.show());
      for (const name of ["formset:added", "formset:removed"]) document.addEventListener(name, () => this.show());
      this.show();
    }

    /** The rows of the form, the hidden one that a script copies left out. */
    rows() {
      return [...this.group.querySelectorAll(".inline-related")].filter((row) => !row.classList.contains("empty-form"));
    }

    field(row, side) {
      return row.querySelector(`input[name$="-${side}"]`);
    }

    /** The rectangle that a row's fields hold, or null while they are not filled. */
    read(row) {
      const fields = SIDES.map((side) => this.field(row, side).value);
      if (fields.some((text) => text.trim() === "")) return null;
      return Object.fromEntries(SIDES.map((side, place) => [side, Number(fields[place])]));
    }

    write(row, rectangle) {
      for (const [side, value] of Object.entries(desk.written(rectangle))) this.field(row, side).value = value;
    }

    show() {
      this.drawing = null;
      const frames = this.rows().map((row, place) => this.frame(row, place)).filter(Boolean);
      this.picture.querySelectorAll(".region-frame").forEach((frame) => frame.remove());
      this.picture.append(...frames);
    }

    frame(row, place) {
      const rectangle = this.read(row);
      if (!rectangle) return null;
      const frame = document.createElement("div");
      frame.className = "region-frame";
      frame.dataset.row = place;
      const gone = row.querySelector('input[name$="-DELETE"]');
      frame.toggleAttribute("data-gone", Boolean(gone && gone.checked));
      frame.append(document.createElement("b"), document.createElement("i"));
      frame.firstChild.textContent = place + 1;
      this.place(frame, rectangle);
      return frame;
    }

    place(frame, { x, y, width, height }) {
      Object.assign(frame.style, { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });
    }

    point(event) {
      const box = this.picture.getBoundingClientRect();
      return { x: (event.clientX - box.x) / box.width, y: (event.clientY - box.y) / box.height };
    }

    begin(event) {
      if (event.button !== 0 || this.drawing) return;
      event.preventDefault();
      this.picture.setPointerCapture(event.pointerId);
      const frame = event.target.closest(".region-frame");
      const from = this.point(event);
      if (!frame) {
        const drawn = document.createElement("div");
        drawn.className = "region-frame";
        this.picture.append(drawn);
        this.drawing = { from, frame: drawn, row: null, shape: (to) => desk.between(from, to) };
      } else {
        const row = this.rows()[Number(frame.dataset.row)];
        const [first, change] = [this.read(row), event.target.matches("i") ? desk.stretched : desk.moved];
        this.drawing = { from, frame, row, shape: (to) => change(first, to.x - from.x, to.y - from.y) };
      }
      this.drawing.frame.toggleAttribute("data-marked", true);
    }

    follow(event) {
      if (!this.drawing) return;
      const { frame, row, shape } = this.drawing;
      const rectangle = shape(this.point(event));
      this.place(frame, rectangle);
      if (row) this.write(row, rectangle);
    }

    end(event) {
      if (!this.drawing) return;
      const { row, shape } = this.drawing;
      const rectangle = shape(this.point(event));
      this.drawing = null;
      if (row) this.write(row, rectangle);
      else if (!desk.isTooSmall(rectangle)) this.add(rectangle);
      this.show();
    }

    /** Into a row that has no rectangle yet, else a new one; its title is what is asked for next. */
    add(rectangle) {
      const empty = () => this.rows().find((row) => !this.read(row));
      if (!empty()) this.group.querySelector(".add-row a").click();
      const row = empty();
      this.write(row, rectangle);
      const order = this.field(row, "order");
      if (order && this.rows().indexOf(row) > 0) order.value = this.rows().indexOf(row);
      row.querySelector("textarea, input[type='text']:not([name$='-x'])").focus();
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-regions]")) new Board(element);
  });
})((window.desk = window.desk || {}));
