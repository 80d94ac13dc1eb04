"""The player's main views by name, and how each is opened: for the screenshots, and for walks through all of them."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

FOUNDING, CARD = "manchuria-1945", "test-card"

# Finds a slide of the release by what it is, so that a new release needs no new numbers here.
TELL = """([find, actions]) => {
  const { store, slides } = kiosk.player.room;
  const fits = (slide) => Object.entries(find).every(([name, value]) =>
    name === "advisory" ? slide.advisory.level === value : slide[name] === value);
  const index = slides.findIndex(fits);
  if (index < 0) throw new Error(`No slide fits ${JSON.stringify(find)}.`);
  store.tell({ type: "wake" });
  store.tell({ type: "go", index });
  for (const action of actions) store.tell({ id: slides[index].id, ...action });
}"""
STANDS = """() => {
  const { store, slides } = kiosk.player.room;
  const here = document.querySelector(".layer[data-here]");
  return store.state.view === "attract" || (here && here.dataset.slide === slides[store.state.index].id);
}"""


@dataclass(frozen=True)
class View:
    """One view: in which exhibit, at which slide (by its fields), after which actions of the player."""

    name: str
    exhibit: str = FOUNDING
    slide: tuple[tuple[str, str], ...] = ()
    actions: tuple[tuple[tuple[str, object], ...], ...] = ()
    awake: bool = True
    waits_for: str = ""

    def open(self, page: Page) -> None:
        """From the attract loop to this view."""
        if self.awake:
            page.evaluate(TELL, [dict(self.slide), [dict(action) for action in self.actions]])
            page.wait_for_function(STANDS)
        if self.waits_for:
            page.wait_for_selector(self.waits_for)


def _opens(panel: str) -> tuple[tuple[tuple[str, object], ...], ...]:
    return ((("type", "open"), ("panel", panel)),)


PHOTOGRAPH = (("kind", "photograph"),)
CIVILIANS = (("advisory", "advisory"),)

VIEWS = [
    View("attract", awake=False),
    View("attract-picture", CARD, awake=False),
    View("plate", slide=PHOTOGRAPH),
    View("picture", CARD, slide=PHOTOGRAPH),
    View("read-more", slide=PHOTOGRAPH, actions=_opens("more")),
    View("known", slide=PHOTOGRAPH, actions=_opens("known")),
    View("known-picture", CARD, slide=PHOTOGRAPH, actions=_opens("known")),
    View("overview", slide=PHOTOGRAPH, actions=_opens("overview")),
    View("settings", slide=PHOTOGRAPH, actions=((("type", "settings"),),)),
    View("story", slide=(("story_kind", "text"),)),
    View("document", slide=(("story_kind", "document"),)),
    View("timeline", slide=(("story_kind", "timeline"),)),
    View("map", slide=(("story_kind", "map"),)),
    View("civilians-covered", slide=CIVILIANS),
    View("civilians", slide=CIVILIANS, actions=((("type", "uncover"),),)),
    View("zoom", CARD, slide=PHOTOGRAPH, actions=_opens("zoom"), waits_for='.zoom[data-open="true"]'),
    View("countdown", slide=PHOTOGRAPH, actions=((("type", "count"), ("left", 17)),)),
]
