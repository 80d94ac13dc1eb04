(function (kiosk) {
  "use strict";

  const VOLUME = 0.8;
  const STALLED_MS = 5000; // a file that makes no progress for so long is not being heard
  const SLOWEST_WORDS_A_MINUTE = 80;

  /** A voice that lives on this machine and speaks this language; null where there is none. Pure. */
  kiosk.voiceFor = function (voices, language) {
    const [spoken, script] = language.toLowerCase().split("-");
    const fits = function (voice) {
      const tag = voice.lang.toLowerCase().replaceAll("_", "-");
      if (script === "hans") return /^(zh|cmn)(-hans)?(-cn|-sg)?$/.test(tag);
      return tag.split("-")[0] === spoken;
    };
    return voices.find((voice) => voice.localService && fits(voice)) || null;
  };

  /**
   * The words a visitor reads on the label, of a page all of them, with their language and, where somebody has read them
   * aloud, the file.
   */
  kiosk.spokenWords = function (slide, voice) {
    const label = voice.pick(voice.caption(slide, "label"));
    if (!label) return null;
    const { title, more, narration } = slide.captions[label.language];
    const read = [title && `${title}.`, label.text, slide.kind === "story" && more].filter(Boolean);
    return { text: read.join(" "), language: label.language, narration: narration || null };
  };

  /** Reads the label aloud: the museum's own narration, else a voice of this machine. The state says when. */
  kiosk.Narrator = class {
    #audio = null;
    #heardUntil = 0;

    constructor(room) {
      this.room = room;
      this.voices = window.speechSynthesis || null;
      room.store.hear((now, before) => before && now.speaking !== before.speaking && (now.speaking ? this.#begin() : this.#end()));
      room.signal.addEventListener("abort", () => this.#end());
    }

    /** Tells `changed` when the browser has found its voices, which takes it a moment. */
    hearVoices(changed) {
      if (this.voices) this.voices.addEventListener("voiceschanged", changed, { signal: this.room.signal });
    }

    /** What would be heard of a slide: its words with `narration` or `voice`; null where nothing can be, or a page is covered. */
    find(slide) {
      if (slide.kind === "story" && kiosk.isCovered(slide, this.room.store.state)) return null;
      const words = kiosk.spokenWords(slide, this.room.voice);
      if (!words || words.narration) return words;
      const voice = this.voices && kiosk.voiceFor(this.voices.getVoices(), words.language);
      return voice ? { ...words, voice } : null;
    }

    /** Whether something is to be heard just now: nobody is sent away meanwhile. */
    get isHeard() {
      return this.room.store.state.speaking && performance.now() < this.#heardUntil;
    }

    #begin() {
      const found = this.find(this.room.slides[this.room.store.state.index]);
      if (!found) return this.#quiet();
      if (found.narration) this.#play(this.room.media(found.narration.path));
      else this.#speak(found);
    }

    #play(url) {
      const audio = new Audio(url);
      this.#audio = audio;
      audio.volume = VOLUME;
      const going = () => (this.#heardUntil = performance.now() + STALLED_MS);
      going();
      audio.addEventListener("timeupdate", going);
      for (const name of ["ended", "error"]) audio.addEventListener(name, () => this.#audio === audio && this.#quiet());
      audio.play().catch(() => this.#audio === audio && this.#quiet());
    }

    #speak({ text, language, voice }) {
      const said = new SpeechSynthesisUtterance(text);
      Object.assign(said, { voice, lang: language, volume: VOLUME });
      this.#heardUntil = performance.now() + STALLED_MS + (kiosk.countWords(text) / SLOWEST_WORDS_A_MINUTE) * 60_000;
      for (const name of ["end", "error"]) said.addEventListener(name, () => this.#audio === said && this.#quiet());
      this.#audio = said;
      this.voices.speak(said);
    }

    #quiet() {
      this.room.store.tell({ type: "speak", on: false });
    }

    #end() {
      const audio = this.#audio;
      this.#audio = null;
      this.#heardUntil = 0;
      if (audio instanceof HTMLMediaElement) {
        audio.pause();
        audio.removeAttribute("src");
      } else if (audio) this.voices.cancel();
    }
  };
})((window.kiosk = window.kiosk || {}));
