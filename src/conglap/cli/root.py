"""The command line itself: its name, its groups, its words."""

from cyclopts import App, Group

from conglap.cli.wording import VietnameseHelp, explain


def _version() -> str:
    from importlib.metadata import version

    return f"conglap {version('conglap')}"


_ARGUMENTS = Group("Tham số", sort_key=0)
_OPTIONS = Group("Tùy chọn", sort_key=1)
_COMMANDS = Group("Các lệnh", sort_key=0)
_GENERAL = Group("Chung", sort_key=2)

app = App(
    name="conglap",
    help="Đọc văn bản chỉ đạo, bóc tách nhiệm vụ, cơ quan thực hiện và thời hạn. "
    "Không cần cơ sở dữ liệu, không cần mạng.",
    usage="conglap LỆNH [THAM SỐ]",
    version=_version,
    help_format="plaintext",
    group_arguments=_ARGUMENTS,
    group_parameters=_OPTIONS,
    group_commands=_COMMANDS,
    error_formatter=explain,
    help_formatter=VietnameseHelp(),
    result_action="return_value",
)
app["--help"].group = app["--version"].group = (_GENERAL,)
app["--help"].help = "Hiện hướng dẫn này."
app["--version"].help = "Hiện phiên bản."


def group_of_commands(name: str, help: str) -> App:
    """Return a command that only has others under it, in the same words and form as the whole."""
    group = App(
        name=name,
        help=help,
        usage=f"conglap {name} LỆNH [THAM SỐ]",
        help_format="plaintext",
        group_arguments=_ARGUMENTS,
        group_parameters=_OPTIONS,
        group_commands=_COMMANDS,
        error_formatter=explain,
        help_formatter=VietnameseHelp(),
        result_action="return_value",
    )
    group["--help"].group = (_GENERAL,)
    group["--help"].help = "Hiện hướng dẫn này."
    return group
