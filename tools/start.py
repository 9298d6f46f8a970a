"""`make start`: from a bare machine to the running site, and from the second time on within seconds."""

from __future__ import annotations

import errno
import fcntl
import http.client
import os
import shutil
import socket
import sys
from typing import TextIO

if sys.version_info < (3, 11):
    sys.exit("Cần Python 3.11 trở lên. Cách xử lý: sudo apt install python3 python3-venv (Debian 12 trở lên).")

from tools import assets, python_environment, record, supervisor
from tools.console import StepFailed
from tools.entry import carry_out
from tools.paths import ROOT, VAR, VENV_BIN

HOST = "127.0.0.1"
THREADS = 4


def main() -> int:
    """Set up what is missing and serve until stopped."""
    port = wanted_port()
    demand_free(port)
    lock = only_one()
    python_environment.prepare("run")
    assets.prepare()
    record.prepare()
    demand_free(port)
    serve(port)
    lock.close()
    return 0


def wanted_port() -> int:
    """Return the port that PORT asks for, 8000 when it asks for none."""
    said = os.environ.get("PORT") or "8000"
    if not said.isdecimal() or not 0 < int(said) < 65536:
        raise StepFailed(f"PORT={said} không phải là một cổng.", "make start PORT=8001")
    return int(said)


def demand_free(port: int) -> None:
    """Refuse a port that another program listens on, before any long work."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise StepFailed(f"cổng {port} chỉ dành cho quản trị viên.", "make start PORT=8000") from error
            other = port + 1 if port < 65535 else 8000
            raise StepFailed(
                f"cổng {port} đang được chương trình khác dùng (có thể Conglap đã chạy ở cửa sổ khác).",
                f"mở http://{HOST}:{port} xem thử, hoặc dùng cổng khác: make start PORT={other}",
            ) from error


def only_one() -> TextIO:
    """Hold the set-up for ourselves: two at once would spoil each other's environment."""
    VAR.mkdir(parents=True, exist_ok=True)
    lock = (VAR / ".start-lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise StepFailed(
            "một lệnh make start khác đang chạy trong thư mục này.",
            "dùng cửa sổ kia, hoặc nhấn Ctrl-C ở đó trước.",
        ) from error
    return lock


def serve(port: int) -> None:
    """Run the web server and the job worker until stopped."""
    address = f"http://{HOST}:{port}"
    print(f"• Khởi động trang tại {address} …", flush=True)
    web = supervisor.Kept("Máy chủ web", web_command(port), record.environment())
    worker = supervisor.Kept("Tiến trình việc nền", worker_command(), record.environment())
    try:
        supervisor.watch(
            [web, worker],
            say=lambda line: print(f"! {line}", flush=True),
            ready=lambda: answers(port),
            on_ready=lambda: greet(address),
        )
    except supervisor.NeverReady as never:
        raise StepFailed(
            "máy chủ web không khởi động được.",
            "xem các dòng báo lỗi ở trên; sửa cấu hình rồi chạy lại make start.",
        ) from never
    print("Đã dừng.")


def web_command(port: int) -> list[str]:
    """Return the command of the web server: threads, since SQLite takes one writer at a time anyway."""
    log = supervisor.log_to(VAR / "log" / "access.log")
    return [
        str(VENV_BIN / "gunicorn"), "conglap_web.wsgi:application", f"--bind={HOST}:{port}",
        "--worker-class=gthread", "--workers=2", f"--threads={THREADS}",
        "--timeout=120", "--graceful-timeout=15",
        "--no-control-socket", "--log-level=warning", f"--access-logfile={log}",
        f"--worker-tmp-dir={shared_memory()}",
    ]  # fmt: skip


def shared_memory() -> str:
    """Return a folder in memory for the server's heartbeat: a busy disk is no dead worker."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else str(VAR)


def worker_command() -> list[str]:
    """Return the command of the process that does the background jobs."""
    return [str(VENV_BIN / "python"), str(ROOT / "manage.py"), "worker"]


def answers(port: int) -> bool:
    """Say whether the site answers, whatever it answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def greet(address: str) -> None:
    """Print where the site is and who may sign in to the demo."""
    accounts = record.DEMO_ACCOUNTS.read_text(encoding="utf-8").strip() if record.DEMO_ACCOUNTS.exists() else ""
    width = min(shutil.get_terminal_size().columns, 78)
    print("─" * width)
    print(f"Conglap đang chạy: {address}")
    if accounts:
        print(accounts)
    print(f"Dừng: nhấn Ctrl-C. Dữ liệu nằm trong thư mục {VAR}.")
    print("─" * width, flush=True)


if __name__ == "__main__":
    sys.exit(carry_out(main))
