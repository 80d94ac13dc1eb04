// Which languages a form shows: all of them, or one with English beside it. Without this script all are shown.
(function () {
  "use strict";

  const FIRST = "en";
  const KEPT = "desk-languages";

  /** The tags to show for a choice; null is all of them. */
  function shownFor(choice) {
    return choice === "all" ? null : new Set([FIRST, choice]);
  }

  class LanguageSwitch {
    constructor(bar, form) {
      this.bar = bar;
      this.form = form;
      this.names = new Map();
      for (const row of form.querySelectorAll("[data-language]")) {
        const name = row.querySelector(".language-name, h3");
        if (name && !this.names.has(row.dataset.language)) this.names.set(row.dataset.language, name.textContent);
      }
    }

    furnish() {
      if (this.names.size < 2) return;
      const words = document.createElement("span");
      words.textContent = "Show";
      this.bar.append(words);
      for (const [tag, name] of this.names) this.addButton(tag, name, tag);
      this.addButton("all", "All languages", "en");
      this.bar.hidden = false;
      this.choose(this.fromAddress() || sessionStorage.getItem(KEPT) || this.atFirst());
    }

    /** A long form begins with one language, a short one shows them all. */
    atFirst() {
      return this.form.querySelector(".text-panel") ? FIRST : "all";
    }

    addButton(choice, name, lang) {
      const button = document.createElement("button");
      button.type = "button";
      button.lang = lang;
      button.textContent = name;
      button.dataset.choice = choice;
      button.addEventListener("click", () => this.choose(choice));
      this.bar.append(button);
    }

    fromAddress() {
      const wanted = location.hash.replace("#text-", "");
      return this.names.has(wanted) ? wanted : null;
    }

    choose(choice) {
      const known = choice === "all" || this.names.has(choice) ? choice : "all";
      const shown = shownFor(known);
      this.form.classList.toggle("is-narrowed", shown !== null);
      for (const row of this.form.querySelectorAll("[data-language]")) {
        const wrong = row.closest(".errors") !== null || row.querySelector(".errors, .errorlist") !== null;
        row.classList.toggle("is-shown", shown === null || wrong || shown.has(row.dataset.language));
      }
      for (const button of this.bar.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(button.dataset.choice === known));
      }
      sessionStorage.setItem(KEPT, known);
      this.choice = known;
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const bar = document.querySelector("[data-language-switch]");
    const form = document.querySelector(".desk-form");
    if (!bar || !form) return;
    const languages = new LanguageSwitch(bar, form);
    languages.furnish();
    document.addEventListener("formset:added", () => languages.choice && languages.choose(languages.choice));
    window.addEventListener("hashchange", () => languages.fromAddress() && languages.choose(languages.fromAddress()));
  });
})();
