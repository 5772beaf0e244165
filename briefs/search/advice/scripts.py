"""Words in Cyrillic and Greek letters as newspapers in Latin letters write them, roughly: enough to find the name."""

_CYRILLIC = dict(
    zip("абвгдезийклмнопрстуфхцыэіґ", "a b v g d e z i i k l m n o p r s t u f kh ts y e i g".split(), strict=True)
)
_CYRILLIC |= {"ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "є": "ye", "ъ": "", "ь": ""}
_CYRILLIC |= {"ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz"}
_GREEK = dict(zip("αβγδεζηικλμνξοπρσςτυφω", "a v g d e z i i k l m n x o p r s s t y f o".split(), strict=True))
_GREEK |= {"θ": "th", "χ": "ch", "ψ": "ps"}
_LETTERS = _CYRILLIC | _GREEK


def in_latin(form: str) -> str:
    """A word in Latin letters; nothing where it holds a letter that is neither Cyrillic nor Greek."""
    return "".join(map(_LETTERS.__getitem__, form)) if all(letter in _LETTERS for letter in form) else ""


def is_foreign(text: str) -> bool:
    """Whether a text holds letters of which none is Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and min(letters) > "\u024f"
