"""How much a list brings, said before anybody follows it."""

LEAST = 28  # days of an archive that say anything of its pace
WEEK, MONTH, YEAR = 7, 365.25 / 12, 365  # days


def pace(found) -> str:
    """A phrase as “about 3 stories a week”, from the archive's own last year; empty for an archive of a few days."""
    count, days = found.lately(YEAR)
    if days < LEAST:
        return ""
    for unit, length in (("day", 1), ("week", WEEK), ("month", MONTH)):
        often = count * length / days
        if often >= (1.5 if unit == "day" else 0.75):
            return f"about {several(round(often))} a {unit}, by the archive’s last year"
    return f"{several(count)} in the archive’s last year"


def several(number: int) -> str:
    """A number of stories: “no story”, “1 story”, “1,200 stories”."""
    if number == 0:
        return "no story"
    return f"{number:,} {'story' if number == 1 else 'stories'}"
