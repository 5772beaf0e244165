"""A state's adjective that names a language or a people elsewhere: "translated into Dutch", "Bosnian Croats"."""

import re
from collections.abc import Iterator

from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_people import SAID_AFTER

LANGUAGES = frozenset(
    """french german italian spanish portuguese dutch danish swedish norwegian finnish icelandic polish czech slovak
    hungarian romanian bulgarian greek turkish russian ukrainian belarusian serbian croatian bosnian slovenian
    macedonian albanian georgian armenian azerbaijani azeri kazakh uzbek kyrgyz tajik turkmen persian chinese japanese
    korean vietnamese thai khmer lao burmese nepali indonesian somali estonian latvian lithuanian maltese irish
    welsh english catalan basque tibetan malagasy samoan tongan maori hawaiian luxembourgish mongolian""".split()
)
_TONGUE = re.compile(
    r"[-‐‑–](?:language|speaking|speakers?|medium)\b| (?:language|languages|dialects?|subtitles|speakers?|grammar|"
    r"alphabet|dictionary|dictionaries|words? for|lessons|classes)\b|"
    r" as (?:an?|the|its|their) (?:[a-z]+ )?(?:language|subject|tongue|medium)\b"
)
_BEFORE_A_TONGUE = frozenset(
    "in into speak speaks spoke spoken speaking learn learns learned learning teach teaches taught teaching".split()
)
# "in Arabic and", "interpreters of": what a language follows as well.
_LEADS_TO_A_TONGUE = re.compile(
    r"\b(?:in|into|speaks?|spoke|both|learn(?:s|ed)?|teach(?:es)?|taught|stud(?:y|ies|ied)) "
    r"(?:arabic|hebrew|latin|hindi|urdu|bengali|punjabi|tamil|mandarin|cantonese|"
    r"swahili|kurdish|pashto|dari|farsi|yiddish|afrikaans|english)(?:,| and| or) $|"
    r"\b(?:interpreters?|translators?|speakers?|teachers?|knowledge|command|lessons|courses?) (?:of|in) $|"
    r"\b(?:knows?|knew|speaks?|spoke|understands?|understood) (?:no|some|little|perfect) $|"
    r"\b(?:switch(?:es|ed|ing)?|translat(?:es|ed|ing)) from $|\b(?:words?|phrase|term|name) (?:is|was|means) $|"
    r"\b(?:fluent|flawless|broken|halting|accented) $|\btranslat(?:ed|ion|ions) from (?:the )?$"
)
_USED_IN = re.compile(
    r"\b(?:subtitles|signs|classes|lessons|courses?|broadcasts|programm?es|editions?|speech|songs?) in $"
)
_IS_SPOKEN = re.compile(
    r" (?:is|was) (?:[a-z]+ ){0,2}(?:spoken|taught|understood|compulsory|language)\b|"
    r" (?:is|was) (?:no|the|a|an|its|their) (?:[a-z]+ )?(?:language|mother tongue)\b"
)
_DOES_SOMETHING = re.compile(r"[a-z]{3,}ed|will|would|may|can|could|should")
_LONGEST_BEFORE = 40  # characters
_ENDS_IT = SAID_AFTER | frozenset(
    "on to at that for with by as but when after before during rather instead only too is are was were "
    "in from into there who through".split()
)
_NEXT_TONGUE = re.compile(r"(?:, and|, or|,| and| or| to| into) ")
_SOMEBODYS = re.compile(r"\b(?:my|your|his|her|their|whose) $")
_HOW_WELL = re.compile(r" (?:is|was) (?:\w+ ){0,2}(?:poor|good|fluent|perfect|broken|rusty|limited|excellent|better)\b")
_PEOPLES = frozenset(
    """serb serbs croat croats turk turks turkmen turkmens uzbek uzbeks tajik tajiks azeri azeris kazakh kazakhs
    hungarians albanian albanians russians armenians macedonians bulgarians romanians greeks poles germans bosniak
    bosniaks somalis""".split()
)
_GAPS = frozenset({" ", "'s ", "’s "})
_NAMES_OF_STATES = frozenset({"name", "short", "demonym"})


def languages_and_peoples(reading: Reading, matches: list[Match]) -> list[Match]:
    """The demonyms that stand for no state here."""
    tongues = list(_languages(reading, [match for match in matches if _word(reading, match) in LANGUAGES]))
    return tongues + list(_peoples(reading, matches))


def _word(reading: Reading, match: Match) -> str:
    """The demonym as it stands, folded; nothing for another kind of name."""
    entity, kind = match.pattern.entity, match.pattern.alias.kind
    if entity is None or entity.kind != "country" or kind not in {"demonym", "place"}:
        return ""
    return reading.folded[match.start : match.end]


def _languages(reading: Reading, matches: list[Match]) -> Iterator[Match]:
    """Those before "-language", and those that something is said in; one named leads to the next in the list."""
    end = -1
    for match in matches:
        follows = 0 <= end < match.start and _NEXT_TONGUE.fullmatch(reading.text, end, match.start)
        if (
            _TONGUE.match(reading.text, match.end)
            or _IS_SPOKEN.match(reading.text, match.end)
            or ((follows or _is_led_to(reading, match.start)) and _ends_there(reading, match.end))
            or _is_used_in(reading, match.start, match.end)
            or _is_spoken_somehow(reading, match)
        ):
            yield match
            end = match.end


def _is_led_to(reading: Reading, start: int) -> bool:
    """Whether a language is what the words before ask for."""
    before = reading.folded[max(0, start - _LONGEST_BEFORE) : start]
    return (reading.word_before(start) or "").lower() in _BEFORE_A_TONGUE or bool(_LEADS_TO_A_TONGUE.search(before))


def _is_spoken_somehow(reading: Reading, match: Match) -> bool:
    """ "His Russian is poor"."""
    return (
        _HOW_WELL.match(reading.text, match.end) is not None
        and _SOMEBODYS.search(reading.folded, max(0, match.start - _LONGEST_BEFORE), match.start) is not None
    )


def _is_used_in(reading: Reading, start: int, end: int) -> bool:
    """ "Subtitles in Korean helped": what is told of it follows, or another language."""
    if not _USED_IN.search(reading.folded, max(0, start - _LONGEST_BEFORE), start):
        return False
    index = reading.word_index(end + len(" and ")) if reading.word_after(end) == "and" else reading.word_index(end)
    if index == len(reading.words):
        return True
    following = reading.words[index].folded
    return following in LANGUAGES or _DOES_SOMETHING.fullmatch(following) is not None


def _ends_there(reading: Reading, end: int) -> bool:
    """Nothing follows that the adjective could belong to: "in French and Dutch", not "in French waters"."""
    if reading.text[end : end + 1] in {"-", "–", "'", "’"}:
        return False
    following = reading.word_after(end)
    if following in {"and", "or"}:
        start = end + len(f" {following} ")
        index = reading.word_index(start)
        if index == len(reading.words) or reading.words[index].folded not in LANGUAGES:
            return False
        return _ends_there(reading, reading.words[index].end)
    return following is None or following in _ENDS_IT


def _peoples(reading: Reading, matches: list[Match]) -> Iterator[Match]:
    """ "Bosnian Croats", "Kosovo's Serbs", "ethnic Albanians": a people that lives in another state."""
    for number, match in enumerate(matches):
        if _word(reading, match) not in _PEOPLES:
            continue
        before = matches[number - 1] if number else None
        if (reading.word_before(match.start) or "").lower() == "ethnic" or (
            before is not None and reading.text[before.end : match.start] in _GAPS and _is_another_state(before, match)
        ):
            yield match


def _is_another_state(before: Match, match: Match) -> bool:
    entity = before.pattern.entity
    return (
        entity is not None and entity.kind == "country" and entity != match.pattern.entity
        and before.pattern.alias.kind in _NAMES_OF_STATES
    )  # fmt: skip
