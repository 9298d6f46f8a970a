"""Lines of a file become one text of logical paragraphs, each in its part: letterhead, body, closing, annex."""

from conglap.directives.paragraphs.layout import LaidOut, lay_out

__all__ = ["LaidOut", "lay_out"]
