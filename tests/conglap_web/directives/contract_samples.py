"""Hand-made objects of the contract ``conglap.directive/1``: spans are found in the text, so that they always fit."""

from __future__ import annotations

from typing import Any

TEXT = """ỦY BAN NHÂN DÂN TỈNH LAM GIANG
Số: 28/KH-UBND
KẾ HOẠCH
Sắp xếp các đơn vị sự nghiệp công lập năm 2026
Thực hiện Kết luận số 62-KL/TW ngày 02/10/2023 của Bộ Chính trị.
1. Rà soát mạng lưới trường học. Xây dựng phương án sáp nhập; lấy ý kiến Nhân dân trước ngày 30/6/2026.
Chủ trì: Sở Nội vụ; phối hợp: UBND các xã.
2. Công khai giá dịch vụ <script>alert("x")</script> & phí trên cổng thông tin. Thường xuyên.
Chủ trì: Sở Tài chính.
3. Báo cáo kết quả hằng quý.
Các cơ quan nghiêm túc thực hiện.
Nơi nhận:
Như trên."""


def span(text: str, words: str, nth: int = 0) -> list[int]:
    """Return where the words stand, the nth time (from 0)."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return [at, at + len(words)]


def named(text: str, *names: str, nth: int = 0) -> list[dict[str, Any]]:
    """Return bodies as the contract gives them."""
    return [{"name": name, "span": span(text, name, nth)} for name in names]


def task(text: str, number: str, words: str, **more: Any) -> dict[str, Any]:
    """Return a task as the contract gives it."""
    given = {
        "id": number,
        "clause": number,
        "text": words,
        "span": span(text, words),
        "directing": [],
        "lead": [],
        "coordinating": [],
        "timing": {"kind": "unspecified", "as_written": None, "due": None, "rule": None, "span": None},
        "output": None,
    }
    return given | more


def sample() -> dict[str, Any]:
    """Return a plan with three tasks: one with a deadline and a group, one with markup in its text, one unclear."""
    text = TEXT
    deadline = {
        "kind": "deadline",
        "as_written": "trước ngày 30/6/2026",
        "due": "2026-06-29",
        "rule": None,
        "span": span(text, "trước ngày 30/6/2026"),
    }
    first = "Rà soát mạng lưới trường học. Xây dựng phương án sáp nhập; lấy ý kiến Nhân dân trước ngày 30/6/2026."
    second = 'Công khai giá dịch vụ <script>alert("x")</script> & phí trên cổng thông tin. Thường xuyên.'
    return {
        "schema": "conglap.directive/1",
        "source": {"name": "x.txt", "sha256": "0" * 64, "media_type": "text/plain", "ocr": False},
        "text": text,
        "document": {
            "system": "state",
            "kind": {"code": "KH", "name": "Kế hoạch"},
            "number": "28",
            "symbol": "28/KH-UBND",
            "issuer": "Ủy ban nhân dân tỉnh Lam Giang",
            "place": "Lam Giang",
            "date": "2026-02-05",
            "subject": "Sắp xếp các đơn vị sự nghiệp công lập năm 2026",
            "signatory": {"authority": "TM. ỦY BAN NHÂN DÂN", "title": "CHỦ TỊCH", "name": "Đinh Trọng Nghĩa"},
            "addressees": [],
            "recipients": ["Như trên"],
        },
        "clauses": [],
        "citations": [
            {
                "symbol": "62-KL/TW",
                "kind": "KL",
                "date": "2023-10-02",
                "issuer": "Bộ Chính trị",
                "role": "basis",
                "as_written": "Kết luận số 62-KL/TW",
                "span": span(text, "Kết luận số 62-KL/TW"),
                "resolved_by": "symbol",
            }
        ],
        "tasks": [
            task(
                text,
                "1",
                first,
                lead=named(text, "Sở Nội vụ"),
                coordinating=named(text, "UBND các xã"),
                timing=deadline,
            ),
            task(text, "2", second, lead=named(text, "Sở Tài chính")),
            task(text, "3", "Báo cáo kết quả hằng quý."),
        ],
        "findings": [
            {
                "rule": "x",
                "level": "info",
                "message": "Một lưu ý của máy đọc.",
                "span": None,
                "cites": None,
            }
        ],
    }
