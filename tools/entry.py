"""How a tool begins and ends: signals unwind it, and a failure becomes a sentence."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable

from tools import causes
from tools.console import StepFailed, report


def end_on_signals() -> None:
    """Make SIGTERM and SIGHUP unwind like Ctrl-C, so that a command being run is stopped with us."""

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGHUP, leave)


def carry_out(main: Callable[[], int]) -> int:
    """Run a tool's main function; a failed step becomes a sentence and exit status 1, Ctrl-C status 130."""
    end_on_signals()
    try:
        return main()
    except StepFailed as failure:
        report(failure)
        return 1
    except OSError as error:
        report(causes.of_the_system(error))
        return 1
    except KeyboardInterrupt:
        print("\nĐã dừng theo yêu cầu. Chạy lại lệnh này thì việc cài đặt làm tiếp.", file=sys.stderr)
        return 130
