(function (kiosk) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  const fill = function (element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name === "text") element.textContent = value;
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat().filter(Boolean));
    return element;
  };

  /** make("p", {class: "label", text: "…"}, child, …): an element; null, undefined and false are left out. */
  kiosk.make = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

  kiosk.makeSvg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

  /** A button whose word is set later by the view that owns it. */
  kiosk.makeButton = function (name, press, signal) {
    const button = kiosk.make("button", { type: "button", "data-name": name });
    button.addEventListener("click", press, { signal });
    return button;
  };
})((window.kiosk = window.kiosk || {}));
