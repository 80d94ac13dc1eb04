#!/usr/bin/env python3
"""The door to every command: `python manage.py help`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kiosk.settings")
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError

    try:
        execute_from_command_line(sys.argv)
    except DatabaseError as error:
        if "--traceback" in sys.argv:
            raise
        sys.stderr.write(
            f"The database cannot be used ({error}). Is DATA_ROOT the right one, and has `migrate` been run?\n"
        )
        sys.exit(2)


if __name__ == "__main__":
    main()
