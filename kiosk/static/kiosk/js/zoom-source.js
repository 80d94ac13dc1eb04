(function (kiosk) {
  "use strict";

  const TILE_PX = 512;

  /** The scales of a pyramid of this size: doubled until the whole picture fits one tile. Pure. */
  kiosk.scaleFactors = function (width, height) {
    const factors = [1];
    while (Math.max(width, height) / factors[factors.length - 1] > TILE_PX) factors.push(factors[factors.length - 1] * 2);
    return factors;
  };

  /**
   * What OpenSeadragon shows of a side: the release's tiles described here, not fetched (a page from a file may fetch
   * nothing), else the largest picture. Pure.
   */
  kiosk.zoomSource = function (side, media) {
    const size = side.tiles_size;
    if (side.tiles && size) {
      return {
        "@context": "http://iiif.io/api/image/3/context.json",
        id: media(side.tiles).replace(/\/info\.json$/, ""),
        type: "ImageService3",
        protocol: "http://iiif.io/api/image",
        profile: "level0",
        width: size.width,
        height: size.height,
        tileOverlap: Number.MIN_VALUE, // none; but of 0 OpenSeadragon stretches each tile by a pixel over its neighbours
        tiles: [{ width: TILE_PX, scaleFactors: kiosk.scaleFactors(size.width, size.height) }],
      };
    }
    const largest = side.pictures[side.pictures.length - 1];
    return { type: "image", url: media(largest.path), buildPyramid: false };
  };

  /** How a tile is drawn so that it ends on whole pixels, where its neighbour begins: → {scale, shift}. Pure. */
  kiosk.onPixels = function (at, size, dense) {
    const whole = (edge) => Math.floor(edge * dense + 0.501); // never just between two
    const scale = (whole(at + size) - whole(at)) / (size * dense);
    return { scale, shift: whole(at) - at * dense * scale };
  };

  /**
   * OpenSeadragon writes a <style> into the page unless it finds its own; the policy forbids inline style. An element
   * of that name outside of HTML is found by it and styles nothing. css/zoom.css holds its one rule.
   */
  kiosk.forestallInlineStyle = function () {
    const stand = document.createElementNS("urn:kiosk:stand-in", "style");
    stand.setAttribute("data-openseadragon-mobile-css", "");
    document.head.append(stand);
  };
})((window.kiosk = window.kiosk || {}));
