"""Words of every text that are somebody's name as well: "male" is hardly ever the capital of the Maldives."""

#: Single names of the gazetteer that 113,546 short stories print in small letters at least a fifth as often as with a
#: capital, within a sentence: there they are no names. And some that mostly are a part of other names (*Suez Canal*).
EVERYDAY = frozenset(
    """act anonymous anthem canal canon capita circle cites confederation conservatives continental cope cord diet
    fact fast jubilee labor labour let liberation male march memorial model mud nationalists nationals pan
    paramount pole pro reunion revival shell solidarity sprint subway visa world""".split()
)


def is_everyday(typed: str, is_alone: bool) -> bool:
    """Whether a word as typed is to be taken for a word and no name: nobody asks for "let" alone but by its name."""
    return not is_alone and (typed in EVERYDAY or typed.removesuffix("s") in EVERYDAY)
