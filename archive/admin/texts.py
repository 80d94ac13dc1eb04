"""The museum's words on the desk: one panel per language, its state, and the three verbs a curator signs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import TextField
from django.http import HttpRequest

from archive.admin.label_checks import LabelRemarks, asked_of, remarks_on
from archive.admin.plain_text import PlainTextField
from archive.admin.typed import InlineRows, Stacked, signed_by, user_of
from archive.admin.words import state_word
from archive.curation.approve import approve, sign_for_the_scan
from archive.curation.revise import revise
from archive.curation.submit import NothingToReview, back_to_draft, submit
from archive.models import Caption
from archive.models.reviewed_text import ReviewedText
from archive.standards.languages import LANGUAGES

ROWS = {"title": 1, "label": 6, "more": 5, "alt": 2, "advisory": 1, "alt_back": 2, "transcript": 3}
VERB = "_text_verb"
"""The name of the buttons; their value is `approve:ru`."""


class TextForm(forms.ModelForm[Any]):
    """One language's words, in that language's letters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tag = self.instance.language or self.initial.get("language", "")
        for name in self.instance.WORDS:
            rows = {} if name == "title" else {"rows": ROWS[name]}
            asked = {"data-asked": ""} if name in asked_of(self.instance) else {}
            self.fields[name].widget.attrs.update({"lang": tag, "data-words": name, **rows, **asked})
        self.fields["signature"].widget.attrs["lang"] = tag
        self.fields["language"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Words that nobody touched stay as they are to the letter, or they would lose their approval."""
        cleaned = super().clean() or {}
        kept = {name: self.initial[name] for name in self.instance.WORDS if name in self.initial}
        return {**cleaned, **{name: text for name, text in kept.items() if name not in self.changed_data}}

    @property
    def tag(self) -> str:
        """The tag of the panel's language (`language` is the field)."""
        return str(self.instance.language or self.initial.get("language", ""))

    @property
    def own_name(self) -> str:
        """The language by its own name."""
        return LANGUAGES.get(self.tag, self.tag)

    @property
    def state(self) -> tuple[str, str]:
        """The state as a key and as a word."""
        return state_word(self.instance if self.instance.pk else None)

    @property
    def remarks(self) -> LabelRemarks:
        """What the label rules say of the words in the form."""
        return remarks_on(self.instance, self.tag)

    @property
    def is_for_another_scan(self) -> bool:
        """Whether the words were written before the scan that is held now."""
        text = self.instance
        return (
            bool(text.pk)
            and isinstance(text, Caption)
            and text.has_words()
            and not text.is_written_for_this_scan()
        )


class TextFormSet(InlineRows):
    """One panel for each language, written or not."""

    def by_language(self) -> list[TextForm]:
        """The panels in the museum's order of languages."""
        order = {tag: place for place, tag in enumerate(LANGUAGES)}
        return sorted(self.forms, key=lambda form: order.get(form.tag, len(order)))


class TextRows(Stacked):
    """The panels. Texts are never deleted here: an unwanted one is emptied, and its history kept."""

    form = TextForm
    formset = TextFormSet
    template = "archive/texts.html"
    fields = ("language", *ReviewedText.WORDS, "signature", "written_by", "translated_from")
    can_delete = False
    formfield_overrides = {TextField: {"form_class": PlainTextField}}

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return len(LANGUAGES) - len(self._written(obj))

    def get_max_num(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return len(LANGUAGES)

    def missing_languages(self, obj: Any) -> list[dict[str, str]]:
        """The first values of the panels that have no text yet."""
        written = self._written(obj)
        return [{"language": tag} for tag in LANGUAGES if tag not in written]

    def _written(self, obj: Any) -> set[str]:
        if obj is None or obj.pk is None:
            return set()
        texts = self.model._default_manager.filter(**{self.parent_field: obj.pk})
        return set(texts.values_list("language", flat=True))

    @property
    def parent_field(self) -> str:
        """The name of the key to the record the words belong to."""
        return "photograph" if self.model is Caption else "panel"


def save_texts(request: HttpRequest, formset: InlineRows) -> None:
    """Save the panels that were changed; approved words that changed are a draft again, and that is said."""
    for text in formset.save(commit=False):
        if text.pk is None:
            text.written_by = text.written_by or signed_by(request)
        if isinstance(text, Caption):
            sign_for_the_scan(text)
        if revise(text):
            name = LANGUAGES[text.language]
            words = f"The words in {name} were approved; they have changed, so they are a draft again."
            messages.warning(request, words)
    formset.save_m2m()


def do_verb(request: HttpRequest, texts: Any) -> str | None:
    """Do what the pressed button of a panel says; returns the panel's language, or None when none was pressed."""
    verb, _, language = request.POST.get(VERB, "").partition(":")
    if verb not in VERBS or language not in LANGUAGES:
        return None
    text = texts.filter(language=language).first()
    name = LANGUAGES[language]
    if text is None:
        messages.error(request, f"There are no words in {name} yet. Write a title and a label first.")
        return language
    try:
        VERBS[verb](text, request)
    except NothingToReview as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"The words in {name} are {state_word(text)[1]}.")
    return language


def _submit(text: ReviewedText, request: HttpRequest) -> None:
    submit(text, by=signed_by(request))


def _approve(text: ReviewedText, request: HttpRequest) -> None:
    approve(text, by=signed_by(request), user=user_of(request))


def _draft(text: ReviewedText, request: HttpRequest) -> None:
    back_to_draft(text)


VERBS: dict[str, Callable[[ReviewedText, HttpRequest], None]] = {
    "submit": _submit,
    "approve": _approve,
    "draft": _draft,
}
