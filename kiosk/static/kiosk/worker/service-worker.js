/*
 * Keeps the player and answers for the server when it is gone. What a release holds is brought in by the page
 * (js/keeper.js); here it is only given out. PLAYER is written in front of this file by the server.
 */
(function () {
  "use strict";

  const PLAYER_CACHE = `kiosk-player-${PLAYER.version}`;
  const PICTURES = "kiosk-pictures";
  const TILES = "kiosk-tiles";
  const LEFT = "/left/";
  const AT_ONCE = 6;
  const SWEEP_AFTER = 32;
  const SAME = { ignoreVary: true };

  const isKiosk = (url) => url.pathname === "/" || url.pathname === LEFT || url.pathname.startsWith("/exhibits/");
  const isOurs = (answer) => Boolean(answer) && answer.ok && answer.headers.get("Player-Version") === PLAYER.version;

  const sha256 = async function (content) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  /** One file of the player, refused unless it is to the byte the one that was listed. */
  const keepFile = async function (cache, file) {
    const answer = await fetch(file.path, { cache: "no-store" });
    const content = await answer.arrayBuffer();
    if (!answer.ok || (await sha256(content)) !== file.sha256) throw new Error(`${file.path} is not the file that was listed.`);
    await cache.put(file.path, new Response(content, { headers: answer.headers }));
  };

  /** The page of every open kiosk, as the server words it for that screen. */
  const keepPages = async function (cache) {
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const addresses = open.map((client) => new URL(client.url)).filter(isKiosk);
    for (const address of new Set([LEFT, ...addresses.map((url) => url.pathname + url.search)])) {
      const answer = await fetch(address, { cache: "no-store" });
      if (isOurs(answer)) await cache.put(address, answer);
    }
  };

  /** The whole player or nothing: a failed or half download leaves the player before it in its place. */
  const keepPlayer = async function () {
    const listed = await (await fetch("/player-files.json", { cache: "no-store" })).json();
    if (listed.version !== PLAYER.version) throw new Error("The server has been upgraded again meanwhile.");
    const cache = await caches.open(PLAYER_CACHE);
    const waiting = [...listed.files];
    const work = async () => {
      while (waiting.length) await keepFile(cache, waiting.shift());
    };
    try {
      await keepPages(cache);
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } catch (fault) {
      waiting.length = 0;
      await caches.delete(PLAYER_CACHE);
      throw fault;
    }
  };

  const forgetOthers = async function () {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("kiosk-player-") && name !== PLAYER_CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  };

  /** The page kept for this address; for another screen's query, or another exhibit, rather that than none. */
  const keptPage = async function (cache, address) {
    const exact = (await cache.match(address, SAME)) || (await cache.match(address, { ...SAME, ignoreSearch: true }));
    if (exact) return exact;
    const any = (await cache.keys()).find((key) => isKiosk(new URL(key.url)) && !key.url.endsWith(LEFT));
    return any && cache.match(any, SAME);
  };

  /** The server's page while it answers in time and fits this player; else the kept one. */
  const givePage = async function (event) {
    const { request } = event;
    const cache = await caches.open(PLAYER_CACHE);
    const answer = await fetch(request, { signal: AbortSignal.timeout(PLAYER.pageWaitsMs) }).catch(() => null);
    if (answer && answer.type === "opaqueredirect") return answer;
    if (isOurs(answer)) {
      event.waitUntil(cache.put(request.url, answer.clone()).catch(() => undefined));
      return answer;
    }
    return (await keptPage(cache, request.url)) || answer || Response.error();
  };

  const giveFile = async function (request) {
    const cache = await caches.open(PLAYER_CACHE);
    return (await cache.match(request, SAME)) || fetch(request);
  };

  /** Where this width cannot be had, another width of the same scan is kept: a picture rather than none. */
  const otherWidth = async function (cache, address) {
    const [folder, name] = [address.slice(0, address.lastIndexOf("/") + 1), address.slice(address.lastIndexOf("/") + 1)];
    if (!/^\d+\./.test(name)) return null;
    const widths = (await cache.keys()).filter((key) => key.url.startsWith(folder) && /^\d+\./.test(key.url.slice(folder.length)));
    return widths.length ? cache.match(widths[widths.length - 1], SAME) : null;
  };

  /** A player of sound asks for a part; what is kept is whole. */
  const inPart = async function (whole, range) {
    const [, from, last] = /bytes=(\d+)-(\d*)/.exec(range) || [];
    if (from === undefined) return whole;
    const content = await whole.blob();
    const end = last ? Math.min(Number(last) + 1, content.size) : content.size;
    const headers = { "Content-Type": content.type, "Content-Range": `bytes ${from}-${end - 1}/${content.size}`, "Accept-Ranges": "bytes" };
    return new Response(content.slice(Number(from), end), { status: 206, headers });
  };

  const givePicture = async function (request) {
    const cache = await caches.open(PICTURES);
    const kept = await cache.match(request.url, SAME);
    if (kept) return inPart(kept, request.headers.get("Range"));
    const coming = fetch(request).catch(() => null);
    const answer = await Promise.race([coming, new Promise((late) => setTimeout(late, PLAYER.pageWaitsMs))]);
    if (answer && answer.ok) return answer;
    return (await otherWidth(cache, request.url)) || (await coming) || Response.error();
  };

  let sinceSweep = 0;

  /** Oldest first, until what stays is within the limit. */
  const sweepTiles = async function (cache) {
    let total = 0;
    for (const key of (await cache.keys()).reverse()) {
      const tile = await cache.match(key, SAME);
      total += Number(tile && tile.headers.get("Content-Length")) || 0;
      if (total > PLAYER.tileBytes) await cache.delete(key);
    }
  };

  const keepTile = async function (cache, request, answer) {
    try {
      await cache.put(request.url, answer);
    } catch {
      await caches.delete(TILES); // the disk is full: what was looked at closely gives way first
    }
    sinceSweep = (sinceSweep + 1) % SWEEP_AFTER;
    if (sinceSweep === 0) await sweepTiles(cache);
  };

  const giveTile = async function (event) {
    const { request } = event;
    const cache = await caches.open(TILES);
    const kept = await cache.match(request.url, SAME);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(keepTile(cache, request, answer.clone()));
    return answer;
  };

  const answerFor = function (event, url) {
    const { request } = event;
    if (request.mode === "navigate") return isKiosk(url) ? givePage(event) : null;
    if (request.referrer.startsWith(`${location.origin}/admin/`)) return null;
    if (/^\/(static\/kiosk|player)\//.test(url.pathname)) return giveFile(request);
    if (/^\/media\/(pictures|narrations|museum)\//.test(url.pathname)) return givePicture(request);
    return url.pathname.startsWith("/media/tiles/") ? giveTile(event) : null;
  };

  self.addEventListener("install", (event) => event.waitUntil(keepPlayer()));
  self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
  self.addEventListener("message", (event) => event.data === "take" && self.skipWaiting());
  self.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== location.origin) return;
    const answer = answerFor(event, url);
    if (answer) event.respondWith(answer);
  });
})();
