"""A process's memory of what it rendered lately: bounded, and only for what no open transaction may still take back."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

from django.db import connection


class Keep:
    """The last `most` values by key. Whoever keeps puts a version into the key, so nothing here ever goes stale."""

    def __init__(self, most: int):
        self.most = most
        self._held: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable):
        """The value, or None."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def put(self, key: Hashable, value) -> None:
        if connection.in_atomic_block:
            return
        with self._lock:
            self._held[key] = value
            while len(self._held) > self.most:
                self._held.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._held.clear()

    def get_or_make(self, key: Hashable, make: Callable):
        """The value kept, else the value that `make()` gives."""
        value = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value
