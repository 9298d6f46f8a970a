"""Form and language of administrative documents (kiểm tra thể thức): ``lint`` says what a careful clerk would say.

``correct`` writes what can be mended into a Word file as tracked changes.
"""

from conglap.linting.correcting import Corrected, Left, correct
from conglap.linting.linter import Wish, is_gazette, lint
from conglap.linting.rules import RULES

__all__ = ["RULES", "Corrected", "Left", "Wish", "correct", "is_gazette", "lint"]
