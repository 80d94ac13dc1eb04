"""A visitor before the screen: looks, touches, presses keys."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

SETTLED = """() => {
  const here = document.querySelector(".layer[data-here]");
  return here && here.dataset.slide === kiosk.player.room.slides[kiosk.player.room.store.state.index].id
    && document.getAnimations().every((motion) =>
      motion.playState !== "running" || motion.effect.getTiming().duration > 1000);
}"""
# What the page does once it has drawn itself (observers of size, for one) is done.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Visitor:
    """Speaks to the page as a finger and an eye do; asks the player only what it shows."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))

    def arrive(self, path: str = "/") -> None:
        self.page.goto(f"{self.address}{path}")
        self.loop_runs()

    def reload(self) -> None:
        self.page.reload()
        self.loop_runs()

    def loop_runs(self) -> None:
        """Something of the loop hangs there; looked for in every frame, where `expect` pauses ever longer."""
        self.page.locator(".attract-layer").first.wait_for(state="attached")

    def wake(self) -> None:
        middle = self.page.viewport_size
        assert middle is not None
        self.page.touchscreen.tap(middle["width"] / 2, middle["height"] / 2)
        self.page.locator(".attract").wait_for(state="hidden")
        self.settled()

    def settled(self) -> None:
        """The slide the state names stands there, and nothing moves."""
        self.page.wait_for_function(SETTLED)

    def button(self, name: str) -> Locator:
        return self.page.locator(f'button[data-name="{name}"]:visible')

    def tap(self, name: str) -> None:
        self.button(name).first.tap()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def speak(self, language: str) -> None:
        self.page.locator(f'.languages button[lang="{language}"]').tap()
        expect(self.page.locator("html")).to_have_attribute("lang", language)

    def go(self, index: int) -> None:
        """Straight to a slide, through the overview."""
        self.tap("overview")
        self.page.locator(f'.overview button[data-index="{index}"]').tap()
        self.stands_at(index)
        self.settled()

    def stands_at(self, index: int) -> None:
        count = self.state("count")
        expect(self.page.locator(".label .position")).to_have_text(f"{index + 1} / {count}")

    def state(self, name: str) -> Any:
        return self.page.evaluate("(name) => kiosk.player.room.store.state[name]", name)

    def here(self) -> Locator:
        return self.page.locator(".layer[data-here]")

    def double_tap(self, x: float, y: float) -> None:
        """Two touches at one place, as quick as a finger."""
        finger = self.page.context.new_cdp_session(self.page)
        for kind in ("touchStart", "touchEnd") * 2:
            points = [{"x": x, "y": y}] if kind == "touchStart" else []
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        finger.detach()

    def swipe(self, across: int) -> None:
        """One finger across the picture, by so many pixels."""
        self.drag([round(across * step / 8) for step in range(9)])

    def drag(self, way: list[int]) -> None:
        """One finger from the middle of the picture through these distances sideways, then lifted."""
        box = self.page.locator(".stage").bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2 - way[-1] / 2, box["y"] + box["height"] / 2
        finger = self.page.context.new_cdp_session(self.page)
        for at, moved in enumerate(way):
            kind = "touchMove" if at else "touchStart"
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x + moved, "y": y}]})
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        finger.detach()
