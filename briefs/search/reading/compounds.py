"""Words that some write together and others apart: a ceasefire is a cease-fire and a cease fire.

Hyphens need no list, as their parts stand side by side. Left out are words whose parts, side by side, mostly mean
something else: they *shut down* a plant after a *shutdown*, and *take over* before a *takeover*.
"""

from briefs.analysis import stem

_PAIRS = tuple(
    tuple(pair.split())
    for pair in """
    air base, air crew, air drop, air field, air lift, air space, air strike, auto maker, battle ground, birth
    rate, bomb making, border land, bush fire, car bomb, car maker, cease fire, cell phone, check point, child
    care, chip maker, coal mine, coast guard, coast line, counter attack, counter insurgency, counter
    intelligence, counter offensive, counter terrorism, court room, crypto currency, cyber attack, cyber crime,
    cyber security, cyber space, data base, day care, death bed, drug maker, farm land, film maker, fire fight,
    fire fighter, fire power, flash point, flood water, fund raiser, fund raising, gold mine, grass roots,
    ground water, gun boat, gun fire, gun ship, hail storm, hard line, hard liner, health care, heat wave, hot
    spot, ice breaker, ice cap, land fill, land mine, land slide, law maker, law suit, left wing, life boat,
    live stock, market place, mine field, mud slide, news room, oil field, peace keeper, peace keeping, peace
    maker, peace making, per cent, plane maker, policy maker, policy making, power plant, rain forest, rain storm, right
    wing, road block, road map, safe house, sand storm, school boy, school children, school girl, school
    teacher, sea bed, sea food, sea port, share holder, ship building, ship yard, shore line, smart phone, snow
    storm, space craft, space ship, space walk, speed boat, steel maker, stock market, stock pile, super power,
    task force, tax payer, tear gas, think tank, thunder storm, truck load, video game, war head, war lord, war
    plane, war ship, war time, waste water, web site, wheel chair, whistle blower, wild fire, wild life, work
    force, work place, world wide, euro zone
    """.replace("\n", " ").split(",")
)
_BY_STEM = {stem(first + second): (first, second) for first, second in _PAIRS}


def parts_of(form: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The forms of both parts of a word that is also written apart: `airstrikes` as air and strike or strikes."""
    if (pair := _BY_STEM.get(stem(form))) is None:
        return None
    first, second = pair
    return (first,), tuple(dict.fromkeys((second, _plural(second), form.removeprefix(first))))


def together(first: str, second: str) -> str | None:
    """Two words side by side as one, if they are also written so: `air` and `strikes` as `airstrikes`."""
    pair = _BY_STEM.get(stem(first + second))
    return first + second if pair and pair[0] == first else None


def _plural(word):
    return word[:-1] + "ies" if word.endswith(("cy", "ty")) else word + "s"
