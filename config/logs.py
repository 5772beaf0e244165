"""Logs of one line a record: for people, or one JSON object each for machines that collect them (LOG_FORMAT=json)."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

CONTROLS = {number: f"\\x{number:02x}" for number in (*range(32), *range(127, 160))} | {
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


class LineFormatter(logging.Formatter):
    """A message stays on its line, whatever an address or a user's name holds: nobody can write lines of their own."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = record.message.translate(CONTROLS)
        return super().formatMessage(record)


class JsonFormatter(logging.Formatter):
    """Writes `{"time", "level", "logger", "message"}`, and `"exception"` or `"status"` where a record has them."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        if hasattr(record, "status_code"):
            line["status"] = record.status_code
        return json.dumps(line, ensure_ascii=False, default=str)


def logging_settings(kind: str, level: str) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error, in one of the two forms."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "text": {"()": "config.logs.LineFormatter", "fmt": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
            "json": {"()": "config.logs.JsonFormatter"},
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": kind}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "briefs": {"level": level},
            "django": {"handlers": ["stderr"], "level": level, "propagate": False},
        },
    }
