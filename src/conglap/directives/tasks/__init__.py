"""What a document orders, by whom and by when (nhiệm vụ)."""

from conglap.directives.tasks.finder import find_tasks

__all__ = ["find_tasks"]
