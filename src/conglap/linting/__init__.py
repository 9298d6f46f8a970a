"""Form and language of administrative documents (kiểm tra thể thức): ``lint`` says what a careful clerk would say."""

from conglap.linting.linter import lint
from conglap.linting.rules import RULES

__all__ = ["RULES", "lint"]
