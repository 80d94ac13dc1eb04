"""What is known of a photograph, claim by claim, each with its sources."""

from __future__ import annotations

from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.pages import Page
from archive.ingest.collection_rows.authorities import Authorities
from archive.ingest.collection_rows.ledger import Ledger
from archive.models import Citation, Photograph, Statement


def put_statements(
    collection: CollectionFolder, ledger: Ledger, photograph: Photograph, page: Page, authorities: Authorities
) -> None:
    """Lay in every statement of a photograph's page with its citations."""
    number, tag = photograph.catalogue_number, collection.default_language
    for order, claim in enumerate(page["statements"]):
        key = f"photographs/{number}/statements/{claim['key']}"
        text = collection.words.of_photograph(number, "statements", claim["key"], "text")
        values = {
            "photograph": photograph,
            "aspect": claim["aspect"],
            "text": text,
            "confidence": claim["confidence"],
            "reason": collection.words.of_photograph(number, "statements", claim["key"], "reason"),
            "trace": claim["trace"],
            "order": order,
        }
        match = {"photograph": photograph, "aspect": claim["aspect"], f"text__{tag}": text[tag]}
        statement = ledger.put(key, Statement, match=match, values=values)
        if statement is not None:
            _put_citations(ledger, key, statement, claim, authorities)


def _put_citations(
    ledger: Ledger, key: str, statement: Statement, claim: Page, authorities: Authorities
) -> None:
    for source, locator in cited_with_locators(claim["sources"]).items():
        if source in authorities.sources:
            link = {"statement": statement, "source": authorities.sources[source]}
            ledger.put(f"{key}/sources/{source}", Citation, match=link, values={**link, "locator": locator})


def cited_with_locators(sources: list[str | dict[str, str]]) -> dict[str, str]:
    """`[a, {b: line 5}]` as `{a: "", b: "line 5"}`."""
    found: dict[str, str] = {}
    for entry in sources:
        found.update(entry if isinstance(entry, dict) else {entry: ""})
    return found
