"""``conglap draft``: from superior documents to the Word file that passes their duties on."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from conglap.base.text import fold
from conglap.cli.draft_wish import Wish
from conglap.cli.reading import open_source
from conglap.directives.reader import read
from conglap.directives.records import Directive
from conglap.documents import UnreadableFile
from conglap.drafting import KINDS, Order, TemplateRefused, check_template, draft_from, remarks_on, render
from conglap.drafting.default_template import default_template
from conglap.drafting.issuers import issuer_named, usual_signature
from conglap.drafting.records import Draft, Issuer, Purpose, Reporting


class Unusable(Exception):
    """Why nothing was drafted, as a sentence."""


def run(names: Sequence[str], wish: Wish, out: Path) -> int:
    """Draft, write the file and say what a person must still decide; return 1 where nothing could be written."""
    try:
        draft = drafted(names, wish)
        data = render(draft, wish.template.read_bytes() if wish.template else None)
        write_new(out, data)
    except (Unusable, TemplateRefused, UnreadableFile) as error:
        _say(str(error))
        return 1
    except OSError as error:
        _say(f"Không ghi hoặc không mở được tệp “{error.filename}”: {error.strerror}.")
        return 1
    print(f"Đã soạn {draft.kind} với {len(draft.duties)} nhiệm vụ: {out}")  # noqa: T201
    if remarks := remarks_on(draft):
        print("Cần bổ sung trước khi trình ký:")  # noqa: T201
        for remark in remarks:
            print(f"- {remark.message}")  # noqa: T201
    return 0


def drafted(names: Sequence[str], wish: Wish) -> Draft:
    """Return the draft; raises ``Unusable`` or ``UnreadableFile`` with a sentence."""
    superiors = [read(open_source(name)) for name in names]
    chosen = list(wish.task) or _not_yet_passed_on(superiors, wish)
    try:
        return draft_from(superiors, _order(wish), chosen)
    except KeyError as error:
        ids = ", ".join(task.id for task in superiors[0].tasks)
        raise Unusable(
            f"Văn bản cấp trên không có nhiệm vụ {', '.join(error.args)}. Các nhiệm vụ đọc được: {ids}."
        ) from error
    except ValueError as error:
        raise Unusable(str(error)) from error


def _not_yet_passed_on(superiors: Sequence[Directive], wish: Wish) -> list[str] | None:
    """Return the ids of the tasks that documents already issued do not pass on fully; ``None``: nothing was named."""
    if not wish.passed_on_by:
        return None
    from conglap.cascade import compare

    covered: set[str] = set()
    for name in wish.passed_on_by:
        found = compare(superiors[0], read(open_source(name)))
        covered |= {link.superior for link in found.tasks if link.coverage == "full"}
    left = [task.id for task in superiors[0].tasks if task.id not in covered and task.id != "closing"]
    if not left:
        raise Unusable("Mọi nhiệm vụ của văn bản cấp trên đã được giao lại đầy đủ; không còn gì để soạn.")
    return left


def _order(wish: Wish) -> Order:
    issuer = _issuer(wish)
    if bool(wish.report_to) != bool(wish.report_when):
        raise Unusable("Hãy ghi cả nơi nhận báo cáo (--report-to) và thời hạn báo cáo (--report-when).")
    return Order(
        issuer=issuer,
        day=wish.on,
        kind=_kind(wish.kind),
        purpose=Purpose.REMINDING if wish.remind else Purpose.PASSING_ON,
        subject=wish.subject,
        signature=usual_signature(issuer, deputy=wish.deputy, name=wish.signer),
        recipients=tuple(wish.recipient),
        reporting=Reporting(wish.report_to, wish.report_when) if wish.report_to and wish.report_when else None,
        annex=not wish.no_annex,
        unit=wish.unit,
        leads=dict(_lead(words) for words in wish.lead),
    )


def _issuer(wish: Wish) -> Issuer:
    if len(wish.issuer.split()) < 2:
        raise Unusable("Hãy ghi đủ tên cơ quan ban hành, ví dụ --issuer “Ủy ban nhân dân xã Bình An”.")
    issuer = issuer_named(wish.issuer, parent=wish.parent, place=wish.place)
    return replace(issuer, code=wish.code) if wish.code else issuer


def _kind(name: str) -> str:
    for kind in KINDS:
        if fold(kind) == fold(name):
            return kind
    raise Unusable(f"Chưa soạn được loại văn bản “{name}”. Hãy chọn: {', '.join(KINDS)}.")


def _lead(words: str) -> tuple[str, tuple[str, ...]]:
    task, _, bodies = words.partition("=")
    names = tuple(name.strip() for name in bodies.split(";") if name.strip())
    if not task.strip() or not names:
        raise Unusable(f"Không hiểu “{words}”. Viết --lead “II.3=Phòng Nội vụ; Phòng Kinh tế”.")
    return task.strip(), names


def save_template(issuer: str, kind: str, out: Path) -> int:
    """Write the program's own template for an office to change; return 1 where it cannot be written."""
    try:
        write_new(out, default_template(issuer_named(issuer).system, _kind(kind)))
    except (Unusable, OSError) as error:
        _say(str(error))
        return 1
    print(f"Đã ghi mẫu {kind}: {out}. Mở bằng Word, sửa chữ quanh các từ khóa trong ngoặc nhọn rồi lưu lại.")  # noqa: T201
    return 0


def try_template(path: Path, issuer: str, kind: str) -> int:
    """Try a template on invented words and say what is wrong; return 1 where it cannot be used."""
    try:
        findings = check_template(path.read_bytes(), issuer_named(issuer).system, _kind(kind))
    except (Unusable, TemplateRefused, OSError) as error:
        _say(str(error))
        return 1
    for finding in findings:
        print(f"- {finding.message}")  # noqa: T201
    print("Mẫu dùng được." if not findings else f"Mẫu dựng được văn bản nhưng còn {len(findings)} điểm cần xem lại.")  # noqa: T201
    return 1 if any(finding.level == "error" for finding in findings) else 0


def write_new(out: Path, data: bytes) -> None:
    """Write a file that was not there: a draft never replaces somebody's work."""
    try:
        with out.open("xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise Unusable(f"Tệp “{out}” đã có. Hãy chọn tên khác cho -o để không ghi đè.") from error


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201
