"""The tree of clauses: phần, chương, mục, điều, khoản, điểm, phụ lục (kết cấu văn bản)."""

from conglap.directives.clauses.finder import find_clauses

__all__ = ["find_clauses"]
