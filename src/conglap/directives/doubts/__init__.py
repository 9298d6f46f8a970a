"""Of what the reader is not sure (chỗ máy chưa chắc): small named rules that look at a finished reading."""

from conglap.directives.doubts.finder import find_doubts
from conglap.directives.doubts.rules import RULES

__all__ = ["RULES", "find_doubts"]
