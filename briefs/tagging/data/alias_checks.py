"""The aliases found so far, each checked before it is taken."""

from briefs.tagging import folding
from briefs.tagging.data.context_source import ContextRules
from briefs.tagging.data.sources import AliasSeed
from briefs.tagging.data.yaml_nodes import Located

KINDS = frozenset(
    "name short official historic demonym capital metonym place institution acronym surname prefix mask".split()
)
ONE_LETTER_NEEDS = "only_after"


class AliasBook:
    """One alias an entity, folded text and kind; an exact duplicate is an error, a repetition is dropped."""

    def __init__(self, rules: ContextRules) -> None:
        self._rules = rules
        self._aliases: dict[tuple[str, str], AliasSeed] = {}
        self._owner: dict[str, tuple[AliasSeed, Located]] = {}

    def check_text(self, text: str, place: Located) -> None:
        """Refuse texts that would match everything or nothing."""
        letters = [character for character in text if character.isalnum()]
        if not letters:
            raise place.error(f"“{text}” holds no letter, so it would match nothing or everything")
        if "*" in text:
            raise place.error(f"“{text}” holds a *; names match to the letter")

    def add(self, alias: AliasSeed, place: Located, replace_same: bool = False, is_shared: bool = False) -> None:
        """Take one alias (`is_shared`: by a town and its state); GazetteerError at `place` if it cannot be meant."""
        self.check_text(alias.text, place)
        alias = self._rules.laid_on(alias)
        if alias.kind not in KINDS:
            raise place.error(f"“{alias.kind}” is no kind of name")
        key = folding.key(alias.text)
        if sum(character.isalnum() for character in key) == 1 and ONE_LETTER_NEEDS not in alias.context:
            raise place.error(f"“{alias.text}” is one letter; it needs a rule {ONE_LETTER_NEEDS}")
        if not is_shared:
            self._check_owner(key, alias, place)
        if (alias.entity, key) not in self._aliases or replace_same:
            self._aliases[alias.entity, key] = alias

    def _check_owner(self, key: str, alias: AliasSeed, place: Located) -> None:
        """Two entities may share a name only where days or context keep them apart."""
        known = self._owner.setdefault(key, (alias, place))
        other, at = known
        if other.entity == alias.entity or _told_apart(other, alias):
            return
        raise place.error(
            f"the name “{alias.text}” belongs to {other.entity or 'a mask'} already ({at.file} line {at.line})"
        )

    def aliases(self) -> list[AliasSeed]:
        """All that were taken, in order."""
        return list(self._aliases.values())


def _told_apart(one: AliasSeed, other: AliasSeed) -> bool:
    if one.context or other.context or {one.kind, other.kind} & {"surname"}:
        return True
    dated = one.valid_from or one.valid_to, other.valid_from or other.valid_to
    return any(dated)
