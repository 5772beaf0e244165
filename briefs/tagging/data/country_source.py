"""Countries and their names, from Babel, pycountry and countryinfo, the project's own list first.

The libraries are read when a gazetteer is filled and never in a request. Which of their rows
are wrong stands in `corrections.yml`, with the states that were.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pycountry
from babel import Locale
from countryinfo import CountryInfo
from countryinfo.exceptions import CountryNotFoundError

from briefs.tagging import folding
from briefs.tagging.data.sources import AliasSeed, EntitySeed
from briefs.tagging.data.yaml_nodes import Located

KOSOVO = ("XK", "XKX", "Kosovo")


@dataclass(frozen=True, slots=True)
class CountryRecord:
    """What the libraries say of one country; an empty text where they say nothing."""

    code: str
    alpha3: str
    m49: str
    name: str
    other_names: tuple[str, ...]
    official: str
    demonym: str
    capital: str


def library_countries() -> dict[str, CountryRecord]:
    """Every country and territory of ISO 3166-1, and Kosovo, by alpha-2 code."""
    territories = Locale.parse("en").territories
    records = {row.alpha_2: _record(row, territories) for row in pycountry.countries}
    code, alpha3, name = KOSOVO
    records[code] = CountryRecord(code, alpha3, "", name, (), "Republic of Kosovo", "", "")
    return records


def _record(row, territories) -> CountryRecord:
    facts = _facts(row.alpha_2)
    display = territories.get(row.alpha_2, row.name).replace(" & ", " and ").replace("’", "'")
    names = {display, getattr(row, "common_name", ""), row.name}
    usable = tuple(sorted(name for name in names if name and not set(name) & set(",()-")))
    return CountryRecord(
        row.alpha_2, row.alpha_3, row.numeric, display, usable, getattr(row, "official_name", ""),
        _single(facts.get("demonym")), _single(facts.get("capital")),
    )  # fmt: skip


def _facts(code: str) -> dict:
    try:
        return dict(CountryInfo(code).info())
    except CountryNotFoundError:
        return {}


def _single(value: str | None) -> str:
    """A value of countryinfo if it is one name; lists in disguise ("Antiguan,Barbudan") are left out."""
    return value if value and "," not in value and "/" not in value else ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """`corrections.yml`, read."""

    names: dict[str, str]
    demonyms_left_out: frozenset[str]
    capitals_left_out: frozenset[str]
    officials_left_out: frozenset[str]
    historic: dict[str, dict[str, Located]]
    since: dict
    dated: tuple[dict[str, Located], ...]


def read_corrections(root: Located) -> Corrections:
    """Check the shape of `corrections.yml`."""
    fields = root.fields("names", "demonyms_left_out", "capitals_left_out", "officials_left_out",
                         "historic", "since", "dated")  # fmt: skip

    def codes(name: str) -> frozenset[str]:
        return frozenset(text for text, _place in fields[name].texts())

    return Corrections(
        {code: value.text() for code, _key, value in fields["names"].pairs()},
        codes("demonyms_left_out"),
        codes("capitals_left_out"),
        codes("officials_left_out"),
        {
            name: value.fields("code", "from", "to", "successors", "region", "names", "demonyms")
            for name, _key, value in fields["historic"].pairs()
        },
        {code: value.day() for code, _key, value in fields["since"].pairs()},
        tuple(item.fields("code", "text", "kind", "from", "to", "case") for item in fields["dated"].items()),
    )


def country_entity(record: CountryRecord, region: str, corrections: Corrections) -> EntitySeed:
    """The entity of one country; `region` is the key of its sub-region."""
    name = corrections.names.get(record.code, record.name)
    identifiers = [("iso3166-1-alpha2", record.code), ("iso3166-1-alpha3", record.alpha3)]
    if record.m49:
        identifiers.append(("m49", record.m49))
    return EntitySeed(
        key=folding.slug(name), kind="country", name=name, identifiers=tuple(identifiers), parent=region,
        valid_from=corrections.since.get(record.code),
    )  # fmt: skip


def country_aliases(record: CountryRecord, entity: EntitySeed, own: dict, corrections: Corrections) -> Iterator:
    """Names of one country, most trusted first: its own name, the supplement `own`, the libraries."""
    names = [(entity.name, "name"), *own_names(own)]
    code = record.code
    if record.official and code not in corrections.officials_left_out and "," not in record.official:
        names.append((record.official, "official"))
    names += [(name, "name") for name in record.other_names if code not in corrections.officials_left_out]
    if record.demonym and not own.get("d") and code not in corrections.demonyms_left_out:
        names.append((record.demonym, "demonym"))
    if record.capital and not own.get("c") and code not in corrections.capitals_left_out:
        names.append((record.capital, "capital"))
    seen = set()
    for text, kind in names:
        if folding.key(text) not in seen:
            seen.add(folding.key(text))
            yield AliasSeed(text, entity.key, kind, valid_from=entity.valid_from)


def own_names(own: dict[str, list[str]]) -> list[tuple[str, str]]:
    """The supplement's names with their kinds: n, d, c, p as explained at the head of gazetteer.yml."""
    kinds = [(text, _name_kind(text)) for text in own.get("n", ())]
    kinds += [(text, "demonym") for text in own.get("d", ())]
    kinds += [(text, "capital") for text in own.get("c", ())]
    kinds += [(text, "metonym") for text in own.get("m", ())]
    return kinds + [(text, "place") for text in own.get("p", ())]


def _name_kind(text: str) -> str:
    if text.endswith("-"):
        return "prefix"
    letters = [character for character in text if character.isalpha()]
    return "acronym" if letters and len(letters) <= 5 and all(c.isupper() for c in letters) else "short"
