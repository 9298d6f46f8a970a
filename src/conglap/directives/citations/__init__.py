"""Other documents that a document names (viện dẫn)."""

from conglap.directives.citations.finder import find_citations

__all__ = ["find_citations"]
