"""Where a name stands in an A–Z list: under the family name, wherever the language puts it, as libraries file names."""

import re

from briefs import letters
from briefs.tagging import folding
from briefs.tagging.text.family_names import is_family_name
from briefs.tagstore.rules import given_names

# States whose names are filed as they are said: the family stands first, or there is no family name at all.
FAMILY_FIRST = frozenset("china taiwan hong-kong macao north-korea south-korea vietnam singapore malaysia".split())
NO_FAMILY = frozenset("myanmar thailand laos cambodia bhutan ethiopia eritrea".split())
FATHERS_NAME = re.compile(r".+(son|dottir)", re.IGNORECASE)  # of an Icelander, who is filed by the own name
EITHER_WAY = {"japan", "hungary"}  # written with the family first or last
# Family names of the first kind, by which a Western order ("Jack Ma", "Carrie Lam") is known.
EAST_ASIAN = frozenset(
    """ahn ai an bae bai ban bo bui cai cao chan chang chao chau chen cheng cheung chiang chin cho choe choi chong chow
    chu chua chun chung dai dang deng ding do dong du duong fan fang feng foo fung gao geng goh gu guo ha han he heng
    ho hoang hong hou hsiao hsieh hsu hu hua huang hui hung hwang ip jang jeon jeong jiang jin jo jung kang khoo kim ko
    koh koo ku kuo kwok kwon lai lam lau law le lee lei leong leung li liang liao lien lim lin liu lo loh low lu lui luo
    luong ly ma mao mei meng min mo moon na nam ng ngo nguyen nong oh ong pae paek pak pan park peng pham phan poon qian
    qiao qin qiu qu quek ren rhee ri ro roh ryu seo shao shen sheng shi shin sim sin siu so sohn son song soo soong su
    sun tai tam tan tang tao tay teo tian to tong tran trinh truong tsai tsang tse tseng tsui tung vo vu wang wee wei
    wen weng wong woo wu xi xia xiao xie xu xue yan yang yao yau ye yee yeo yeoh yeung yi yim yin yoo yoon you yu yuan
    yun yung zeng zhang zhao zheng zhou zhu zou""".split()
)  # fmt: skip
# What follows a given name in Singapore and Malaysia, among people whose roots are Indian: "Vivian Balakrishnan".
INDIAN = re.compile(r"(?:\w+(?:krishnan|swaran)|nathan|singh|kumar)", re.IGNORECASE)
# States where two family names end a name, of which the first counts.
TWO_FAMILY_NAMES = frozenset(
    """argentina bolivia chile colombia costa-rica cuba dominican-republic ecuador el-salvador guatemala honduras mexico
    nicaragua panama paraguay peru spain uruguay venezuela""".split()
)
PARTICLES = frozenset(
    "abd abu al el bin ben ibn bint van von der den de da das do dos du del della di la las le los ter ten zu".split()
)
ARTICLE = re.compile(r"(a[dlnrstz]|ash|el)-(?=\w)", re.IGNORECASE)  # the Arabic one counts for nothing in an A–Z
TITLES = {"pope", "patriarch", "king", "queen", "emperor", "sultan", "prince", "princess"}
OFFICES = {"lama"}  # names that are nobody's own
NUMBER = re.compile(r"[IVX]+")
YOUNGER = re.compile(r"[JS]r\.?")
INITIAL = re.compile(r"\w\.")
HYPHENATED = re.compile(r"[A-Z][a-z]+-[a-z]+")  # a Korean or Taiwanese given name: Ki-moon


def sort_name(kind: str, name: str, state: str = "") -> str:
    """ "Merkel, Angela" for a person, names of countries where the family comes first as they are, "the" dropped.

    `state` is the slug of the country that a person belongs to. Accents fall, so that Åland stands under A.
    """
    plain = folding.plain(name) if kind != "person" else _by_family(name, state)
    return plain.removeprefix("The ").removeprefix("the ")[:200]


def _by_family(name: str, state: str) -> str:
    *words, last = letters.plain(name).split()
    if words and (YOUNGER.fullmatch(last) or NUMBER.fullmatch(last)):
        return _numbered(words, last, state)
    if not words or _is_in_order([*words, last], state):
        return " ".join([*words, last])
    article = ARTICLE.match(last)
    if article and (len(words) == 1 or words[-1].lower() not in PARTICLES):
        return f"{last[article.end() :]}, {' '.join(words)} {article.group()}"
    first = _family_begins(words, state)
    return f"{' '.join([*words[first:], last])}, {' '.join(words[:first])}"


def _family_begins(words: list[str], state: str) -> int:
    """The place in the words before the last at which the family name begins; the first is a given name."""
    first = len(words)
    if state in TWO_FAMILY_NAMES and first > 1 and _is_family(words[-1].lower()):
        first -= 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return first


def _is_family(word: str) -> bool:
    return is_family_name(word) and word not in given_names()


def _is_in_order(words: list[str], state: str) -> bool:
    """Whether a name already begins with what it is filed under."""
    first, last = words[0].lower(), words[-1].lower()
    if state in NO_FAMILY or last in OFFICES or (state == "iceland" and FATHERS_NAME.fullmatch(last)):
        return True
    if state in EITHER_WAY:
        return last in given_names() and first not in given_names() and first not in TITLES
    if state in FAMILY_FIRST:
        is_western = INITIAL.fullmatch(first) or INDIAN.fullmatch(last) or last in EAST_ASIAN
        return first in EAST_ASIAN or not is_western
    if first not in EAST_ASIAN or last in EAST_ASIAN:
        return False
    return HYPHENATED.fullmatch(words[-1]) is not None or (not state and first not in given_names())


def _numbered(words: list[str], number: str, state: str) -> str:
    """ "Margrethe II" and "Leo XIV, Pope" for rulers, who have no other name; "Kennedy, Robert F., Jr." for others."""
    if words[0].lower() in TITLES:
        return f"{' '.join(words[1:])} {number}, {words[0]}"
    if NUMBER.fullmatch(number) and (len(words) == 1 or words[-1].lower() in given_names()):
        return " ".join([*words, number])
    return f"{_by_family(' '.join(words), state)}, {number}"
