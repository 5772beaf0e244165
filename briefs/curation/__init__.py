"""What editors correct: tags, names, merges, stories. Every function keeps history and tells the search index."""

from briefs.tagstore import CannotUndo, rules_changed

from .batches import accept_all, add_to_all, reject_all, reject_in_all
from .candidates import accept_candidate_as_alias, accept_candidate_as_new, ignore_candidate, nearest_names
from .decisions import accept, add, dismiss, reject, uphold
from .editions import edition_changed, look_at_warnings, publish_editions, withdraw_editions
from .merging import CannotMerge, merge_entities, merge_preview, merge_topics
from .quotations import judge_quotation
from .renaming import moved
from .sources import source_changed
from .splitting import CannotSplit, split_entity
from .threads import keep_out_of_thread, put_into_thread, start_thread, suggested
from .twins import merge_twins
from .undoing import undo

__all__ = [
    "CannotMerge",
    "CannotSplit",
    "CannotUndo",
    "accept",
    "accept_all",
    "accept_candidate_as_alias",
    "accept_candidate_as_new",
    "add",
    "add_to_all",
    "dismiss",
    "edition_changed",
    "ignore_candidate",
    "judge_quotation",
    "keep_out_of_thread",
    "look_at_warnings",
    "merge_entities",
    "merge_preview",
    "merge_topics",
    "merge_twins",
    "moved",
    "nearest_names",
    "publish_editions",
    "put_into_thread",
    "reject",
    "reject_all",
    "reject_in_all",
    "rules_changed",
    "source_changed",
    "split_entity",
    "start_thread",
    "suggested",
    "undo",
    "uphold",
    "withdraw_editions",
]
