"""Days on the wall with the page's clock driven: server, network and disk are real.

Between two looks the server is killed, started again, answers half or with errors, publishes, and visitors come and go,
at random from one seed. After every step the screen is looked at: an empty frame is a fault, and so is a page that had
to restart. `python -m tests.benchmarks.month` runs the whole month.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Page

from tests.kiosk.player.exhibit import a_manifest, a_picture, a_slide, put_on_the_floor
from tests.kiosk.player.unsteady import UnsteadyFloor, half_of, refusing

DAY = 24 * 3600
# Seconds the clock runs between two looks: less than a slide and its grace, so that pictures have time to come in;
# then it springs ahead, each timer firing once, so that a month passes in minutes.
STEP = (20, 55)
SPRING = (1800, 3600)
LOOKED_AT_BY_EYE = 60  # steps between two pictures of the screen itself
LEAST_LIGHT = 400  # pixels brighter than the ground; a title alone has thousands

# Pictures decode in real time while the page's own clock stands: they are waited for, but not for ever.
FRAME = """async () => {
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((done) => { port1.onmessage = done; port2.postMessage(0); });
  for (let turns = 0; turns < 300 && (turns < 20 || window.furnishing > 0); turns += 1) await turn();
  if (!window.kiosk?.player) return { filled: false, text: document.body?.innerText, restarts: 0 };
  const { state } = kiosk.player.room.store;
  const isThere = (image) => image.complete && image.naturalWidth > 0;
  const shows = (layer) => [...layer.querySelectorAll("img")].some(isThere) || layer.textContent.trim().length > 0
    || Boolean(layer.querySelector("canvas, svg"));
  const layers = [...document.querySelectorAll(state.view === "attract" ? ".attract-layer" : ".layer[data-here]")];
  return { view: state.view, filled: layers.some(shows), number: kiosk.player.room.manifest.number,
    restarts: kiosk.recall("restarts", 0) };
}"""
# How many slides are being furnished.
COUNTING = """() => {
  const { Furnishing } = kiosk;
  window.furnishing = 0;
  kiosk.Furnishing = class extends Furnishing {
    constructor(...given) {
      super(...given);
      window.furnishing += 1;
      const done = () => { window.furnishing -= 1; };
      this.ready.then(done, done);
    }
  };
}"""
# Real answers take real time, of which none passes on the driven clock's terms: nothing is given up for being late.
NEVER_LATE = "AbortSignal.timeout = () => new AbortController().signal"


@dataclass
class Soaked:
    """What was seen. `blank` and `restarts` must be nothing."""

    looks: int = 0
    blank: list[str] = field(default_factory=list)
    restarts: int = 0
    releases: set[int] = field(default_factory=set)
    events: Counter[str] = field(default_factory=Counter)

    def told(self) -> str:
        events = ", ".join(f"{count} × {name}" for name, count in sorted(self.events.items()))
        return (
            f"{self.looks} looks, {len(self.blank)} blank, {self.restarts} restarts, "
            f"{len(self.releases)} releases shown; {events}"
        )


class Month:
    """One page, one server, one seed. The page must have kept its first release."""

    def __init__(self, page: Page, floor: UnsteadyFloor, *, seed: int) -> None:
        self.page, self.floor = page, floor
        page.add_init_script(NEVER_LATE)
        page.evaluate(f"() => {{ {NEVER_LATE} }}")
        page.evaluate(COUNTING)
        self.chance = random.Random(seed)
        self.is_up = True
        self.number = 1
        self.soaked = Soaked()
        self.events = {
            "server killed": (0.05, self.kill),
            "server started": (0.1, self.start),
            "server answers half": (0.02, lambda: self.break_down(half_of("1280.jpg"))),
            "server answers with errors": (0.02, lambda: self.break_down(refusing("/"))),
            "server well again": (0.1, lambda: self.break_down(None)),
            "new release": (0.02, self.publish),
            "visitor": (0.05, self.visit),
        }

    def pass_time(self, days: float) -> Soaked:
        """So many simulated days; every midnight the PC is switched off and on."""
        passed, midnight = 0.0, float(DAY)
        while passed < days * DAY:
            self.happen()
            seconds = self.chance.randint(*STEP)
            self.page.clock.run_for(seconds * 1000)
            passed += seconds
            self.look(passed)
            spring = self.chance.randint(*SPRING)
            self.page.clock.fast_forward(spring * 1000)
            passed += spring
            if passed > midnight:
                midnight += DAY
                self.soaked.events["page loaded anew"] += 1
                self.page.reload()
                self.page.wait_for_selector(".attract-layer", state="attached")
                self.page.evaluate(COUNTING)
        self.start()
        self.floor.fault = None
        return self.soaked

    def happen(self) -> None:
        for name, (likely, does) in self.events.items():
            if self.chance.random() < likely and does() is not False:
                self.soaked.events[name] += 1

    def look(self, passed: float) -> None:
        seen = self.page.evaluate(FRAME)
        soaked = self.soaked
        soaked.looks += 1
        soaked.restarts = seen["restarts"]
        soaked.releases.add(seen.get("number", 0))
        if not seen["filled"]:
            soaked.blank.append(f"after {passed:.0f} s: {seen}")
        if soaked.looks % LOOKED_AT_BY_EYE == 0:
            screen = np.asarray(Image.open(BytesIO(self.page.screenshot())).convert("L"))
            if int((screen > 96).sum()) < LEAST_LIGHT:
                soaked.blank.append(f"after {passed:.0f} s: the screen is dark")

    def kill(self) -> bool:
        if not self.is_up:
            return False
        self.floor.kill()
        self.is_up = False
        return True

    def start(self) -> bool:
        if self.is_up:
            return False
        self.floor.start()
        self.is_up = True
        return True

    def break_down(self, fault: Any) -> bool:
        changes = (self.floor.fault is None) != (fault is None)
        self.floor.fault = fault
        return changes

    def publish(self) -> None:
        """Another choice of pictures, some of them new."""
        self.number += 1
        shown = self.chance.sample(range(1, 30), 6)
        put_on_the_floor(a_manifest(*(a_slide(n, **a_picture(number=n)) for n in shown), number=self.number))

    def visit(self) -> None:
        """Wakes it, goes on a few slides, and walks away."""
        self.page.touchscreen.tap(600, 300)
        for _ in range(self.chance.randint(0, 4)):
            self.page.keyboard.press("ArrowRight")
