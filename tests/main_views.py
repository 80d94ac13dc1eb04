"""The player's main views by name, and how each is opened: for the screenshots, and for walks through all of them."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from archive.standards.qr_code import page_at

FOUNDING, CARD = "manchuria-1945", "test-card"

# Finds a slide of the release by what it is, so that a new release needs no new numbers here.
TELL = """([find, fields, actions]) => {
  const { store, slides } = kiosk.player.room;
  const fits = (slide) => Object.entries(find).every(([name, value]) =>
    name === "advisory" ? slide.advisory.level === value : slide[name] === value);
  const index = slides.findIndex(fits);
  if (index < 0) throw new Error(`No slide fits ${JSON.stringify(find)}.`);
  Object.assign(slides[index], fields);
  const captions = fields.spoken ? Object.values(slides[index].captions) : [];
  for (const caption of captions) caption.narration = { path: "none.mp3" };
  store.tell({ type: "wake" });
  store.tell({ type: "go", index });
  for (const action of actions) store.tell({ id: slides[index].id, ...action });
}"""
# The loop begins anew as in an exhibit of this language; done when its first picture hangs there.
LOOP = """(language) => new Promise((hung) => {
  document.addEventListener("kiosk-turn", () => hung(), { once: true });
  const { store } = kiosk.player.room;
  store.tell({ type: "deck", usual: { ...store.state.usual, language } });
})"""
# Nobody has touched the screen for long enough; there the clock stands, so that the count is seen as it begins.
NOBODY = """() => {
  document.dispatchEvent(new Event("wheel"));
  const late = performance.now() + 1000 * kiosk.player.room.times.idleSeconds;
  performance.now = () => late;
}"""
STANDS = """() => {
  const { store, slides } = kiosk.player.room;
  const here = document.querySelector(".layer[data-here]");
  return store.state.view === "attract" || (here && here.dataset.slide === slides[store.state.index].id);
}"""


@dataclass(frozen=True)
class View:
    """One view: in which exhibit, at which slide (by its fields), with what more told of it, after which actions."""

    name: str
    exhibit: str = FOUNDING
    slide: tuple[tuple[str, str], ...] = ()
    actions: tuple[tuple[tuple[str, object], ...], ...] = ()
    fields: tuple[tuple[str, object], ...] = ()
    awake: bool = True
    waits_for: str = ""
    scrolls_to: str = ""
    asks: str = ""
    quiet: bool = False

    def open(self, page: Page, language: str) -> None:
        """From the attract loop to this view, in this language."""
        page.evaluate(LOOP, language)
        if self.awake:
            actions = [dict(action) for action in self.actions]
            page.evaluate(TELL, [dict(self.slide), dict(self.fields), actions])
            page.wait_for_function(STANDS)
        if self.asks:
            page.evaluate("(text) => kiosk.player.search.ask(text)", self.asks)
        if self.quiet:
            page.evaluate(NOBODY)
        if self.waits_for:
            page.wait_for_selector(self.waits_for)
        if self.scrolls_to:
            page.locator(self.scrolls_to).evaluate("(part) => part.scrollIntoView({ block: 'start' })")


def _opens(panel: str) -> tuple[tuple[tuple[str, object], ...], ...]:
    return ((("type", "open"), ("panel", panel)),)


PHOTOGRAPH = (("kind", "photograph"),)
CIVILIANS = (("advisory", "advisory"),)

# No text of the collection has a narration yet: told of the test card, so that its control is seen.
TOLD = (("spoken", True),)
TAKEN = (("page", page_at("https://museum.example/exhibits/test-card/#TC-001")),)
LARGEST = (("type", "size"), ("size", 3))

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
    View("details", CARD, slide=PHOTOGRAPH, fields=TOLD),
    View(
        "tour",
        CARD,
        slide=PHOTOGRAPH,
        fields=TOLD,
        actions=((("type", "detail"), ("detail", 1)),),
        waits_for='.zoom[data-open="true"]',
    ),
    View("search", slide=PHOTOGRAPH, actions=_opens("search")),
    View("found", slide=PHOTOGRAPH, actions=_opens("search"), asks="1945"),
    View("search-card", CARD, slide=PHOTOGRAPH, actions=_opens("search")),
    View("timeline-card", CARD, slide=PHOTOGRAPH, actions=_opens("timeline")),
    View(
        "back",
        CARD,
        slide=(("catalogue_number", "TC-004"),),
        actions=((("type", "turn"),),),
        waits_for='.layer[data-here] img[src*="pictures"]',
    ),
    View("take-away", CARD, slide=PHOTOGRAPH, fields=TAKEN, actions=_opens("known"), scrolls_to=".take"),
    View("contrast", CARD, slide=PHOTOGRAPH, actions=((("type", "switch"), ("name", "contrast")), LARGEST)),
    View("low", CARD, slide=PHOTOGRAPH, actions=((("type", "switch"), ("name", "low")), LARGEST)),
    View("countdown", slide=PHOTOGRAPH, quiet=True, waits_for=".idle:not([hidden])"),
]
