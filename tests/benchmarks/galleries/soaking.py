"""Many pictures forward: what is left behind in nodes, and in the memory of the process that draws the page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.benchmarks.galleries.pages import Gallery

WARM_UP = 60
NODES = "document.getElementsByTagName('*').length"
FORWARD = """async ([button, count]) => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let turn = 0; turn < count; turn += 1) {
    document.querySelector(button).click();
    await drawn();
  }
}"""
AT_ONCE = 50  # forward in one order to the page


@dataclass(frozen=True)
class Soak:
    """Growth after the warm-up: nodes, and megabytes of resident memory; and how much that was at first."""

    nodes: int
    grown: float
    resident: float


def soak(browser: Browser, page: Page, gallery: Gallery, *, forward: int) -> Soak:
    """`forward` pictures forward on a page that is the only one open."""
    go_forward(page, gallery, WARM_UP)
    nodes, resident = int(page.evaluate(NODES)), resident_megabytes(browser)
    go_forward(page, gallery, forward)
    return Soak(
        nodes=int(page.evaluate(NODES)) - nodes,
        grown=resident_megabytes(browser) - resident,
        resident=resident,
    )


def go_forward(page: Page, gallery: Gallery, count: int) -> None:
    for start in range(0, count, AT_ONCE):
        page.evaluate(FORWARD, [gallery.next_button, min(AT_ONCE, count - start)])
    page.wait_for_timeout(1000)


def resident_megabytes(browser: Browser) -> float:
    """Resident memory of the browser's drawing processes together (Linux: /proc): decoded pictures live there."""
    cdp = browser.new_browser_cdp_session()
    processes = cdp.send("SystemInfo.getProcessInfo")["processInfo"]
    cdp.detach()
    drawing = [each["id"] for each in processes if each["type"] in ("renderer", "GPU")]
    return sum(map(resident_of, drawing))


def resident_of(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
