"""A record is one line of the log, in both forms, whatever readers put into addresses and names."""

import io
import json
import logging
import logging.config
import sys

import pytest

from config.logs import logging_settings

FORGED = "Not found: /x\n2026-01-01 CRITICAL all: gone\r\x1b[2J\x85\u2028"


@pytest.fixture
def logged():
    """Call with a form and what to log; answers what was written."""

    def written(kind, message, level=logging.ERROR, **more):
        settings = logging_settings(kind, "INFO")
        told = io.StringIO()
        formatter = logging.config.DictConfigurator(settings).configure_formatter(settings["formatters"][kind])
        handler = logging.StreamHandler(told)
        handler.setFormatter(formatter)
        logger = logging.Logger("briefs.test")
        logger.addHandler(handler)
        logger.log(level, "%s", message, **more)
        return told.getvalue()

    return written


def test_an_address_with_line_ends_writes_no_line_of_its_own(logged):
    text = logged("text", FORGED)
    assert len(text.splitlines()) == 1
    assert text.endswith(
        "ERROR briefs.test: Not found: /x\\x0a2026-01-01 CRITICAL all: gone\\x0d\\x1b[2J\\x85\\u2028\n"
    )


def test_letters_of_any_script_stay_as_they_are(logged):
    for kind in ("text", "json"):
        assert "Łódź – 北京" in logged(kind, "Łódź – 北京")


def test_a_fault_keeps_the_lines_of_its_trace(logged):
    try:
        raise ValueError("first\nsecond")
    except ValueError:
        text = logged("text", "It failed", exc_info=sys.exc_info())
    assert "It failed\nTraceback (most recent call last):\n" in text


def test_a_json_line_holds_what_machines_look_for(logged):
    text = logged("json", FORGED, extra={"status_code": 404})
    assert len(text.splitlines()) == 1 + text.count("\u2028") + text.count("\x85")
    line = json.loads(text)
    assert (line["level"], line["logger"], line["message"], line["status"]) == ("ERROR", "briefs.test", FORGED, 404)
    assert line["time"][10:11] == "T"
    assert line["time"].endswith("+00:00")


def test_a_json_line_tells_a_fault_with_its_trace_and_else_no_exception(logged):
    try:
        raise ValueError("odd")
    except ValueError:
        line = json.loads(logged("json", "It failed", exc_info=sys.exc_info()))
    assert line["exception"].endswith("ValueError: odd")
    assert line.keys() == {"time", "level", "logger", "message", "exception"}
    assert json.loads(logged("json", "Fine")).keys() == {"time", "level", "logger", "message"}
