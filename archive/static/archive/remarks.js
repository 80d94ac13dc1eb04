// What the label rules say of the words being typed: asked of the desk after a pause, shown beside the text.
(function () {
  "use strict";

  const PAUSE = 400; // milliseconds after the last key

  class Remarks {
    constructor(panel, address, token) {
      this.panel = panel;
      this.address = address;
      this.token = token;
      this.place = panel.querySelector("[data-remarks]");
      this.waiting = 0;
      panel.addEventListener("input", (event) => event.target.dataset.words && this.soon());
    }

    soon() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(), PAUSE);
    }

    async ask() {
      const words = new FormData();
      words.set("language", this.panel.dataset.language);
      for (const field of this.panel.querySelectorAll("[data-asked]")) words.set(field.dataset.words, field.value);
      try {
        const answer = await fetch(this.address, { method: "POST", body: words, headers: { "X-CSRFToken": this.token } });
        if (answer.ok) this.show(await answer.text());
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // the network is away: the words are checked when saved
      }
    }

    show(fragment) {
      const parsed = new DOMParser().parseFromString(fragment, "text/html");
      this.place.replaceChildren(...parsed.body.childNodes);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const token = document.querySelector("[name=csrfmiddlewaretoken]");
    for (const texts of document.querySelectorAll("[data-check-address]")) {
      for (const panel of texts.querySelectorAll(".text-panel")) {
        if (token) new Remarks(panel, texts.dataset.checkAddress, token.value);
      }
    }
  });
})();
