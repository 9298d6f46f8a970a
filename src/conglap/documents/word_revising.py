"""Corrections written into a Word file as tracked changes; all other parts stay as they are (sửa có theo dõi)."""

import io
import zipfile
from collections.abc import Sequence

from lxml import etree

from conglap.documents.limits import Limits
from conglap.documents.revisions import Replace, Revision, SetParagraph, SetRuns, SetSection
from conglap.documents.word import written_lines
from conglap.documents.word_body import WordFile, Written
from conglap.documents.word_layout import paragraphs_of
from conglap.documents.word_letters import Letter, letters_of
from conglap.documents.word_looks import Looks
from conglap.documents.word_properties import CHANGES, Mark, is_foreign, set_paragraph, set_run, set_section
from conglap.documents.word_runs import cut_out, inserted, mark_deleted, obstacle, runs_in_fields
from conglap.documents.word_sections import section_properties
from conglap.documents.word_xml import Element, local

_ORDER: tuple[type[Revision], ...] = (SetRuns, Replace, SetParagraph, SetSection)


def revise(
    data: bytes, name: str, limits: Limits, revisions: Sequence[Revision], mark: tuple[str, str]
) -> tuple[bytes, list[str | None]]:
    """Return the file with the changes, and for each why it could not be made (a key of ``OBSTACLES``) or ``None``.

    ``mark`` is who changes and when (ISO 8601). Raises ``UnreadableFile`` as ``read_word`` does.
    """
    word = WordFile(data, name, limits)
    reviser = _Reviser(word, mark)
    outcomes: dict[int, str | None] = {}
    # Looks before words, and words from the last to the first: places before a change stay what they were.
    for index in sorted(range(len(revisions)), key=lambda at: _turn(revisions[at])):
        outcomes[index] = reviser.apply(revisions[index])
    reviser.number()
    content = etree.tostring(word.root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return _repacked(data, word.main, content), [outcomes[index] for index in range(len(revisions))]


def _turn(revision: Revision) -> tuple[int, int, int]:
    place = (-revision.line, -revision.start) if isinstance(revision, Replace) else (0, 0)
    return _ORDER.index(type(revision)), *place


def _repacked(data: bytes, main: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            part = content if entry.filename == main else old.read(entry)
            new.writestr(entry, part)
    return stream.getvalue()


class _Reviser:
    """Holds the file's lines with their letters, which stay right while runs are cut."""

    def __init__(self, word: WordFile, mark: tuple[str, str]) -> None:
        space = etree.QName(word.root).namespace or ""
        first = _next_id(word.root)
        self._mark = Mark(*mark, space, first, first)
        self._lines = [written for written in written_lines(word) if written.line.text]
        self._letters: dict[int, list[Letter] | None] = {}
        self._body = word.body
        self._paragraphs = paragraphs_of(word.body)
        self._sections = section_properties(word.body)
        self._in_fields = runs_in_fields(word.body)
        self._looks = Looks(word.styles, word.part("theme/theme1.xml"))
        self._tables = {written.paragraph: written.place.tables for written in self._lines}

    def apply(self, revision: Revision) -> str | None:
        """Make one change; return why not, ``None`` where it is made."""
        if isinstance(revision, Replace):
            return self._replace(revision)
        if isinstance(revision, SetRuns):
            return self._set_runs(revision)
        if isinstance(revision, SetParagraph):
            return self._set_paragraph(revision)
        properties = self._sections[revision.section]
        if is_foreign(properties, "sectPr", self._mark):
            return "tracked"
        set_section(properties, revision, self._mark)
        return None

    def number(self) -> None:
        """Give every change a number of its own: a run that was cut after a change holds it twice."""
        key = self._mark.name("id")
        number = self._mark.first_id
        for element in self._body.iter():
            written = element.get(key) or ""
            if local(element) in CHANGES and written.isdecimal() and int(written) >= self._mark.first_id:
                element.set(key, str(number))
                number += 1

    def _set_paragraph(self, wish: SetParagraph) -> str | None:
        paragraph = self._paragraphs[wish.paragraph]
        if is_foreign(paragraph, "pPr", self._mark):
            return "tracked"
        look = self._looks.paragraph(paragraph, self._tables.get(paragraph, ()))
        set_paragraph(paragraph, wish, look.left, self._mark)
        return None

    def _set_runs(self, wish: SetRuns) -> str | None:
        letters = self._of(wish.line, wish.start, wish.end)
        if isinstance(letters, str):
            return letters
        texts = [letter for letter in letters if letter.run is not None]
        runs = cut_out(texts, self._letters[wish.line] or [])
        if any(is_foreign(run, "rPr", self._mark) for run in runs):
            return "tracked"
        for run in runs:
            set_run(run, wish, self._mark)
        return None

    def _replace(self, wish: Replace) -> str | None:
        written = self._lines[wish.line]
        if written.line.text[wish.start : wish.end] != wish.was:
            return "changed"
        inserting = wish.start == wish.end
        beside = (max(0, wish.start - 1), max(1, wish.start)) if inserting else (wish.start, wish.end)
        letters = self._of(wish.line, *beside)
        if isinstance(letters, str):
            return letters
        if not all(letter.is_text for letter in letters):
            return "generated"
        runs = cut_out(letters, self._letters[wish.line] or [])
        if inserting:
            inserted(wish.new, runs[-1], self._mark, before=wish.start == 0)
        else:
            if wish.new:
                inserted(wish.new, runs[-1], self._mark)
            for run in runs:
                mark_deleted(run, self._mark)
        return None

    def _of(self, line: int, start: int, end: int) -> list[Letter] | str:
        """Return the letters of a place, or why nothing can be changed there."""
        written = self._lines[line]
        letters = self._known(line, written)
        if letters is None:
            return "changed"
        wanted = letters[start:end]
        if written.place.in_box:
            return "boxed"
        runs = [letter.run for letter in wanted if letter.run is not None]
        if not runs:
            return "generated"
        return next((why for run in runs if (why := obstacle(run, self._in_fields))), None) or wanted

    def _known(self, line: int, written: Written) -> list[Letter] | None:
        if line not in self._letters:
            self._letters[line] = letters_of(written.pieces, written.line.text)
        return self._letters[line]


def _next_id(root: Element) -> int:
    """Return a number above all that bookmarks, comments and changes of the file have."""
    found = (
        int(setting)
        for element in root.iter()
        for key, setting in element.attrib.items()
        if str(key).endswith("}id") and str(setting).isdecimal()
    )
    return max(found, default=0) % 1_000_000_000 + 1
