"""The label read aloud: by the museum's own file, else by a voice of this machine, else not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from archive.models.shelves import narration_name, public, put_whole
from archive.standards.sounds import WAV, SoundKind, sound_kind
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, PICTURE, STORY, a_caption, a_manifest, a_slide, a_story
from tests.kiosk.player.visitor import Visitor
from tests.makers import wav_bytes

pytestmark = pytest.mark.long

TONES = Path(__file__).with_name("tones")
"""One tone of 440 Hz, 1.2 seconds, made for these tests: MP3, M4A (AAC) and OGG (Opus)."""

PLAYING = "() => kiosk.player.room.narrator.isHeard"
VOICES = """(voices) => {
  window.said = [];
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { configurable: true, value: Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (words) => said.push(words),
    cancel: () => said.push("cancelled"),
  }) });
}"""


def a_narration(seconds: float = 60) -> dict[str, Any]:
    """A published sound file: silence, so long."""
    return a_sound(wav_bytes(seconds=seconds), WAV)


def a_sound(content: bytes, kind: SoundKind) -> dict[str, Any]:
    sha256 = hashlib.sha256(content).hexdigest()
    name = narration_name(sha256, kind.extension)
    put_whole(public() / name, content)
    return {"path": name, "type": kind.media_type, "bytes": len(content), "sha256": sha256}


def narrated(seconds: float = 60, **more: Any) -> dict[str, Any]:
    """A slide whose English label somebody has read aloud."""
    captions = {"en": a_caption("en", narration=a_narration(seconds), **more), "ru": a_caption("ru")}
    return a_slide(1, captions=captions)


@pytest.fixture
def listening(visit: Visit) -> Visitor:
    visitor = visit(manifest=a_manifest(narrated(), a_slide(2)))
    visitor.wake()
    visitor.tap("listen")
    visitor.page.wait_for_function(PLAYING)
    return visitor


def with_voices(visitor: Visitor, *voices: tuple[str, bool]) -> Visitor:
    """A browser that has these voices: language, and whether they live on this machine."""
    offered = [{"lang": language, "localService": local} for language, local in voices]
    visitor.page.add_init_script(f"({VOICES})({offered})".replace("True", "true").replace("False", "false"))
    visitor.arrive()
    visitor.wake()
    return visitor


def is_silent(visitor: Visitor) -> None:
    expect(visitor.button("listen")).to_have_text("Listen")
    assert not visitor.page.evaluate("kiosk.player.room.narrator.isHeard")


def test_a_tap_plays_the_file_at_a_sensible_volume_and_another_stops_it(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(narrated(), a_slide(2)))
    visitor.page.evaluate(
        "() => { const play = HTMLMediaElement.prototype.play; HTMLMediaElement.prototype.play = function () {"
        " window.heard = this; return play.call(this); }; }"
    )
    visitor.wake()
    visitor.tap("listen")
    expect(visitor.button("listen")).to_have_text("Stop listening")
    visitor.page.wait_for_function("() => heard && heard.currentTime > 0 && !heard.paused")
    assert 0.5 <= visitor.page.evaluate("heard.volume") <= 0.9
    visitor.tap("listen")
    is_silent(visitor)
    assert visitor.page.evaluate("heard.paused")


def test_it_ends_by_itself_and_can_be_heard_again(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(narrated(0.3), a_slide(2)))
    visitor.wake()
    for _ in range(2):
        visitor.tap("listen")
        is_silent(visitor)


@pytest.mark.parametrize("leaving", ["next", "language", "reset"])
def test_it_falls_silent_when_the_visitor_moves_on_or_goes(listening: Visitor, leaving: str) -> None:
    told = {"language": {"type": "language", "language": "ru"}, "reset": {"type": "reset"}}
    if leaving == "next":
        listening.tap("next")
    else:
        listening.page.evaluate("(told) => kiosk.player.room.store.tell(told)", told[leaving])
    listening.page.wait_for_function("() => !kiosk.player.room.narrator.isHeard")
    assert listening.state("speaking") is False


def test_what_we_know_can_be_read_while_it_plays(listening: Visitor) -> None:
    listening.tap("known")
    assert listening.page.evaluate("kiosk.player.room.narrator.isHeard")


def test_nobody_is_sent_away_while_it_plays(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(narrated(3), a_slide(2)))
    visitor.wake()
    visitor.page.evaluate(
        """() => {
          const { room } = kiosk.player;
          window.counted = [];
          room.store.hear((now) => { if (now.left !== null) counted.push(room.narrator.isHeard); });
          Object.assign(room.times, { idleSeconds: 0.4, countdownSeconds: 1 });
        }"""
    )
    visitor.tap("listen")
    visitor.page.wait_for_function("() => kiosk.player.room.store.state.view === 'attract'")
    counted = visitor.page.evaluate("counted")
    assert counted
    assert not any(counted)


def test_a_file_that_stalls_holds_nobody_for_ever(listening: Visitor) -> None:
    listening.page.evaluate("performance.now = (now => () => now + 6000)(performance.now())")
    assert not listening.page.evaluate("kiosk.player.room.narrator.isHeard")


def test_a_file_that_cannot_be_had_ends_in_silence_and_no_fault(visit: Visit) -> None:
    slide = narrated()
    visitor = visit(manifest=a_manifest(slide, a_slide(2)))
    visitor.page.route("**/narrations/**", lambda route: route.abort())
    visitor.wake()
    visitor.tap("listen")
    is_silent(visitor)
    assert visitor.faults == []


def test_what_is_said_otherwise_than_written_can_be_read(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(narrated(transcript="Come closer.\n\nLook."), a_slide(2)))
    visitor.wake()
    visitor.tap("more")
    words = visitor.page.locator(".label-words")
    expect(words.locator("h2")).to_have_text("What the narration says")
    expect(words.locator(".body")).to_have_text(["Come closer.", "Look."])


def test_without_file_and_voice_there_is_no_button(visit: Visit) -> None:
    visitor = with_voices(visit(), ("en-GB", False), ("de-DE", True))
    visitor.go(PICTURE)
    expect(visitor.button("listen")).to_have_count(0)


def test_a_voice_of_this_machine_reads_title_and_label_in_the_language_of_the_label(visit: Visit) -> None:
    visitor = with_voices(visit(), ("en-GB", True), ("ru_RU", True))
    visitor.speak("ru")
    visitor.go(COVERED)
    visitor.tap("listen")
    title, label = a_caption("ru")["title"], a_caption("ru")["label"]
    assert visitor.page.evaluate("[said[0].text, said[0].lang, said[0].voice.lang]") == [
        f"{title}. {label}",
        "ru",
        "ru_RU",
    ]
    assert visitor.page.evaluate("kiosk.player.room.narrator.isHeard")
    visitor.page.evaluate("said[0].dispatchEvent(new Event('end'))")
    assert visitor.state("speaking") is False
    visitor.tap("listen")
    visitor.tap("next")
    assert visitor.page.evaluate("said.at(-1)") == "cancelled"
    visitor.go(STORY)
    visitor.tap("listen")
    said = visitor.page.evaluate("[said.at(-1).text, said.at(-1).lang]")
    told = a_story()["captions"]["en"]
    assert said == [f"{told['title']}. {told['label']} {told['more']}", "en"]


def test_of_a_page_that_is_covered_nothing_is_heard_before_it_is_uncovered(visit: Visit) -> None:
    covered = {**a_story(), "advisory": {"level": "advisory", "reason": {"en": "Suffering."}}}
    visitor = with_voices(visit(manifest=a_manifest(a_slide(1), covered)), ("en-GB", True))
    visitor.go(1)
    expect(visitor.here().locator(".cover")).to_be_visible()
    expect(visitor.button("listen")).to_have_count(0)
    visitor.here().locator('.cover button[data-name="show"]').tap()
    visitor.tap("listen")
    assert visitor.page.evaluate("said[0].text").startswith("Why the war came.")


@pytest.mark.parametrize("extension", ["mp3", "m4a", "ogg"])
def test_every_kind_of_recording_that_the_desk_takes_is_really_heard(visit: Visit, extension: str) -> None:
    """M4A needs a browser with AAC, as Debian's Chromium and Chrome are; another one falls silent without a fault."""
    content = (TONES / f"tone.{extension}").read_bytes()
    file = a_sound(content, sound_kind(content))
    slide = a_slide(1, captions={"en": a_caption("en", narration=file)})
    visitor = visit(manifest=a_manifest(slide, a_slide(2)))
    visitor.page.evaluate(
        "() => { window.heard = []; const play = HTMLMediaElement.prototype.play;"
        " HTMLMediaElement.prototype.play = function () {"
        "   this.addEventListener('ended', () => heard.push(this.currentTime)); return play.call(this); }; }"
    )
    visitor.wake()
    plays = visitor.page.evaluate("(type) => new Audio().canPlayType(type) !== ''", file["type"])
    visitor.tap("listen")
    if plays:
        visitor.page.wait_for_function("() => heard.length > 0")
        assert visitor.page.evaluate("heard[0]") == pytest.approx(1.2, abs=0.15)
    is_silent(visitor)
    assert plays or extension == "m4a"
    assert visitor.faults == []


def test_a_voice_that_is_found_late_brings_its_button(visit: Visit) -> None:
    visitor = with_voices(visit())
    expect(visitor.button("listen")).to_have_count(0)
    visitor.page.evaluate(
        "() => { speechSynthesis.getVoices = () => [{ lang: 'en-US', localService: true }];"
        " speechSynthesis.dispatchEvent(new Event('voiceschanged')); }"
    )
    expect(visitor.button("listen")).to_have_count(1)


@pytest.mark.parametrize(
    ("language", "tag", "local", "speaks"),
    [
        ("en", "en-US", True, True),
        ("en", "en-US", False, False),
        ("ja", "ja_JP", True, True),
        ("zh-Hans", "zh-CN", True, True),
        ("zh-Hans", "cmn-Hans-CN", True, True),
        ("zh-Hans", "zh-TW", True, False),
        ("zh-Hans", "yue-HK", True, False),
        ("ru", "rus", True, False),
    ],
)
def test_a_voice_fits_by_language_script_and_place(
    bench: Page, language: str, tag: str, local: bool, speaks: bool
) -> None:
    voices = [{"lang": tag, "localService": local}]
    asked = "([voices, language]) => kiosk.voiceFor(voices, language) !== null"
    assert bench.evaluate(asked, [voices, language]) is speaks
