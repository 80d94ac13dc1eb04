(function (kiosk) {
  "use strict";

  const page = document.documentElement.dataset;
  const words = JSON.parse(document.getElementById("words").textContent);

  const open = function (manifest) {
    kiosk.player = new kiosk.Player(manifest, words, page);
    kiosk.player.hang(document.body);
    if (page.manifestUrl && location.protocol !== "file:") {
      new kiosk.Poll(kiosk.player.room, page.manifestUrl, (newer) => kiosk.player.take(newer));
    }
  };

  /** Until a release is there: a calm page, asked again every few seconds. */
  const seek = async function () {
    try {
      open(window.KIOSK_MANIFEST ? kiosk.readManifest(window.KIOSK_MANIFEST) : await kiosk.fetchManifest(page.manifestUrl));
    } catch (fault) {
      console.warn(fault.message);
      if (!document.querySelector(".calm")) document.body.replaceChildren(kiosk.drawCalm(words));
      setTimeout(seek, kiosk.timesOf(page).retrySeconds * 1000);
    }
  };

  seek();
})((window.kiosk = window.kiosk || {}));
