"""Runs the settings in a process of their own, with just the given environment."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD_KEY = "k" * 10 + "0123456789" * 5


def read_settings(code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Import config.settings under `environment` alone, run `code` with it as `s`, and give what was printed."""
    script = f"from config import settings as s\n{code}"
    bare = {"PATH": os.environ["PATH"], "BRIEFS_ENV_FILE": os.devnull}
    return subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=bare | environment, capture_output=True, text=True, check=False
    )


def run_manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py under `environment` alone."""
    bare = {"PATH": os.environ["PATH"], "BRIEFS_ENV_FILE": os.devnull}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=bare | environment, capture_output=True, text=True, check=False)
