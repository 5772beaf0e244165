"""Which countries, people, bodies and themes a story names, and by which words.

`tagger.Tagger` is made once of the rules that `data` reads from files, or that the rows hold. `story.StoryTagging` is
one story's way through them: its words and the names among them (`text`), then `places`, `people` and `bodies`, each of
which may leave to the next what it is not sure of, then themes, and `outcome` for what is shown.
"""
