(function (kiosk) {
  "use strict";

  const LAYERS = 3;

  /** Which slides should stand ready round an index: here, next, before, without doubles. Pure. */
  kiosk.wantedRound = function (index, count, isLost) {
    const next = kiosk.stepFrom(index, 1, count, isLost);
    const before = kiosk.stepFrom(index, -1, count, isLost);
    return [...new Set([index, next, before])];
  };

  /** Keeps what already holds a wanted slide, gives the others to the layers that are free. Pure. */
  kiosk.assignLayers = function (held, wanted) {
    const missing = wanted.filter((index) => !held.includes(index));
    return held.map((index) => (wanted.includes(index) ? index : missing.length ? missing.shift() : null));
  };

  /**
   * Three layers: the slide on show and its neighbours, loaded and decoded off screen.
   * `furnish(slide)` → {element, ready, presentable, renew()}: a layer's content, the promises of its being decoded and
   * of there being anything to see, and how it is brought up to date when language or cover change.
   * `lose(slide)` is told of a picture that would not load; where no other can take its place it gives what stands there.
   */
  kiosk.Ring = class {
    #host;
    #furnish;
    #lose;
    #layers;
    #slides = [];
    #isLost = () => false;
    #turn = 0;
    #here = null;
    #motions = [];

    constructor(host, furnish, lose) {
      this.#host = host;
      this.#furnish = furnish;
      this.#lose = lose;
      this.#layers = Array.from({ length: LAYERS }, () => {
        const element = kiosk.make("div", { class: "layer", inert: true });
        host.append(element);
        return { element, index: null, content: null };
      });
    }

    /** A new deck: everything held is out of date. */
    lay(slides, isLost) {
      this.#slides = slides;
      this.#isLost = isLost;
      this.#here = null;
      for (const layer of this.#layers) this.#clear(layer);
    }

    /** Language or cover have changed: every held slide says it anew. */
    renew() {
      for (const layer of this.#layers) if (layer.content) layer.content.renew();
    }

    /** Shows a slide once there is something to see; true when it stands there, false when a later call overtook it. */
    async show(index, { side = 1, motion = "dissolve", from = 0 } = {}) {
      const turn = (this.#turn += 1);
      this.#settle();
      const layer = this.#layerFor(index);
      try {
        await layer.content.presentable;
      } catch {
        if (turn !== this.#turn) return false;
        const instead = this.#lose(this.#slides[index]);
        if (!instead) {
          this.#clear(layer);
          return false;
        }
        layer.element.replaceChildren(instead);
      }
      if (turn !== this.#turn) return false;
      this.#change(layer, side, motion, from);
      kiosk.afterFrame(() => turn === this.#turn && this.#prepare(index));
      return true;
    }

    /** The finger leads: every layer moves by so many pixels. `sign` is 1 where the next slide stands to the right. */
    follow(pixels, sign) {
      if (this.#here === null) return;
      const direction = pixels * sign < 0 ? 1 : -1;
      const near = kiosk.stepFrom(this.#here, direction, this.#slides.length, this.#isLost);
      for (const layer of this.#layers) {
        if (layer.index === this.#here) layer.element.style.transform = `translateX(${pixels}px)`;
        else if (layer.index === near) {
          layer.element.style.transform = `translateX(calc(${direction * sign * 100}% + ${pixels}px))`;
        }
      }
    }

    /** The swipe was not meant: back to where it was. */
    release(pixels) {
      const layer = this.#layers.find((held) => held.index === this.#here);
      if (layer) this.#play(layer, [{ transform: `translateX(${pixels}px)` }, { transform: "none" }], kiosk.settleMs);
      this.#park();
    }

    #layerFor(index) {
      const found = this.#layers.find((layer) => layer.index === index);
      if (found && found.content) return found;
      const free = found || this.#layers.find((layer) => layer.index !== this.#here || layer.index === null);
      this.#fill(free, index);
      return free;
    }

    #prepare(index) {
      const wanted = kiosk.wantedRound(index, this.#slides.length, this.#isLost);
      const held = kiosk.assignLayers(this.#layers.map((layer) => layer.index), wanted);
      this.#layers.forEach((layer, place) => {
        if (held[place] !== null && held[place] !== layer.index) this.#fill(layer, held[place]);
      });
    }

    #fill(layer, index) {
      const slide = this.#slides[index];
      const content = this.#furnish(slide);
      Object.assign(layer, { index, content });
      content.ready.catch(() => {
        if (layer.content === content) layer.content = null; // furnished anew when it is asked for again
        this.#lose(slide);
      });
      layer.element.dataset.slide = slide.id;
      layer.element.replaceChildren(layer.content.element);
    }

    #clear(layer) {
      Object.assign(layer, { index: null, content: null });
      delete layer.element.dataset.slide;
      layer.element.replaceChildren();
      this.#stow(layer);
    }

    #change(layer, side, motion, from) {
      const old = this.#layers.find((held) => held !== layer && held.index === this.#here);
      this.#here = layer.index;
      this.#park();
      if (!old || motion === "none") return;
      if (motion === "slide") this.#slide(layer, old, side, from);
      else this.#dissolve(layer, old, motion === "fade" ? kiosk.fadeMs : kiosk.dissolveMs);
    }

    #dissolve(layer, old, ms) {
      this.#play(layer, [{ opacity: 0 }, { opacity: 1 }], ms);
      this.#play(old, [{ opacity: 1, transform: "none" }, { opacity: 0, transform: "none" }], ms);
    }

    #slide(layer, old, side, from) {
      const shift = (share, pixels) => ({ transform: `translateX(calc(${share}% + ${pixels}px))` });
      this.#play(layer, [shift(side * 100, from), shift(0, 0)], kiosk.settleMs);
      this.#play(old, [shift(0, from), shift(-side * 100, 0)], kiosk.settleMs);
    }

    #play(layer, frames, duration) {
      this.#motions.push(layer.element.animate(frames, { duration, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" }));
    }

    /** What still moves stands; its own list, as to ask the browser for it costs a look at all styles. */
    #settle() {
      for (const motion of this.#motions.splice(0)) motion.cancel();
    }

    /** Beyond the stage's clipped edge, not hidden: what is hidden is not painted ahead. */
    #stow(layer) {
      layer.element.style.transform = "translateX(calc(100% + 2px))"; // its rim too
      layer.element.inert = true;
      layer.element.removeAttribute("data-here");
    }

    /** The one on show stands; the others wait out of sight, still decoded. */
    #park() {
      for (const layer of this.#layers) {
        if (layer.index === null || layer.index !== this.#here) this.#stow(layer);
        else {
          layer.element.style.transform = "none";
          layer.element.inert = false;
          layer.element.setAttribute("data-here", "");
        }
      }
    }
  };
})((window.kiosk = window.kiosk || {}));
