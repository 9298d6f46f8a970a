"""`make start` refuses what cannot work before it does anything long."""

import os
import socket
import subprocess
import sys

import pytest

from tests.postgres import Unavailable, temporary_postgres
from tools import assets, python_environment, start
from tools.console import StepFailed
from tools.paths import ROOT


def test_a_port_that_is_taken_is_refused_with_another_to_try():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(StepFailed) as refused:
            start.demand_free(port)
    assert f"cổng {port} đang được chương trình khác dùng" in refused.value.problem
    assert "make start PORT=" in refused.value.remedy


@pytest.mark.parametrize("said", ["", "8000", "1", "65535"])
def test_a_port_is_taken_from_the_environment(monkeypatch, said):
    monkeypatch.setenv("PORT", said)
    assert start.wanted_port() == int(said or 8000)


@pytest.mark.parametrize("said", ["0", "65536", "tám nghìn", "-1", "80 00"])
def test_what_is_no_port_is_refused(monkeypatch, said):
    monkeypatch.setenv("PORT", said)
    with pytest.raises(StepFailed, match="không phải là một cổng"):
        start.wanted_port()


def test_a_second_start_in_the_same_folder_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(start, "VAR", tmp_path)
    held = start.only_one()
    with pytest.raises(StepFailed, match="đang chạy trong thư mục này"):
        start.only_one()
    held.close()
    start.only_one().close()


def test_a_python_without_venv_is_told_which_package_is_missing(monkeypatch):
    monkeypatch.setattr(python_environment, "find_spec", lambda name: None if name == "ensurepip" else object())
    with pytest.raises(StepFailed) as refused:
        python_environment.demand_python()
    assert refused.value.remedy == "sudo apt install python3-venv"


def test_an_old_python_gets_a_sentence_and_no_traceback():
    code = (
        "import sys, runpy; sys.version_info = (3, 9, 2); sys.path.insert(0, '.');"
        "runpy.run_module('tools.start', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Cần Python 3.11 trở lên" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_environment_left_half_made_is_not_taken_for_a_whole_one(monkeypatch, tmp_path):
    monkeypatch.setattr(python_environment, "VENV_BIN", tmp_path / "bin")
    monkeypatch.setattr(python_environment, "UNFINISHED", tmp_path / ".unfinished")
    monkeypatch.setattr(python_environment, "ORIGIN", tmp_path / ".origin")
    assert not python_environment.is_sound()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    assert python_environment.is_sound()
    (tmp_path / ".unfinished").touch()
    assert not python_environment.is_sound()
    (tmp_path / ".unfinished").unlink()
    (tmp_path / ".origin").write_text("another folder")
    assert not python_environment.is_sound()


@pytest.mark.parametrize(
    ("version", "good"), [("v20.19.0", True), ("v18.19.0", False), ("v24.1.0", True), ("v20.9.0", False)]
)
def test_only_a_node_that_is_new_enough_is_used(monkeypatch, tmp_path, version, good):
    for name in ("node", "npm"):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {version}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert assets.find_node() == (tmp_path if good else None)


def test_a_node_without_npm_is_not_used(monkeypatch, tmp_path):
    (tmp_path / "node").write_text("#!/bin/sh\necho v24.0.0\n")
    (tmp_path / "node").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert assets.find_node() is None


def test_the_tests_own_postgresql_is_gone_afterwards():
    psycopg = pytest.importorskip("psycopg")
    try:
        with temporary_postgres() as url:
            with psycopg.connect(url) as connection:
                folder = connection.execute("SHOW data_directory").fetchone()[0]
            assert os.path.isdir(folder)  # noqa: PTH112 - as the server wrote it
    except Unavailable as reason:
        pytest.skip(str(reason))
    assert not os.path.exists(folder)  # noqa: PTH110
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url, connect_timeout=3)
