(function (kiosk) {
  "use strict";

  /** A few small values that outlive the page. Where the browser keeps nothing, they live as long as the page. */
  const here = new Map();

  kiosk.remember = function (name, value) {
    here.set(name, value);
    try {
      localStorage.setItem(`kiosk-${name}`, JSON.stringify(value));
    } catch {
      // full or forbidden: the page goes on with what it holds
    }
  };

  kiosk.recall = function (name, usual) {
    if (here.has(name)) return here.get(name);
    try {
      return JSON.parse(localStorage.getItem(`kiosk-${name}`)) ?? usual;
    } catch {
      return usual;
    }
  };
})((window.kiosk = window.kiosk || {}));
