"""File formats: a DOCX, DOC, RTF, PDF, HTML, Markdown or plain text file becomes lines of text (đọc tệp văn bản).

>>> from pathlib import Path
>>> from conglap.documents import read_file
>>> [line.text for line in read_file(Path("ke-hoach.docx")).lines]  # doctest: +SKIP

Every parser of a binary format runs in a child process with limits; see ``Limits``.
"""

from conglap.documents.limits import Limits
from conglap.documents.looking import read_with_layout
from conglap.documents.reading import load, read_bytes, read_file
from conglap.documents.records import Cell, Line, SourceText, UnreadableFile
from conglap.documents.warm import kept_warm

__all__ = [
    "Cell",
    "Limits",
    "Line",
    "SourceText",
    "UnreadableFile",
    "kept_warm",
    "load",
    "read_bytes",
    "read_file",
    "read_with_layout",
]
