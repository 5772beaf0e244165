"""Words run together (*bokoharam*) or torn apart (*wiki leaks*), put right by what the archive writes."""

from collections.abc import Iterator
from itertools import pairwise

LONGEST_RUN = 3  # words that one may be made of
SHORTEST_PART = 2
MOST_TRIED = 6  # ways to part one word
RARE = 10  # stories or fewer that hold a word run together by chance, as a part of a longer name


def parted(archive, form: str, most: int = LONGEST_RUN) -> Iterator[tuple[str, ...]]:
    """The ways to part a form that the archive hardly holds into forms that it holds, frequent ones first."""
    if len(form) < 3 * SHORTEST_PART or not form.isalpha():
        return
    heads = {head: n for head, n in _beginning(archive, form[:SHORTEST_PART]) if form.startswith(head) and n > 1}
    if heads.get(form, 0) > RARE:
        return
    found = []
    for head, n in heads.items():
        tail = form[len(head) :]
        if len(tail) >= SHORTEST_PART and (of_tail := held(archive, tail)) > 1:
            found.append((min(n, of_tail), (head, tail)))
        elif most > 2 and len(head) > SHORTEST_PART:
            found += [(0, (head, *rest)) for rest in parted(archive, tail, most - 1)]
    yield from (parts for _, parts in sorted(found, reverse=True)[:MOST_TRIED])


def torn(archive, tokens, text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, the one word) of two words side by side that the archive writes as one."""
    for first, second in pairwise(tokens):
        whole = (first.form + second.form).replace("^", "")
        if text[first.end : second.start] == " " and whole.isalpha() and held(archive, whole) > 1:
            yield first.start, second.end, whole


def _beginning(archive, start):
    return archive.forms_between(start.encode(), start.encode() + b"\xff", 1_000_000)


def held(archive, form: str) -> int:
    """How many stories hold a form."""
    return sum(n for _, n in archive.forms_between(form.encode(), form.encode() + b"\x00", 1))
