"""What editors correct: tags, names, merges, stories. Every function keeps history and tells the search index."""

from briefs.tagstore import CannotUndo

from .candidates import accept_candidate_as_alias, accept_candidate_as_new, ignore_candidate, nearest_names
from .decisions import accept, accept_all, add, dismiss, reject, reject_all, uphold
from .merging import CannotMerge, merge_entities, merge_preview, merge_topics
from .renaming import CannotRename, rename
from .splitting import CannotSplit, split_entity
from .stories import correct_headline, reinstate_story, withdraw_story
from .undoing import undo

__all__ = [
    "CannotMerge",
    "CannotRename",
    "CannotSplit",
    "CannotUndo",
    "accept",
    "accept_all",
    "accept_candidate_as_alias",
    "accept_candidate_as_new",
    "add",
    "correct_headline",
    "dismiss",
    "ignore_candidate",
    "merge_entities",
    "merge_preview",
    "merge_topics",
    "nearest_names",
    "reinstate_story",
    "reject",
    "reject_all",
    "rename",
    "split_entity",
    "undo",
    "uphold",
    "withdraw_story",
]
