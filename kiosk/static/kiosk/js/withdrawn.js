(function (kiosk) {
  "use strict";

  const scansOf = (slide) => [slide, slide.verso || {}].flatMap((side) => side.pictures || []).map((picture) => picture.path.split("/")[3]);

  /** The release with a tombstone for every slide on the list, or the same release where none is. Pure. */
  kiosk.withoutWithdrawn = function (manifest, list) {
    const fits = (slide, entry) => slide.catalogue_number === entry.catalogue_number || scansOf(slide).some((scan) => entry.files.includes(scan));
    const entryFor = (slide) => slide.kind === "photograph" && list.find((entry) => fits(slide, entry));
    if (!manifest.slides.some(entryFor)) return manifest;
    const slides = manifest.slides.map((slide) => {
      const entry = entryFor(slide);
      if (!entry) return slide;
      const { id, section, catalogue_number } = slide;
      return { id, section, catalogue_number, kind: "withdrawn", reason: entry.reason };
    });
    return { ...manifest, slides };
  };
})((window.kiosk = window.kiosk || {}));
