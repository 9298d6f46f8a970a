"""Which standard applies, what is left alone, rules by name, the law pack and the list of rules."""

import datetime as dt
import re
from pathlib import Path

import pytest

from conglap.base.citations import Checked
from conglap.base.findings import Level
from conglap.directives.reader import read
from conglap.documents import read_file
from conglap.linting import RULES, lint
from conglap.linting.forms import form_under
from conglap.linting.standards import all_standards, standard_on
from tests.conglap.directives.reading import SHARED, source_of
from tests.conglap.linting.documents import CORRECT, PARTY_PLAN_2026, STATE_DECISION, STATE_PLAN, found_in

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("family", "day", "key"),
    [
        ("state", dt.date(2020, 3, 4), None),
        ("state", dt.date(2020, 3, 5), "nd30"),
        ("party", dt.date(2018, 4, 2), None),
        ("party", dt.date(2018, 4, 3), "hd36"),
        ("party", dt.date(2026, 5, 26), "hd36"),
        ("party", dt.date(2026, 5, 27), "hd05"),
    ],
)
def test_a_standard_applies_from_its_first_day(family: str, day: dt.date, key: str | None) -> None:
    standard = standard_on(family, day)
    assert (standard.key if standard else None) == key


def test_documents_before_the_first_standard_are_left_alone_and_it_is_said() -> None:
    old = STATE_PLAN.replace("năm 2026\nKẾ", "năm 2019\nKẾ").replace("Số: 28/KH-UBND", "Số 28-KH/UBND")
    [said] = found_in(old)
    assert (said.rule, said.level) == ("standard", Level.INFO)
    assert "05/03/2020" in said.message


def test_legal_normative_documents_are_left_alone_and_it_is_said() -> None:
    [said] = found_in(STATE_DECISION.replace("Số: 145/QĐ-UBND", "Số 16/2026/QĐ-UBND"))
    assert said.rule == "standard"
    assert said.cites == "điểm a khoản 2 Điều 4 Nghị định 30/2020/NĐ-CP (đã đối chiếu nguyên văn)"


def test_the_day_of_a_draft_is_given_by_hand_or_by_its_year() -> None:
    draft = PARTY_PLAN_2026.replace("ngày 10 tháng 6 năm 2026", "ngày    tháng    năm 2026")
    first = found_in(draft)[0]
    assert first.rule == "standard"
    assert "05-HD/VPTW" in first.message
    given = found_in(draft, on=dt.date(2026, 3, 1))
    assert [found.rule for found in given] == ["draft"]
    assert given[0].cites is not None
    assert "36-HD/VPTW" in given[0].cites
    of_2024 = found_in(draft.replace("năm 2026\nKẾ", "năm 2024\nKẾ").replace("05/5/2026", "05/5/2023"))
    assert [found.rule for found in of_2024] == ["draft"]


def test_without_any_day_the_assumed_standard_is_said() -> None:
    bare = "\n".join(line for line in CORRECT["party plan"].split("\n") if "tháng 02" not in line)
    assert "36-HD/VPTW" in found_in(bare)[0].message  # what it cites is of 2023


def test_a_text_of_unknown_family_is_looked_at_for_its_language_only() -> None:
    found = lint(read(source_of("Các đơn vị phân đấu hoàn thành trước ngày 31/02/2025 .")))
    assert {one.rule for one in found} == {"standard", "impossible-date", "spelling", "blank-before-mark"}


def test_rules_are_chosen_and_left_out_by_name() -> None:
    faulty = STATE_PLAN.replace("Số: 28/KH-UBND", "Số 28-KH/UBND")
    assert {found.rule for found in found_in(faulty)} == {"symbol-form", "number-line"}
    assert {found.rule for found in found_in(faulty, only=["number-line"])} == {"number-line"}
    assert {found.rule for found in found_in(faulty, off=["number-line"])} == {"symbol-form"}
    with pytest.raises(ValueError, match="khong-co"):
        found_in(faulty, off=["khong-co"])


def test_the_law_pack_speaks_of_rules_that_exist_and_says_how_far_it_was_checked() -> None:
    named = {name for standard in all_standards() for name in standard.rules}
    assert named == {rule.name for rule in RULES if rule.of_form}
    assert len(standard_on("state", dt.date(2026, 1, 1)).kinds) == 29  # type: ignore[union-attr]
    for standard in all_standards():
        assert all(isinstance(cited.checked, Checked) for cited in standard.rules.values())


def test_the_list_of_rules_names_every_rule_with_its_level_and_whether_it_is_mended() -> None:
    page = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([\w-]+)` \| (\w+) \| [^|]+ \| (✓?) ?\|", page, re.M)
    assert listed == [(rule.name, rule.level.value, "✓" if rule.mends else "") for rule in RULES]


def test_the_law_pack_gives_looks_to_every_standard_and_only_to_components_that_are_known() -> None:
    known = {"national", "motto", "party-title", "superior", "issuer", "number", "dateline", "kind", "subject", "about",
             "basis", "body", "authority", "post", "signer", "recipients", "recipient-list", "attached"}  # fmt: skip
    for standard in all_standards():
        form = form_under(standard)
        assert set(form.components) <= known
        assert form.cites.document == standard.document


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the real documents are not here")
def test_the_real_dispatch_shows_its_faults_and_its_blanks() -> None:
    [path] = (SHARED / "seeds").glob("004_*.txt")
    directive = read(read_file(path))
    found = {(one.rule, one.level.value) for one in lint(directive)}
    words = {directive.text[slice(*one.span)] for one in lint(directive) if one.span}
    assert {("citation-form", "error"), ("spelling", "warning"), ("draft", "info")} <= found
    assert {"Kế hoạch 28-KH/UBND", "phân đấu"} <= words
    assert {level for _, level in found if _ == "missing-component"} == set()


@pytest.mark.parametrize(
    "head",
    [
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 41/KH-UBND | Kỳ Sơn, ngày 15 tháng 9 năm 2025 |\n",
        "ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 41/KH-UBND |\nKỳ Sơn, ngày 15 tháng 9 năm 2025 |\n",
    ],
)
def test_what_a_site_left_out_of_a_letterhead_is_only_noted(head: str) -> None:
    text = f"{head}KẾ HOẠCH\nPhòng cháy rừng\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n1. Tuyên truyền./.\n"
    missing = [one for one in lint(read(source_of(text))) if one.rule == "missing-component"]
    assert any("Tiêu ngữ" in one.message for one in missing)
    assert {one.level for one in missing} == {Level.INFO}


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the real documents are not here")
def test_the_real_plan_without_letterhead_proves_no_missing_component() -> None:
    [path] = (SHARED / "seeds").glob("000_*.txt")
    found = lint(read(read_file(path)))
    assert {one.level for one in found} == {Level.INFO}
    assert any(one.rule == "missing-component" and "không có phần đầu" in one.message for one in found)
