"""`conglap register check` and `convert`, as a user types them."""

import csv
import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from conglap.cli import main
from conglap.register.sheet_writing import template, unit_workbook
from conglap.register.unit_rows import UnitRow

SQUARE = [[[108.0, 15.0], [109.0, 15.0], [109.0, 16.0], [108.0, 16.0], [108.0, 15.0]]]
OUTLINE = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"code": "21025", "fullName": "Xã Bình An"},
            "geometry": {"type": "Polygon", "coordinates": SQUARE},
        }
    ],
}


def run(monkeypatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["conglap", "register", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def unit(number: int, **more: object) -> UnitRow:
    given = {"parent": "UBND xã Bình An", "start": dt.date(2012, 8, 15), "territory": "xã Bình An"}
    return UnitRow(number, f"Trường số {number}", "unit", **{**given, **more})


def at(latitude: str, longitude: str) -> dict[str, object]:
    return {"latitude": Decimal(latitude), "longitude": Decimal(longitude)}


def saved(folder: Path, *units: UnitRow) -> str:
    path = folder / "truong.xlsx"
    path.write_bytes(unit_workbook(units))
    return str(path)


def test_a_good_list_passes(monkeypatch, tmp_path, capsys):
    assert run(monkeypatch, "check", saved(tmp_path, unit(2), unit(3))) == 0
    assert capsys.readouterr().out == "truong.xlsx: 2 dòng, 2 đạt, 0 cần xác định, 0 không nhận\n"


def test_every_row_that_would_not_be_taken_is_told_with_its_reason(monkeypatch, tmp_path, capsys):
    units = (unit(2, code="A"), unit(3, code="A"), unit(4, start=None), unit(5, **at("108.8", "15.1")))
    assert run(monkeypatch, "check", saved(tmp_path, *units), "--format", "json") == 1
    told = json.loads(capsys.readouterr().out)
    assert {key: told[key] for key in ("source", "rows", "good", "doubtful", "refused")} == {
        "source": "truong.xlsx",
        "rows": 4,
        "good": 1,
        "doubtful": 0,
        "refused": 3,
    }
    assert [(one["row"], one["rule"]) for one in told["reasons"]] == [
        (3, "same_code"),
        (4, "needed_to_create"),
        (5, "swapped"),
    ]
    assert told["reasons"][0]["header"] == "Mã định danh"


def test_points_outside_a_given_outline_are_remarked_on(monkeypatch, tmp_path, capsys):
    (tmp_path / "o.geojson").write_text(json.dumps(OUTLINE), encoding="utf-8")
    units = (
        unit(2, **at("15.5", "108.5")),
        unit(3, **at("16.2", "108.5")),
        unit(4, territory="21025", **at("15.5", "108.9")),
        unit(5, territory="", **at("12.0", "108.5")),
    )
    assert run(monkeypatch, "check", saved(tmp_path, *units), "--outline", str(tmp_path / "o.geojson")) == 0
    said = capsys.readouterr().out
    assert "Dòng 3, cột “Vĩ độ” [Lưu ý]: Điểm này nằm cách ranh giới Xã Bình An 22,2 km." in said
    assert "Dòng 5, cột “Vĩ độ” [Lưu ý]: Điểm này nằm ngoài ranh giới đã cho." in said
    assert "Dòng 2" not in said and "Dòng 4" not in said


@pytest.mark.parametrize("outline", ["[]", "{", '{"type": "FeatureCollection", "features": []}', '{"features": [7]}'])
def test_an_outline_without_areas_is_refused(monkeypatch, tmp_path, capsys, outline):
    (tmp_path / "o.geojson").write_text(outline, encoding="utf-8")
    assert run(monkeypatch, "check", saved(tmp_path, unit(2)), "--outline", str(tmp_path / "o.geojson")) == 1
    assert "Tệp ranh giới" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["khong-co.xlsx", "van-ban.pdf", "mau-khac.csv"])
def test_a_file_that_cannot_be_read_says_why(monkeypatch, tmp_path, capsys, name):
    (tmp_path / "van-ban.pdf").write_bytes(b"%PDF-1.7 nothing")
    (tmp_path / "mau-khac.csv").write_text("STT,Tên đơn vị,Biên chế\n1,a,2\n", encoding="utf-8")
    assert run(monkeypatch, "check", str(tmp_path / name)) == 1
    assert "Hãy" in capsys.readouterr().err


def test_a_list_becomes_geojson_or_csv_of_a_day(monkeypatch, tmp_path, capsys):
    source = saved(tmp_path, unit(2, **at("15.5", "108.5")), unit(3, end=dt.date(2020, 1, 1)))
    out = tmp_path / "a.geojson"
    assert run(monkeypatch, "convert", source, "--to", "geojson", "--on", "2026-06-01", "-o", str(out)) == 0
    features = json.loads(out.read_text(encoding="utf-8"))["features"]
    assert [one["geometry"]["coordinates"] for one in features] == [[108.5, 15.5]]
    table = tmp_path / "a.csv"
    assert run(monkeypatch, "convert", source, "--to", "csv", "-o", str(table)) == 0
    with table.open(encoding="utf-8-sig", newline="") as lines:
        assert [row["Tên đơn vị"] for row in csv.DictReader(lines)] == ["Trường số 2", "Trường số 3"]
    assert run(monkeypatch, "check", str(table)) == 0


def test_nothing_is_overwritten(monkeypatch, tmp_path, capsys):
    out = tmp_path / "a.csv"
    out.write_text("mine", encoding="utf-8")
    assert run(monkeypatch, "convert", saved(tmp_path, unit(2)), "--to", "csv", "-o", str(out)) == 1
    assert out.read_text(encoding="utf-8") == "mine"


def test_the_template_itself_has_no_row(monkeypatch, tmp_path, capsys):
    (tmp_path / "mau.xlsx").write_bytes(template())
    assert run(monkeypatch, "check", str(tmp_path / "mau.xlsx")) == 0
    assert "0 dòng" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [("check",), ("convert", "a.xlsx", "--to", "xml"), ("nhap",)])
def test_a_wrong_command_is_explained_in_vietnamese(monkeypatch, capsys, arguments):
    assert run(monkeypatch, *arguments) != 0
    assert "Xem hướng dẫn" in capsys.readouterr().err
