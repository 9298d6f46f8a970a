"""Where a list of bodies in running words ends (danh sách cơ quan, đơn vị)."""

from conglap.directives.tasks.known_words import names_body_at, predicate_word_at
from conglap.directives.tasks.name_scan import Scan

__all__ = ["list_end", "names_body_at", "predicate_word_at"]
_MAX_LIST = 700


def list_end(text: str, lowered: str, start: int, limit: int) -> tuple[int, str | None]:
    """Return where the list of bodies that begins at ``start`` ends, and the predicate that ends it.

    The predicate is ``""`` where a verb begins that we do not know, ``None`` where a preposition, a full stop, a
    colon or ``limit`` ends the list.
    """
    return Scan(text, lowered, start, min(limit, start + _MAX_LIST)).run()
