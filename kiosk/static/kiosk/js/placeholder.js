(function (kiosk) {
  "use strict";

  const SIDE = 64; // px of the drawing's longer side; it is blown up, so more would show nothing more

  /** The waves a channel keeps, in the order in which they are stored: those of a triangle, without the first. */
  const wavesOf = function (across, down) {
    const waves = [];
    for (let y = 0; y < down; y += 1) {
      for (let x = y ? 0 : 1; x * down < across * (down - y); x += 1) waves.push([x, y]);
    }
    return waves;
  };

  const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  /**
   * What a ThumbHash (github.com/evanw/thumbhash) says: three channels, light and two of colour, each a mean and a
   * few waves. None of our pictures is transparent, so that form is refused. Pure.
   */
  kiosk.readPlaceholder = function (text) {
    const bytes = bytesOf(text);
    const head = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
    const tail = bytes[3] | (bytes[4] << 8);
    if (bytes.length < 5 || head >> 23) throw new Error(`The placeholder "${text}" is not the hash of an opaque picture.`);
    const [long, short] = [7, Math.max(3, tail & 7)];
    const landscape = Boolean(tail >> 15);
    const steps = Array.from(bytes.subarray(5)).flatMap((byte) => [byte & 15, byte >> 4]);
    const channel = (mean, scale, across, down) => ({
      mean,
      waves: wavesOf(across, down).map(([x, y]) => ({ x, y, height: (steps.shift() / 7.5 - 1) * scale })),
    });
    const light = channel((head & 63) / 63, ((head >> 18) & 31) / 31, landscape ? long : short, landscape ? short : long);
    const blueness = channel(((head >> 6) & 63) / 31.5 - 1, (((tail >> 3) & 63) / 63) * 1.25, 3, 3);
    const redness = channel(((head >> 12) & 63) / 31.5 - 1, (((tail >> 9) & 63) / 63) * 1.25, 3, 3);
    return { light, blueness, redness };
  };

  /** A channel over the whole picture: the sum of its waves at the middle of every pixel. Pure. */
  const spread = function ({ mean, waves }, width, height) {
    const values = new Float64Array(width * height).fill(mean);
    for (const wave of waves) {
      const across = Array.from({ length: width }, (_, x) => Math.cos((Math.PI / width) * (x + 0.5) * wave.x));
      for (let y = 0; y < height; y += 1) {
        const down = Math.cos((Math.PI / height) * (y + 0.5) * wave.y) * wave.height * 2;
        for (let x = 0; x < width; x += 1) values[y * width + x] += across[x] * down;
      }
    }
    return values;
  };

  /** The pixels, four bytes each (red, green, blue, opaque). Pure. */
  kiosk.placeholderPixels = function (text, width, height) {
    const read = kiosk.readPlaceholder(text);
    const [light, blueness, redness] = [read.light, read.blueness, read.redness].map((each) => spread(each, width, height));
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let place = 0; place < light.length; place += 1) {
      const blue = light[place] - (2 / 3) * blueness[place];
      const red = (3 * light[place] - blue + redness[place]) / 2;
      pixels.set([red * 255, (red - redness[place]) * 255, blue * 255, 255], place * 4);
    }
    return pixels;
  };

  /** Stands where the picture will stand, in its proportion, until it is decoded; null where there is none. */
  kiosk.drawPlaceholder = function (slide) {
    if (!slide.placeholder || !slide.proportion) return null;
    const width = Math.max(1, Math.round(SIDE * Math.min(1, slide.proportion)));
    const height = Math.max(1, Math.round(SIDE * Math.min(1, 1 / slide.proportion)));
    const canvas = kiosk.make("canvas", { width, height, "aria-hidden": "true" });
    const pixels = new ImageData(kiosk.placeholderPixels(slide.placeholder, width, height), width, height);
    canvas.getContext("2d").putImageData(pixels, 0, 0);
    return kiosk.make("figure", { class: "photograph", "data-waiting": true }, canvas);
  };
})((window.kiosk = window.kiosk || {}));
