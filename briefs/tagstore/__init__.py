"""Stories' tags as rows: made by the present rules, never against an editor, every run undoable."""

from .candidates import store_names
from .concerned import stories_with_words
from .preview import Preview, preview_rule_change
from .rules import CompiledRules, RuleSet, current_rules, current_tagger, forget_rules, has_rules, rules_changed
from .tag_batch import TagCounts, store_tags
from .tag_runs import computed, finish_run, retag, start_run, tag_editions, tag_stories
from .undoing import CannotUndo, Undone, undo_run

__all__ = [
    "CannotUndo",
    "CompiledRules",
    "Preview",
    "RuleSet",
    "TagCounts",
    "Undone",
    "computed",
    "current_rules",
    "current_tagger",
    "finish_run",
    "forget_rules",
    "has_rules",
    "preview_rule_change",
    "retag",
    "rules_changed",
    "start_run",
    "store_names",
    "store_tags",
    "stories_with_words",
    "tag_editions",
    "tag_stories",
    "undo_run",
]
