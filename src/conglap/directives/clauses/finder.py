"""The tree of clauses (phần, chương, mục, điều, khoản, điểm; I., 1., 1.1., a); phụ lục) with ids and spans."""

from conglap.directives.clauses.annexes import Title, title_of_annex
from conglap.directives.clauses.closing_words import closes_the_document
from conglap.directives.clauses.quotations import quoted_paragraphs
from conglap.directives.clauses.sequences import labels_of
from conglap.directives.clauses.tree import ClauseTree
from conglap.directives.records import Clause, Paragraph, Part
from conglap.directives.words import marks
from conglap.directives.words.labels import Label

# Asked for at every paragraph: a member of an enumeration takes ten times as long as a name of the module.
_BODY, _ANNEX = Part.BODY, Part.ANNEX


def find_clauses(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Clause, ...]:
    """Return the clauses of body and annexes in reading order; dashes and unnumbered paragraphs are none."""
    tree = ClauseTree(text)
    lines = text.split("\n")  # each paragraph is one
    quoted = quoted_paragraphs(text)
    labels = labels_of(lines, paragraphs, quoted)
    end_of_body = _trailing_paragraphs(lines, paragraphs, labels)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.part is not _BODY and paragraph.part is not _ANNEX:
            tree.leave()
            continue
        title = None if index in quoted else title_of_annex(lines, paragraphs, index, tree)
        if title is Title.ANNEX:
            tree.open_annex(paragraph)
        elif title is Title.ATTACHED:
            tree.open_attached(paragraph)
        elif index in labels and tree.add_clause(paragraph, labels[index]):
            continue
        else:
            if index in end_of_body and tree.inner and closes_the_document(text, paragraph, tree.inner):
                tree.leave()
            tree.add_text(paragraph)
    return tree.clauses()


def _trailing_paragraphs(lines: list[str], paragraphs: tuple[Paragraph, ...], labels: dict[int, Label]) -> set[int]:
    """The unnumbered paragraphs between the last clause of the body and the closing."""
    body = [index for index, paragraph in enumerate(paragraphs) if paragraph.part is _BODY]
    trailing: set[int] = set()
    for index in reversed(body):
        if index in labels or marks.is_item(lines[index]):
            break
        trailing.add(index)
    return trailing
