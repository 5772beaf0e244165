"""Unknown people and bodies become hits that wait for an editor."""

from briefs.tagging import folding
from briefs.tagging.people.people_known import Cast
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.runs import Name
from briefs.tagging.values import Evidence, NameHit


def name_hits(reading: Reading, bodies: list[Name], cast: Cast) -> tuple[NameHit, ...]:
    """Unknown people and bodies, each once; a shorter form of the same name joins the longer."""
    people = [
        NameHit(name, "person", cast.scores[name], tuple(_evidence(reading, *span) for span in sorted(set(spans))))
        for name, spans in cast.unknown.items()
    ]
    found: dict[str, NameHit] = {}
    for body in bodies:
        key = folding.key(body.text).removeprefix("the ")
        evidence = _evidence(reading, body.start, body.end, body.rule)
        known = found.get(key)
        found[key] = (
            NameHit(known.name, known.kind, max(known.score, body.score), (*known.evidence, evidence))
            if known
            else NameHit(body.text, "organisation", body.score, (evidence,))
        )
    return (*people, *found.values())


def _evidence(reading: Reading, start: int, end: int, rule: str) -> Evidence:
    field, first, last = reading.field_span(start, end)
    return Evidence(field, first, last, reading.text[start:end], rule)
