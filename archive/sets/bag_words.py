"""What a bag says of itself to somebody who opens it in fifty years without us."""

from __future__ import annotations

from archive.curation.museum import museum_lines
from archive.sets.exhibit_set import ExhibitSet

README = """EXHIBIT SET: {title}
{museum}
This is a bag (BagIt 1.0, RFC 8493). The checksums of every file below stand in manifest-sha256.txt and
manifest-sha512.txt beside this folder; any BagIt program says whether all is as it was when the bag was made.

originals/   The scans as received, byte for byte, named by catalogue number. A record without a file here awaits its
             scan. The scan of a back ends in _verso.
narrations/  Labels read aloud, as received, named by catalogue number and language.
records/     One JSON file for each photograph and each story panel, and one each for the exhibit, places, people,
             subjects and sources. schema.json (JSON Schema) says what every field means. Captions are there in every
             state, source captions word for word, statements with their confidence and reason. "research_leads" are
             hints where to look next: never facts.
history/     For each photograph who wrote or decided what, and when; names are kept as text.
tables/      The same records as CSV for a spreadsheet program. The JSON is the record; the tables are for reading.
             `manage.py ingest originals --spreadsheet tables/records.csv` takes both.
release/     {release}

Tiles for deep zoom are not here: they are made anew from the originals.
{withdrawn}
RIGHTS. Keeping this bag is preservation, and needs no permission. Showing, printing or lending on what is in it does:
each photograph's rights statement is in its record ("rights_uri"), with the decisions taken ("rights_decisions").
"""
RELEASED = """Release {number} as visitors see it: manifest.json, under media/ the pictures it names by their path."""
UNRELEASED = """Absent: the exhibit had not been published."""
WITHDRAWN = """
WITHDRAWN: {numbers}. Of these only the number and the reason are here.
"""


def bag_readme(exhibit_set: ExhibitSet) -> str:
    """The bag's README.txt."""
    release = exhibit_set.release
    gone = [
        photograph.catalogue_number for photograph in exhibit_set.photographs if photograph.is_withdrawn()
    ]
    return README.format(
        museum="".join(f"{line}\n" for line in museum_lines()),
        title=f"{exhibit_set.exhibit} ({exhibit_set.exhibit.slug})",
        release=RELEASED.format(number=release.number) if release else UNRELEASED,
        withdrawn=WITHDRAWN.format(numbers=", ".join(gone)) if gone else "",
    )
