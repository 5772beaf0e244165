"""Settings from the environment: typed, checked, and every mistake told at once."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from dotenv import dotenv_values
from environs import Env, ValidationError

OWN_PREFIX = "BRIEFS_"
# Read by other parts than the settings: the folder of shared samples (tests) and the settings file itself.
READ_ELSEWHERE = frozenset({"BRIEFS_SHARED", "BRIEFS_ENV_FILE"})


class Environment(Env):
    """Reads variables without stopping at the first bad one; `refuse_mistakes` then tells all of them.

    Until `refuse_mistakes` has returned, a bad variable reads as None: read first, use afterwards.
    """

    def __init__(self, env_file: Path | None = None) -> None:
        super().__init__(eager=False)
        self._written: set[str] = set()
        if env_file is not None and env_file.is_file():
            self._written = set(dotenv_values(env_file))
            self.read_env(env_file, recurse=False)

    def refuse_mistakes(self) -> None:
        """Raise ImproperlyConfigured with one sentence for each bad or unknown variable, if there is any."""
        ours = {name for name in os.environ if name.startswith(OWN_PREFIX)} | self._written
        sentences = [
            f"{name} is not a setting of this project: take it away, or correct its spelling."
            for name in sorted(ours - set(self._fields) - READ_ELSEWHERE)
        ]
        for name, messages in sorted(self._errors.items()):
            sentences += [_sentence(name, str(message)) for message in messages]
        if sentences:
            told = "\n".join(f"  - {sentence}" for sentence in sentences)
            head = f"The settings cannot be used ({len(sentences)} to mend, see .env.example):"
            raise ImproperlyConfigured(f"{head}\n{told}")
        self._sealed = True


def _sentence(name: str, message: str) -> str:
    if message == "Environment variable not set.":
        return f"{name} is missing: set it in the environment or in the file .env."
    given = os.environ.get(name, "")
    shown = "" if "SECRET" in name or "://" in given else f" (it is {given[:60]!r})"
    return f"{name} cannot be used{shown}: {message}"


def at_least(lowest: int) -> Callable[[int], None]:
    """A check that refuses numbers below `lowest`."""

    def check(value: int) -> None:
        if value < lowest:
            raise ValidationError(f"It must be {lowest} or more.")

    return check


def one_of(*choices: str) -> Callable[[str], None]:
    """A check that refuses every word but `choices`."""

    def check(value: str) -> None:
        if value not in choices:
            raise ValidationError(f"It must be one of: {', '.join(choices)}.")

    return check


def secret_enough(key: str) -> None:
    """Refuse a key that can be guessed: Django asks for 50 characters, at least five of them different."""
    if len(key) < 50 or len(set(key)) < 5:
        raise ValidationError("It must be random and have at least 50 characters.")


def time_zone(name: str) -> None:
    """Refuse a name that the time zone database does not have."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValidationError('It must be the name of a time zone, such as "Europe/London".') from error


def https_origins(origins: list[str]) -> None:
    """Refuse an origin without its scheme, which Django would never match."""
    if any(not origin.startswith(("https://", "http://")) for origin in origins):
        raise ValidationError("Each origin must begin with https:// (or http://).")


def site_address(address: str) -> None:
    """Refuse an address that links in mails could not begin with."""
    if not address.startswith(("https://", "http://")) or address.endswith("/"):
        raise ValidationError("It must begin with https:// (or http://) and end without a slash.")


def contact(address: str) -> None:
    """Refuse a way to write to somebody that is no address of the web, of mail or of a telephone."""
    is_bare_mail = re.fullmatch(r"[^@\s:/]+@[^@\s:/]+", address)
    if address and not (is_bare_mail or re.match(r"(https://|mailto:|tel:)\S+$", address)):
        raise ValidationError("It must be a mail address, or begin with https://, mailto: or tel:.")


def as_link(address: str) -> str:
    """A contact as an address that a page can lead to."""
    return address if not address or re.match(r"https:|mailto:|tel:", address) else f"mailto:{address}"
