"""What must be true of the files of the checkout."""

import re
import subprocess
import tomllib

import pytest

from config.desk import WORDS
from tests.house.from_outside import GOOD_KEY, ROOT, run_manage

OUTSIDE = re.compile(r"""(?:src|href|action|url|@import)\s*[=(]?\s*["'(]?\s*((?:https?:)?//[^\s"')>]+)""")
LOADED = re.compile(r"<(?:script|link|img|iframe|source|video|audio|form|object|embed)\b[^>]*>", re.DOTALL)
INLINE = re.compile(
    r"""\s(?:style|on[a-z]+)\s*=\s*["']|<style\b|<script(?![^>]*\b(?:src=|type="application/ld\+json"))"""
)


def requirement_lines(name: str) -> list[str]:
    lines = (ROOT / name).read_text().splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-"))]


def names_of(lines: list[str]) -> set[str]:
    return {re.split(r"[\[=]", line)[0].lower().replace("_", "-") for line in lines}


def tracked(*patterns: str) -> list:
    found = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    return [path for path in found if path.is_file()]


def test_every_direct_package_is_pinned_and_has_a_reason():
    for line in requirement_lines("requirements.txt"):
        assert re.match(r"[\w.-]+(\[[\w,]+\])?==[\w.]+ +# \w{3,}.{10,}", line), line


@pytest.mark.parametrize(
    ("listed", "lock"), [("requirements.txt", "requirements.lock"), ("requirements-dev.txt", "requirements-dev.lock")]
)
def test_the_lock_holds_every_direct_package_at_its_version_with_hashes(listed, lock):
    locked = (ROOT / lock).read_text()
    pins = dict(re.findall(r"^([\w.-]+)==(\S+) \\$", locked, re.MULTILINE))
    for line in requirement_lines(listed):
        name, version = re.match(r"([\w.-]+)[^=]*==([\w.]+)", line).groups()
        assert pins[name.lower().replace("_", "-")] == version
    assert locked.count(" \\\n    --hash=sha256:") >= len(pins)
    assert "://" not in locked


def test_the_two_locks_do_not_disagree():
    pins = [dict(re.findall(r"^([\w.-]+)==(\S+) \\$", (ROOT / name).read_text(), re.MULTILINE))
            for name in ("requirements.lock", "requirements-dev.lock")]  # fmt: skip
    assert {name for name in pins[0].keys() & pins[1].keys() if pins[0][name] != pins[1][name]} == set()


def test_templates_and_styles_load_nothing_from_elsewhere():
    for path in tracked("templates/**/*.html"):
        for element in LOADED.findall(path.read_text()):
            assert not OUTSIDE.search(element), f"{path.relative_to(ROOT)}: {element}"
    for path in tracked("static/**/*.css"):
        assert not OUTSIDE.search(path.read_text()), path.relative_to(ROOT)


def test_templates_of_pages_have_no_inline_style_script_or_handler():
    # A list that is taken away is no page but a file, which must hold all that it needs: pages/test_take_away.py.
    for path in set(tracked("templates/**/*.html")) - {ROOT / "templates/briefs/take_away.html"}:
        found = INLINE.search(re.sub(r"\{#.*?#\}", "", path.read_text()))
        assert found is None, f"{path.relative_to(ROOT)}: {found}"


def test_the_500_page_needs_no_context():
    assert "{" not in (ROOT / "templates/500.html").read_text()


def test_static_files_can_be_collected_under_hashed_names(tmp_path):
    code = (
        f"from django.conf import settings as s; s.STATIC_ROOT = {str(tmp_path)!r};"
        # The names are what can go wrong; compressing them all takes twenty seconds.
        "s.STORAGES['staticfiles']['BACKEND'] = 'django.contrib.staticfiles.storage.ManifestStaticFilesStorage';"
        "from django.core.management import call_command; call_command('collectstatic', interactive=False, verbosity=0)"
    )
    ran = run_manage("shell", "--no-imports", "-c", code, SECRET_KEY=GOOD_KEY, DATABASE_URL="sqlite://:memory:")
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "staticfiles.json").exists()


def test_the_build_script_is_sound_and_runs_everything():
    script = (ROOT / ".ci/run").read_text()
    assert subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=False).returncode == 0
    assert "./dev test --require postgres,browser" in script


def test_every_room_of_the_application_has_a_floor():
    """import-linter says so too; here it says which room, and whether a floor still names a room that is gone."""
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]
    floors = set(re.findall(r"\w+", " ".join(contract["layers"])))
    rooms = {path.stem for path in tracked("briefs/*.py")} | {path.parent.name for path in tracked("briefs/*/*.py")}
    assert rooms - {"__init__", "apps", "migrations"} - floors == set()


def test_the_list_of_decisions_holds_every_page_and_no_other():
    folder = ROOT / "docs/decisions"
    listed = re.findall(r"^\| \[\d+\]\((.+?)\) \| \S", (folder / "README.md").read_text(), re.MULTILINE)
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))


def test_the_editors_manual_calls_the_tables_as_the_desk_does():
    rows = (ROOT / "docs/editing.md").read_text().partition("## The other tables")[2]
    told = [name for cell in re.findall(r"^\| (.+?) \|", rows, re.MULTILINE) for name in re.findall(r"\*(.+?)\*", cell)]
    assert told
    assert set(told) <= {*(words.listed for words in WORDS.values()), "Receipts", "Follows"}
