"""Facet counts of one version of the archive that were asked for lately: the pages of one list share them."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

MOST = 1_000


class Counted:
    """The last results by question; what is got is not to be changed."""

    def __init__(self):
        self._held: OrderedDict[Hashable, list] = OrderedDict()
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Count everything anew: for measuring."""
        with self._lock:
            self._held.clear()

    def get_or_count(self, question: Hashable, count: Callable[[], list]) -> list:
        """The counts kept for a question, else those that `count()` gives."""
        with self._lock:
            if question in self._held:
                self._held.move_to_end(question)
                return self._held[question]
        found = count()
        with self._lock:
            self._held[question] = found
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return found
