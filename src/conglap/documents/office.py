"""DOC and RTF: LibreOffice turns them into DOCX, which is then read (tệp Word cũ)."""

import shutil
import subprocess
from pathlib import Path

from conglap.documents.limits import Limits
from conglap.documents.media import Kind
from conglap.documents.records import Line
from conglap.documents.refusals import refusal
from conglap.documents.word import read_word

_ENDINGS = {Kind.DOC: "doc", Kind.RTF: "rtf"}


# No macro runs, no linked picture or text is fetched: what goes out would go to a proxy that is not there.
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def _write_profile(profile: Path) -> None:
    """Write the settings of a fresh LibreOffice profile (hồ sơ cấu hình riêng cho mỗi lần chuyển)."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{setting}</value></prop></item>'
        for path, name, setting in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )


def converter() -> str | None:
    """Return the path of LibreOffice, ``None`` where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def read_office(data: bytes, kind: Kind, name: str, limits: Limits, folder: str) -> list[Line]:
    """Return the lines of a DOC or RTF; raises ``UnreadableFile`` as ``as_docx`` and ``read_word`` do."""
    return read_word(as_docx(data, kind, name, limits, folder), name, limits)


def as_docx(data: bytes, kind: Kind, name: str, limits: Limits, folder: str) -> bytes:
    """Return a DOC or RTF as DOCX; runs inside the child, whose limits LibreOffice inherits.

    Raises ``UnreadableFile``: ``no_converter``, ``too_heavy``, ``too_long`` or ``damaged``.
    """
    program = converter()
    if program is None:
        raise refusal("no_converter", name, kind=_ENDINGS[kind].upper())
    source = Path(folder) / f"source.{_ENDINGS[kind]}"
    source.write_bytes(data)
    profile = Path(folder) / "profile"
    _write_profile(profile)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        folder,
        str(source),
    ]
    try:
        subprocess.run(  # noqa: S603 - a program of the machine, names of our own making
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=limits.wall_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise refusal("too_heavy", name) from error
    converted = source.with_suffix(".docx")
    if not converted.is_file() or converted.stat().st_size == 0:
        raise refusal("damaged", name)
    if converted.stat().st_size > limits.max_bytes:
        raise refusal("too_long", name, pages=limits.pages, characters=limits.characters)
    return converted.read_bytes()
