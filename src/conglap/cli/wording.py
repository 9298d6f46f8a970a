"""The command line's own words in Vietnamese, where cyclopts has English ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cyclopts import CycloptsError, MissingArgumentError, UnknownCommandError, UnknownOptionError

if TYPE_CHECKING:
    from cyclopts.help import DefaultFormatter, HelpPanel
    from rich.console import Console, ConsoleOptions

SEE = "Xem hướng dẫn: conglap --help"


def explain(error: CycloptsError) -> str:
    """Return what is wrong with a command line, in one sentence, and where to look."""
    if isinstance(error, UnknownOptionError):
        said = f"Không có tùy chọn {error.token.keyword or error.token.value}."
    elif isinstance(error, UnknownCommandError):
        said = f"Không có lệnh “{(error.unused_tokens or ['?'])[0]}”."
    elif isinstance(error, MissingArgumentError) and error.argument is not None:
        said = f"Thiếu {error.argument.name}."
    else:
        option = error.argument.name if error.argument is not None else "tham số"
        token = getattr(error, "token", None)
        said = f"Giá trị của {option} không hợp lệ: “{token.value}”." if token else f"Lệnh chưa đúng: {error}"
    return f"{said}\n{SEE}"


class VietnameseHelp:
    """Draws help as cyclopts does, under Vietnamese words; loaded only when help is asked for."""

    def __init__(self) -> None:
        self._drawn: DefaultFormatter | None = None

    @property
    def _default(self) -> "DefaultFormatter":
        if self._drawn is None:
            from cyclopts.help import DefaultFormatter

            self._drawn = DefaultFormatter()
        return self._drawn

    def __call__(self, console: "Console", options: "ConsoleOptions", panel: "HelpPanel") -> None:
        """Draw one panel of commands or parameters."""
        # The help text says what is required; the mark would be an English word.
        entries = [entry.copy(required=False) for entry in panel.entries]
        self._default(console, options, panel.copy(entries=entries))

    def render_usage(self, console: "Console", options: "ConsoleOptions", usage: Any) -> None:
        """Draw the line that shows how a command is called."""
        if usage:
            console.print(f"Cách dùng: {usage}", style="bold", markup=False, highlight=False)

    def render_description(self, console: "Console", options: "ConsoleOptions", description: Any) -> None:
        """Draw what a command does."""
        self._default.render_description(console, options, description)


def unknown_option(names: Sequence[str]) -> str | None:
    """Return what is wrong where an option does not exist: because "-" is a name, such options land among the names."""
    unknown = [name for name in names if name.startswith("-") and name != "-" and not Path(name).exists()]
    return f"Không có tùy chọn {unknown[0]}." if unknown else None
