"""Conglap's rules: pure Python, usable without the site, a database, a clock or a network.

>>> import conglap
>>> conglap.read("ke-hoach.docx")["document"]["symbol"]  # doctest: +SKIP
'199-KH/HU'
"""

from os import PathLike
from typing import Any


def read(path: "str | PathLike[str]") -> dict[str, Any]:
    """Read one directive (văn bản chỉ đạo) and return what ``conglap read --format json`` prints of it.

    The steps are ``conglap.documents.read_file`` and ``conglap.directives.reader.read``. Raises
    ``conglap.documents.UnreadableFile`` with a Vietnamese sentence where the file cannot be read.
    """
    from pathlib import Path

    from conglap.directives.contract import as_json
    from conglap.directives.reader import read as understand
    from conglap.documents import read_file

    source = read_file(Path(path))
    return as_json(source, understand(source))
