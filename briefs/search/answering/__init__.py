"""From a tree and filters to stories: which, how many, in what order, with what words marked."""
