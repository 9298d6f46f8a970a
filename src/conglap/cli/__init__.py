"""The command line: ``conglap read FILE…`` (dòng lệnh)."""

import os
import signal
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and end the process with its exit status."""
    from conglap.cli.everyday import read_everyday

    # As on Ctrl+C, what was started is ended and what was written is whole.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        status = read_everyday(sys.argv[1:])
        if status is None:
            from conglap.cli.app import app

            status = app()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone (`conglap read … | head`); nothing is left to tell it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        status = 141
    except KeyboardInterrupt:
        status = 130
    sys.exit(status if isinstance(status, int) else 0)
