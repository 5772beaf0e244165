"""What all tests share: the folder of samples, the browser, and steady random choices."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 15_000  # milliseconds: the machines that run this are shared
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# No deadline: the machines that run this are shared. In CI the same examples each time, elsewhere new ones.
hypothesis_settings.register_profile("archive", deadline=None, derandomize="CI" in os.environ, print_blob=True)
hypothesis_settings.load_profile("archive")


def shared_folder() -> Path:
    """Where the sample editions are: BRIEFS_SHARED, or the folder `shared` beside the checkout."""
    return Path(os.environ.get("BRIEFS_SHARED") or ROOT.parent / "shared").resolve()


def browser_path() -> str | None:
    """The first Chromium on the path."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def lacks() -> dict[str, str]:
    """Marker -> why its tests cannot run on this machine; empty when everything is here."""
    reasons = {}
    if not (shared_folder() / "samples").is_dir():
        reasons["shared"] = f"no sample editions in {shared_folder()} (set BRIEFS_SHARED)"
    if browser_path() is None:
        reasons["browser"] = "no Chromium on the path"
    return reasons


def pytest_report_header(config: pytest.Config) -> list[str]:
    return [f"left out: tests marked `{marker}`, {reason}" for marker, reason in lacks().items()]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the reason, what this machine cannot run."""
    reasons = lacks()
    for item in items:
        for marker, reason in reasons.items():
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of sample editions and labels; tests that ask for it are marked `shared`."""
    return shared_folder()


# --- the browser ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    """The system's Chromium, without its sandbox only where that is impossible: as root."""
    # Playwright keeps an event loop running in the thread of the tests, where Django would refuse its database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": browser_path(), "headless": True, "args": [*arguments, "--disable-dev-shm-usage"]}


@pytest.fixture
def page(page) -> Iterator:
    """A browser page; its test fails at the end if a page broke the Content-Security-Policy or a script failed.

    A test that breaks the policy on purpose opens a page of its own: `context.new_page()`.
    """
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if breaks_policy(message.text) else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield page
    assert faults == [], f"the browser complained: {faults}"


def breaks_policy(message: str) -> bool:
    """Whether a console message is the browser's complaint about the Content-Security-Policy."""
    return "content security policy" in message.lower() or "content-security-policy" in message.lower()
