(function (kiosk) {
  "use strict";

  const RELEASES = "kiosk-releases";
  const PICTURES = "kiosk-pictures";
  const TILES = "kiosk-tiles";
  const AT_ONCE = 4;
  const FILE_MS = 120_000;
  const TRIALS = 3;
  const SAME = { ignoreVary: true };

  /** Path → bytes of every file a release names; of several widths of one picture those that `choose` takes. Pure. */
  kiosk.filesOf = function (value, choose, found = new Map()) {
    if (!value || typeof value !== "object") return found;
    if (typeof value.path === "string") found.set(value.path, value.bytes);
    for (const [name, inner] of Object.entries(value)) {
      const chosen = name === "pictures" && Array.isArray(inner) && inner.length ? choose(inner, value) : inner;
      kiosk.filesOf(chosen, choose, found);
    }
    return found;
  };

  /** The widths this screen uses: in the room the picture has now, and with the whole screen to itself. */
  const ofThisScreen = function (pictures, slide) {
    const ratio = Math.min(window.devicePixelRatio || 1, 3);
    const stage = document.querySelector(".stage");
    const boxes = [{ width: innerWidth, height: innerHeight }];
    if (stage) boxes.push({ width: stage.clientWidth, height: stage.clientHeight });
    return boxes.map((box) => kiosk.pickRendition(pictures, box, slide.proportion, ratio));
  };

  /** A keeper, or null where the browser keeps nothing: a page from a file, or from a server without HTTPS. */
  kiosk.openKeeper = async function (page) {
    if (!page.manifestUrl || !window.isSecureContext || !window.caches) return null;
    try {
      const [releases, pictures] = await Promise.all([caches.open(RELEASES), caches.open(PICTURES)]);
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => undefined);
      return new kiosk.Keeper(page, releases, pictures);
    } catch (fault) {
      console.warn(`Nothing can be kept here: ${fault.message}`);
      return null;
    }
  };

  /**
   * Keeps whole releases for the time without a server. For each manifest address a state {shown, next, trials}: `shown`
   * has been on this screen; `next` is complete and waits for its first showing; both are digests. `shown` is forgotten
   * only when `next` has been seen to stand on the screen, and `next` is given up when that failed three times.
   */
  kiosk.Keeper = class {
    constructor(page, releases, pictures) {
      this.stateKey = `/kept/state${page.manifestUrl}`;
      this.media = (path) => (page.mediaUrl || "/media/") + path;
      this.releases = releases;
      this.pictures = pictures;
    }

    async #read(key) {
      const kept = await this.releases.match(key, SAME);
      return kept ? kept.json() : null;
    }

    #write(key, value) {
      return this.releases.put(key, new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json" } }));
    }

    #manifestKey = (digest) => `/kept/manifest/${digest}`;

    async state() {
      return (await this.#read(this.stateKey)) || { shown: null, next: null, trials: 0 };
    }

    /** The release to begin with, before any server is asked; null where none is kept. */
    async begin() {
      const { shown, next, trials } = await this.state();
      if (next && trials < TRIALS) {
        const manifest = await this.#read(this.#manifestKey(next));
        if (manifest && (await this.try(next))) return kiosk.readManifest(manifest);
      }
      const manifest = shown && (await this.#read(this.#manifestKey(shown)));
      return manifest ? kiosk.readManifest(manifest) : null;
    }

    /** Whole or not at all; true when it may be shown. What a broken-off download brought in is not fetched again. */
    async keep(manifest) {
      const { digest } = manifest;
      const state = await this.state();
      if (state.next === digest) return state.trials < TRIALS;
      if ((await kiosk.digestOf(manifest)) !== digest) throw new Error(`Release ${manifest.number} is not what its digest says.`);
      try {
        await this.#bringAll(kiosk.filesOf(manifest, ofThisScreen), !state.shown);
        if (state.shown === digest) return true;
        await this.#write(this.#manifestKey(digest), manifest);
        await this.#write(this.stateKey, { ...state, next: digest, trials: 0 });
      } catch (fault) {
        if (fault.name === "QuotaExceededError") await this.#forget();
        throw fault;
      }
      return true;
    }

    /** Written down before a release is first shown, so that one that brings the page down is not tried for ever. */
    async try(digest) {
      const state = await this.state();
      if (state.next === digest) await this.#write(this.stateKey, { ...state, trials: state.trials + 1 });
      return true;
    }

    /** It stands on the screen: now what came before it may go. */
    async prove(digest) {
      const state = await this.state();
      if (state.next !== digest) return;
      await this.#write(this.stateKey, { shown: digest, next: null, trials: 0 });
      await this.#forget();
    }

    /** Every trace of withdrawn pictures goes, of whatever release: files by their path, words by a tombstone. */
    async withdraw(list) {
      const files = list.flatMap((entry) => entry.files);
      const isGone = (key) => files.some((sha256) => key.url.includes(`/${sha256}`));
      await this.#drop(this.pictures, isGone);
      await this.#drop(await caches.open(TILES), isGone);
      for (const key of await this.#keysUnder("/kept/manifest/")) await this.#write(key, kiosk.withoutWithdrawn(await this.#read(key), list));
    }

    async #bringAll(files, lenient) {
      const waiting = [...files];
      const work = async () => {
        while (waiting.length) await this.#bring(...waiting.shift(), lenient);
      };
      try {
        await Promise.all(Array.from({ length: AT_ONCE }, work));
      } finally {
        waiting.length = 0;
      }
    }

    /** Where nothing is kept yet, a picture that the server itself does not have keeps the others from nothing. */
    async #bring(path, bytes, lenient) {
      const address = this.media(path);
      if (await this.pictures.match(address, SAME)) return;
      const answer = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout(FILE_MS) });
      if (lenient && answer.status === 404) return;
      const content = await answer.blob();
      if (!answer.ok || (bytes && content.size !== bytes)) throw new Error(`${path} came as ${answer.status} with ${content.size} of ${bytes} bytes.`);
      await this.pictures.put(address, new Response(content, { headers: answer.headers }));
    }

    /** What no kept release names any more goes; other exhibits' releases in the same browser stay. */
    async #forget() {
      const states = await Promise.all((await this.#keysUnder("/kept/state")).map((key) => this.#read(key)));
      const kept = states.flatMap((state) => [state.shown, state.next]).filter(Boolean);
      await this.#drop(this.releases, (key) => key.url.includes("/kept/manifest/") && !kept.some((digest) => key.url.endsWith(digest)));
      const manifests = await Promise.all(kept.map((digest) => this.#read(this.#manifestKey(digest))));
      const named = new Set([...kiosk.filesOf(manifests, (pictures) => pictures).keys()].map((path) => new URL(this.media(path), location).href));
      await this.#drop(this.pictures, (key) => !named.has(key.url));
    }

    async #keysUnder(prefix) {
      return (await this.releases.keys()).filter((key) => new URL(key.url).pathname.startsWith(prefix));
    }

    async #drop(cache, isGone) {
      for (const key of await cache.keys()) if (isGone(key)) await cache.delete(key, SAME);
    }
  };
})((window.kiosk = window.kiosk || {}));
