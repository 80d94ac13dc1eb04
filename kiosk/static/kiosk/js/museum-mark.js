(function (kiosk) {
  "use strict";

  /** Who shows this: logo, name and contact, as far as the release has them. The name beside it says what the logo shows. */
  kiosk.museumMark = function (room) {
    const { name, contact, logo } = room.manifest.museum || {};
    const picture = logo && kiosk.make("img", { class: "museum-logo", src: room.media(logo.path), alt: name ? "" : contact || "" });
    if (picture) picture.addEventListener("error", () => picture.remove(), { signal: room.signal });
    const words = [name && kiosk.make("p", { class: "museum-name", text: name }), contact && kiosk.make("p", { class: "museum-contact", text: contact })];
    return [picture, words.some(Boolean) && kiosk.make("div", { class: "museum-words" }, words)].filter(Boolean);
  };
})((window.kiosk = window.kiosk || {}));
