"""Rules for ambiguous names, from `context.yml`.

A key is a name, or several parted by " | ", and may say whose name is meant: "Georgia @ united-states".
"""

from dataclasses import replace

from briefs.tagging import folding
from briefs.tagging.context import check_context
from briefs.tagging.data.sources import AliasSeed
from briefs.tagging.data.yaml_nodes import Located
from briefs.tagging.variants import written_forms


class ContextRules:
    """The rules by name and owner; knows which have been used."""

    def __init__(self, root: Located):
        self._rules: dict[tuple[str, str], tuple[Located, dict]] = {}
        for names, place, value in root.pairs():
            try:
                rule = check_context(value.plain())
            except ValueError as mistake:
                raise value.error(str(mistake)) from None
            for name in names.split(" | "):
                text, _at, owner = name.partition(" @ ")
                self._rules[folding.key(text), owner.strip()] = (place, rule)
        self._unused = set(self._rules)

    def laid_on(self, alias: AliasSeed) -> AliasSeed:
        """The alias with the rule meant for it, if there is one; "Labor" has the rule of "Labour".

        A name that states share is not led by one of them.
        """
        forms = [folding.key(form) for form in written_forms(alias.text)]
        for identity in ((form, owner) for owner in (alias.entity, "") for form in forms):
            if identity in self._rules and alias.entity:
                self._unused.discard(identity)
                rule = self._rules[identity][1]
                led = {"lead_state"} if "of_state" in alias.context else set()
                return replace(alias, context={**alias.context, **{name: rule[name] for name in rule.keys() - led}})
        return alias

    def refuse_unused(self) -> None:
        """Raise GazetteerError for a rule that steers no name."""
        for text, owner in sorted(self._unused):
            place = self._rules[text, owner][0]
            raise place.error(f"no name “{text}”{' of ' + owner if owner else ''} is known that this rule could steer")
