#!/usr/bin/env python
"""Django's command line; `./dev manage …` runs it with the project's own Python."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.conf import settings
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError

    try:
        settings.INSTALLED_APPS  # noqa: B018  (reads the settings, so that mistakes are told without a traceback)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        print("Interrupted. No step is left half done; the same command goes on or begins anew.", file=sys.stderr)
        sys.exit(130)
    except DatabaseError as error:
        from briefs.busy import remedy

        if not (told := remedy(error)):
            raise
        sys.exit(told)


if __name__ == "__main__":
    main()
