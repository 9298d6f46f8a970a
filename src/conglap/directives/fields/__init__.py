"""What letterhead and closing say of the document (thể thức)."""

from conglap.directives.fields.finder import find_fields

__all__ = ["find_fields"]
