(function (kiosk) {
  "use strict";

  const NEAR_PX = 4;

  /**
   * Whether something still waits below the lower edge. `room` is the height there would be without the cue: words
   * that fit into it need none. Pure.
   */
  kiosk.moreBelow = (top, visible, whole, room) => whole > room + NEAR_PX && whole - top - visible > NEAR_PX;

  /**
   * A box that scrolls when its words do not fit, and says so: a button at its lower edge goes on by a page.
   * → the box; `box.scroller` is the part that scrolls.
   */
  kiosk.makeScrolling = function (room) {
    return function (content, className) {
      const scroller = kiosk.make("div", { class: "scroller" }, content);
      const cue = kiosk.makeButton(
        "scroll-on",
        () => scroller.scrollBy({ top: scroller.clientHeight * 0.8, behavior: room.store.state.still ? "auto" : "smooth" }),
        room.signal,
      );
      cue.hidden = true;
      const box = kiosk.make("div", { class: `scrolling ${className}` }, scroller, cue);
      const look = function () {
        const whole = content.offsetHeight;
        const more = kiosk.moreBelow(scroller.scrollTop, scroller.clientHeight, whole, box.clientHeight);
        const scrolls = whole > box.clientHeight + NEAR_PX;
        cue.hidden = !more;
        box.toggleAttribute("data-more", more);
        box.toggleAttribute("data-past", scrolls && scroller.scrollTop > NEAR_PX);
        room.voice.say(cue, "more_below");
        if (scrolls) scroller.tabIndex = 0;
        else scroller.removeAttribute("tabindex");
      };
      scroller.addEventListener("scroll", look, { signal: room.signal, passive: true });
      const watch = new ResizeObserver(look);
      watch.observe(box);
      watch.observe(content);
      box.scroller = scroller;
      return box;
    };
  };
})((window.kiosk = window.kiosk || {}));
