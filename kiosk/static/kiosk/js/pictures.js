(function (kiosk) {
  "use strict";

  /** Width in device pixels that a picture of this proportion takes when it fits whole into a box. Pure. */
  kiosk.fittedWidth = (box, proportion, ratio) => Math.min(box.width, box.height * (proportion || 1.5)) * ratio;

  /** The smallest rendition that is not enlarged in the box, else the largest there is. Pure. */
  kiosk.pickRendition = function (pictures, box, proportion, ratio) {
    const wanted = kiosk.fittedWidth(box, proportion, ratio) * 0.98;
    return pictures.find((picture) => picture.width >= wanted) || pictures[pictures.length - 1];
  };

  kiosk.pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /** Work that the frame on its way must not wait for: done when that frame has been handed over. */
  kiosk.afterFrame = (work) => requestAnimationFrame(() => setTimeout(work));

  /** One try: fetched and decoded, so that putting it on the screen costs nothing. */
  const decodeOnce = async function (url) {
    const image = new Image();
    image.decoding = "async";
    image.draggable = false;
    image.src = url;
    await image.decode();
    return image;
  };

  /** A decoded image; tried again after growing pauses, then rejected with what was asked for. */
  kiosk.loadPicture = async function (url, pausesMs = kiosk.pictureRetriesMs) {
    let fault = null;
    for (const pause of pausesMs) {
      if (pause) await kiosk.pause(pause);
      try {
        return await decodeOnce(url);
      } catch (error) {
        fault = error;
      }
    }
    throw new Error(`The picture ${url} could not be loaded after ${pausesMs.length} tries.`, { cause: fault });
  };
})((window.kiosk = window.kiosk || {}));
