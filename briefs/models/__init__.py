"""What the archive keeps."""

from .alias import Alias
from .copies import StoryCopy, StorySketch
from .desk import Candidate, CandidateMention, Dispute, TagChange, TagRun
from .display import public_body, public_extract, public_parts
from .edition import Edition, ImportedEdition, ImportRun
from .entity import Entity, EntityIdentifier, Office
from .follow import Follow
from .posting import IndexedStory, Posting
from .quotation import JudgedQuotation, mark_of
from .receipt import Receipt
from .registry import Redirect, Version
from .source import Source
from .story import Story, StoryPart
from .tags import EntityTag, Tag, TopicTag
from .topic import Topic, TopicPhrase

__all__ = [
    "Alias",
    "Candidate",
    "CandidateMention",
    "Dispute",
    "Edition",
    "Entity",
    "EntityIdentifier",
    "EntityTag",
    "Follow",
    "ImportRun",
    "ImportedEdition",
    "IndexedStory",
    "JudgedQuotation",
    "Office",
    "Posting",
    "Receipt",
    "Redirect",
    "Source",
    "Story",
    "StoryCopy",
    "StoryPart",
    "StorySketch",
    "Tag",
    "TagChange",
    "TagRun",
    "Topic",
    "TopicPhrase",
    "TopicTag",
    "Version",
    "mark_of",
    "public_body",
    "public_extract",
    "public_parts",
]
