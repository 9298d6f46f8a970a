"""Acceptance: the two real documents of the cascade, read by the program as their users would."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import shared_folder

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def seeds() -> list[dict[str, Any]]:
    """Return what the program prints of the plan (000) and the dispatch (004)."""
    folder = shared_folder()
    assert folder is not None
    files = sorted(map(str, (folder / "seeds").glob("00[04]_*.txt")))
    script = str(Path(sys.executable).parent / "conglap")
    done = subprocess.run([script, "read", *files, "--format", "json"], capture_output=True, timeout=60, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def names(bodies: list[dict[str, Any]]) -> list[str]:
    return [body["name"] for body in bodies]


def test_the_plan_has_eleven_tasks_and_nine_recipients(seeds: list[dict[str, Any]]) -> None:
    plan = seeds[0]

    assert [task["id"] for task in plan["tasks"]] == [
        *(f"II.{number}" for number in range(1, 8)), "III.1", "III.2", "III.3", "closing",
    ]  # fmt: skip
    assert len(plan["document"]["recipients"]) == 9


def test_the_plan_has_its_fields(seeds: list[dict[str, Any]]) -> None:
    document = seeds[0]["document"]

    assert document["system"] == "party"
    assert document["kind"] == {"code": "KH", "name": "Kế hoạch"}
    assert document["symbol"] is document["number"] is document["date"] is None
    assert document["subject"].startswith("Triển khai thực hiện Kế hoạch số 248-KH/TU")
    assert document["subject"].endswith("của các đơn vị sự nghiệp công lập")
    assert document["signatory"] == {"authority": "T/M BAN THƯỜNG VỤ", "title": "PHÓ BÍ THƯ", "name": "Đinh Xuân Dũng"}


def test_the_plan_names_the_bodies_and_the_time_of_its_tasks(seeds: list[dict[str, Any]]) -> None:
    tasks = {task["id"]: task for task in seeds[0]["tasks"]}

    assert names(tasks["II.1"]["directing"]) == ["Ban Thường vụ Huyện uỷ"]
    assert names(tasks["II.1"]["lead"])[0] == "Ban Tuyên giáo Huyện ủy"
    assert names(tasks["II.2"]["directing"]) == ["Ủy ban nhân dân huyện"]
    assert names(tasks["II.2"]["lead"]) == ["Phòng Nội vụ"]
    assert names(tasks["II.2"]["coordinating"]) == ["các phòng, ban, ngành liên quan"]
    assert names(tasks["II.3"]["lead"]) == ["Phòng Tài chính - Kế hoạch"]
    assert "UBND các xã, thị trấn" in names(tasks["II.3"]["coordinating"])
    assert names(tasks["II.5"]["lead"]) == ["Phòng Tài chính - Kế hoạch", "UBND các xã, thị trấn"]
    assert names(tasks["III.3"]["lead"]) == ["Ban Tổ chức Huyện ủy"]
    assert {tasks[f"II.{number}"]["timing"]["kind"] for number in range(1, 8)} == {"continuous"}
    assert tasks["II.4"]["timing"]["as_written"] == "Thường xuyên, theo quy định và hướng dẫn của tỉnh"


def test_the_dispatch_has_seven_tasks_four_addressees_and_four_recipients(seeds: list[dict[str, Any]]) -> None:
    dispatch = seeds[1]
    document = dispatch["document"]

    assert [task["id"] for task in dispatch["tasks"]] == ["1/1", "1/2", "1/3", "2", "3/1", "3/2", "closing"]
    assert document["system"] == "state"
    assert document["kind"]["code"] == "CV"
    assert document["number"] is document["symbol"] is document["date"] is None
    assert (len(document["addressees"]), len(document["recipients"])) == (4, 4)
    assert names(dispatch["tasks"][3]["lead"]) == ["Phòng Nội vụ"]


def test_citations_are_joined_across_lines(seeds: list[dict[str, Any]]) -> None:
    plan, dispatch = ([citation["symbol"] for citation in found["citations"]] for found in seeds)

    assert set(plan) == {"248-KH/TU", "62-KL/TW", "19-NQ/TW", "92-KH/HU"}
    assert (plan.count("92-KH/HU"), plan.count("62-KL/TW")) == (3, 5)
    assert {"28/KH-UBND", "199-KH/HU", "248-KH/TU", "126-KH/TU"} <= set(dispatch)


def test_the_evidence_of_every_body_and_citation_stands_where_it_says(seeds: list[dict[str, Any]]) -> None:
    for found in seeds:
        text = found["text"]
        for citation in found["citations"]:
            assert text[slice(*citation["span"])] == citation["as_written"]
        for task in found["tasks"]:
            for body in (*task["directing"], *task["lead"], *task["coordinating"]):
                assert text[slice(*body["span"])] == body["name"]
