(function (kiosk) {
  "use strict";

  const CHECK_MS = 5_000;
  const GRACE_MS = 60_000;
  const LONGEST_MS = 3_600_000;

  /** How long a page may take to show its first picture: twice as long after each restart that did not help. Pure. */
  kiosk.firstBeatMs = (inARow) => Math.min(GRACE_MS * 2 ** inARow, LONGEST_MS);

  /** Pure: what a look at the clock means. A watch that slept itself (PC asleep, page hidden) cannot tell and waits anew. */
  kiosk.readWatch = function (now, { due, looked, hidden }) {
    if (hidden || now - looked > 3 * CHECK_MS) return "asleep";
    return now > due ? "still" : "well";
  };

  let inARow = kiosk.recall("restarts-in-a-row", 0);
  let due = performance.now() + kiosk.firstBeatMs(inARow);
  let looked = performance.now();

  /** Told whenever something moves on; the next beat is expected within so many seconds. Monotonic: no clock jump counts. */
  kiosk.beat = function (seconds) {
    due = performance.now() + seconds * 1000 + GRACE_MS;
    if (inARow) kiosk.remember("restarts-in-a-row", (inARow = 0));
  };

  /** Loads the page again, but only where a page will come: from the worker, or from a server that answers. */
  kiosk.reload = async function () {
    const worker = navigator.serviceWorker && navigator.serviceWorker.controller;
    const answers = worker || (await fetch(location.href, { method: "HEAD" }).then((answer) => answer.ok, () => false));
    if (answers) location.reload();
  };

  const restart = function () {
    kiosk.remember("restarts", kiosk.recall("restarts", 0) + 1);
    kiosk.remember("restarts-in-a-row", (inARow += 1));
    due = performance.now() + LONGEST_MS;
    kiosk.reload();
  };

  setInterval(() => {
    const now = performance.now();
    const found = kiosk.readWatch(now, { due, looked, hidden: document.hidden });
    looked = now;
    if (found === "asleep") due = Math.max(due, now + GRACE_MS);
    if (found === "still") restart();
  }, CHECK_MS);
})((window.kiosk = window.kiosk || {}));
