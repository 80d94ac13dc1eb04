(function (kiosk) {
  "use strict";

  const page = document.documentElement.dataset;
  const words = JSON.parse(document.getElementById("words").textContent);
  let keeper = null;

  const open = function (manifest) {
    const player = (kiosk.player = new kiosk.Player(manifest, words, page));
    player.hang(document.body);
    if (!page.manifestUrl || location.protocol === "file:") return;
    kiosk.contact = new kiosk.Contact({ room: player.room, page, keeper, player, upkeep: new kiosk.Upkeep(player.room) });
    kiosk.contact.meet();
  };

  /** The kept release, at once and without a question; the server's where none is kept, or nothing of it may be shown. */
  const find = async function () {
    if (window.KIOSK_MANIFEST) return kiosk.readManifest(window.KIOSK_MANIFEST);
    keeper ||= await kiosk.openKeeper(page);
    const kept = keeper && (await keeper.begin().then((release) => kiosk.deckOf(release, page) && release).catch(() => null));
    return kept || kiosk.fetchManifest(page.manifestUrl);
  };

  /** Until a release is there: a calm page, asked again every few seconds. */
  const seek = async function () {
    const { retrySeconds } = kiosk.timesOf(page);
    try {
      open(await find());
    } catch (fault) {
      console.warn(fault.message);
      if (!document.querySelector(".calm")) document.body.replaceChildren(kiosk.drawCalm(words));
      kiosk.beat(retrySeconds);
      setTimeout(seek, retrySeconds * 1000);
    }
  };

  if (!page.calibrates) seek(); // the calibration page opens the player itself
})((window.kiosk = window.kiosk || {}));
