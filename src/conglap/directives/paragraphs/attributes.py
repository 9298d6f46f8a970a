"""What a web page prints above a document: "Số hiệu: …", "Loại văn bản: …" (thuộc tính). It is set aside."""

import re

from conglap.base.text import fold
from conglap.directives.paragraphs.pieces import Piece
from conglap.directives.words import marks

_LABEL = re.compile(
    r"(?:so hieu|so ky hieu|loai van ban|(?:co quan|noi|don vi) ban hanh|nguoi ky|linh vuc|tinh trang(?: hieu luc)?"
    r"|ngay (?:ban hanh|co hieu luc|hieu luc|het hieu luc|cong bao|dang cong bao|ap dung|cap nhat)|so cong bao)"
    r"(?:\s*:?$|\s*:\s)"
)
_MAY_HOLD = ("Số hiệu", "Loại văn bản", "ban hành", "Số ký hiệu")
_LINES = 60  # in which the letterhead begins at the latest
_FEWEST = 3  # lines or rows


def without_attributes(pieces: list[Piece], given: str) -> tuple[list[Piece], list[str]]:
    """Return the pieces without such a list above the national title, and its lines; ``given`` is the whole text."""
    if not any(sign in given[:2000] for sign in _MAY_HOLD):
        return pieces, []
    title = next((index for index, piece in enumerate(pieces[:_LINES]) if marks.is_national(piece.line)), 0)
    labelled = [index for index in range(title) if _LABEL.match(fold(pieces[index].line[:40]))]
    rows = {(cell.table, cell.row) for index in labelled if (cell := pieces[index].cell) and cell.column == 0}
    lines = {index for index in labelled if pieces[index].cell is None}
    if len(rows) + len(lines) < _FEWEST:
        return pieces, []
    aside = {
        index
        for index, piece in enumerate(pieces[:title])
        if index in lines or (piece.cell is not None and (piece.cell.table, piece.cell.row) in rows)
    }
    return [piece for index, piece in enumerate(pieces) if index not in aside], [pieces[i].line for i in sorted(aside)]
