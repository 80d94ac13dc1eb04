(function (kiosk) {
  "use strict";

  const FORMAT = "kiosk-release/1";

  /** Refuses what the player cannot show, and says what it found. Pure. */
  kiosk.readManifest = function (manifest) {
    if (!manifest || manifest.format !== FORMAT) {
      throw new Error(`The manifest says format "${manifest && manifest.format}"; this player reads "${FORMAT}".`);
    }
    if (!manifest.slides.length) throw new Error("The manifest has no slides; a release needs at least one.");
    return manifest;
  };

  /** The current release; the browser asks the server again (If-None-Match) and takes its copy when nothing changed. */
  kiosk.fetchManifest = async (url) => kiosk.readManifest(await (await kiosk.ask(url)).json());
})((window.kiosk = window.kiosk || {}));
