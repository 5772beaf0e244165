"""What an export says of quotations that editors judged."""

from briefs.models import JudgedQuotation, mark_of

from .conversion import converted

COLUMNS = ("text", "printed", "verdict", "decided_at")


def restore_quotations(told: dict[int, dict], user_of, write_history) -> set[int]:
    """Bring verdicts back, by story, where nobody here has said anything of the words; gives the stories that changed.

    `user_of` gives the number of an account by its name, `write_history` keeps pairs of a row and an entry.
    """
    wanted = _by_place(told)
    if not wanted:
        return set()
    there = JudgedQuotation.objects.filter(story__in={story for story, _ in wanted}).values_list("story_id", "mark")
    new = {place: _row(place, wanted[place], user_of) for place in sorted(wanted.keys() - set(there))}
    JudgedQuotation.objects.bulk_create(new.values(), batch_size=500)
    write_history(
        JudgedQuotation, [(row, entry) for place, row in new.items() for entry in wanted[place].get("history") or []]
    )
    return {story for story, _ in new}


def _by_place(told) -> dict[tuple[int, str], dict]:
    """{(story, mark of the words): what is said of them}, the first where they are told twice."""
    wanted: dict[tuple[int, str], dict] = {}
    for story, block in told.items():
        for item in block["quotations"] if isinstance(block.get("quotations"), list) else ():
            if isinstance(item, dict) and isinstance(item.get("text"), str):
                wanted.setdefault((story, mark_of(item["text"])), item)
    return wanted


def _row(place, item, user_of) -> JudgedQuotation:
    values = converted(JudgedQuotation, item, COLUMNS)
    return JudgedQuotation(story_id=place[0], mark=place[1], decided_by_id=user_of(item.get("decided_by")), **values)
