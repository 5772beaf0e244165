"""The pure parts of `./dev`, and that it talks on the right stream."""

import importlib.machinery
import importlib.util
import io
import subprocess
import sys
from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from tests.house.from_outside import ROOT


@pytest.fixture(scope="module")
def dev():
    loader = importlib.machinery.SourceFileLoader("dev", str(ROOT / "dev"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("dev", loader))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


def test_what_follows_manage_is_passed_on_untouched(dev):
    options = dev.read_arguments(["manage", "load_briefs", "--dry-run", "--", "-k"])
    assert options.rest == ["load_briefs", "--dry-run", "--", "-k"]


def test_what_follows_two_dashes_goes_to_pytest(dev):
    options = dev.read_arguments(["test", "--require", "postgres", "-k", "dates", "--", "-x"])
    assert (options.require, options.words, options.rest) == ("postgres", "dates", ["-x"])


def test_only_some_commands_pass_arguments_on(dev):
    with pytest.raises(SystemExit):
        dev.read_arguments(["run", "--", "-x"])


def test_an_unknown_requirement_is_refused_before_anything_runs(dev):
    with pytest.raises(dev.Refusal, match="oracle"):
        dev.command_test(dev.read_arguments(["test", "--require", "oracle"]))


def test_left_out_is_a_remark_unless_it_was_required(dev):
    easy, strict = dev.Table(), dev.Table({"postgres"})
    for table in (easy, strict):
        table.add("ruff", 1, 0)
        table.leave_out("tests on PostgreSQL", "postgres", "no PostgreSQL found")
    assert easy.text().endswith("\n1 passed, 0 failed")
    assert "left out: no PostgreSQL found" in easy.text()
    assert strict.text().endswith("\n1 passed, 1 failed")


def test_the_counts_come_from_pytests_own_report(dev, tmp_path):
    report = tmp_path / "report.xml"
    report.write_text('<testsuites><testsuite tests="9" failures="1" errors="2" skipped="3"/></testsuites>')
    assert dev.counts(report) == (3, 3, 3)
    report.write_text("")
    assert dev.counts(report) == (0, 0, 0)


@pytest.mark.parametrize(("name", "version"), [("15", 15), ("pgsql-16", 16), ("postgresql@17", 17), ("postgresql", 0)])
def test_the_newest_postgresql_is_told_by_the_number_in_its_folder(dev, name, version):
    assert dev.version_in(name) == version


def test_a_busy_port_is_told_in_a_sentence(dev):
    import socket

    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        with pytest.raises(dev.Refusal, match="--port"):
            dev.insist_on_free(busy.getsockname()[1])


def test_the_secret_key_is_random_private_and_written_once(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "ENV_FILE", tmp_path / "env")
    monkeypatch.delenv("SECRET_KEY")
    dev.write_secret_key()
    first = dev.ENV_FILE.read_text()
    dev.write_secret_key()
    assert dev.ENV_FILE.read_text() == first
    assert dev.ENV_FILE.stat().st_mode & 0o077 == 0
    assert len(first.split("SECRET_KEY=")[1].strip()) > 50


def test_help_names_every_command():
    shown = subprocess.run(
        [sys.executable, "dev", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for command in ("run", "test", "check", "format", "manage", "bench", "clean"):
        assert f"./dev {command}" in shown


@pytest.mark.parametrize(
    ("made", "yes", "stays"),
    [
        ("db.sqlite3", False, True),
        ("db.sqlite3-wal", False, True),  # holds what was written last
        ("db.sqlite3", True, False),
        (".coverage", False, False),
    ],
)
def test_an_archive_is_removed_unasked_only_where_that_was_said(dev, tmp_path, monkeypatch, made, yes, stays):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    (tmp_path / made).write_text("kept")
    with pytest.raises(dev.Refusal) if stays else nullcontext():
        dev.command_clean(SimpleNamespace(yes=yes))
    assert (tmp_path / made).exists() == stays
