"""One JSON object a line, for machines that collect logs (LOG_FORMAT=json)."""

import json
import logging
from datetime import UTC, datetime


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
