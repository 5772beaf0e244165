"""A tagger straight from the data files, for tests and measurements without a database."""

from pathlib import Path

from briefs.tagging.data.sources import SeedGazetteer, read_seed_gazetteer
from briefs.tagging.tagger import Tagger
from briefs.tagging.values import AliasRule, EntityRule, PhraseRule, TopicRule

DATA = Path(__file__).resolve().parent.parent / "data"


def tagger_from_seed(folder: Path = DATA) -> Tagger:
    """Read the data files of `folder` and compile them; raises GazetteerError for a mistake in them."""
    return compile_seed(read_seed_gazetteer(folder))


def compile_seed(seed: SeedGazetteer) -> Tagger:
    """A tagger of seeds; the ids of its aliases and phrases are their places in the seed."""
    entities = [
        EntityRule(
            seed.key, seed.kind, seed.name, seed.code, seed.state, seed.valid_from, seed.valid_to,
            tuple((office.title, office.state, office.first_day, office.last_day) for office in seed.offices),
        )
        for seed in seed.entities
    ]  # fmt: skip
    aliases = [
        AliasRule(n, a.text, a.entity, a.kind, a.case, a.context, a.weight, a.valid_from, a.valid_to)
        for n, a in enumerate(seed.aliases)
    ]
    topics = [TopicRule(topic.key, topic.name, topic.parent, topic.threshold) for topic in seed.topics]
    phrases = [PhraseRule(n, p.text, p.topic, p.weight, p.case, p.wildcard) for n, p in enumerate(seed.phrases)]
    return Tagger(entities, aliases, topics, phrases, seed.given_names)
