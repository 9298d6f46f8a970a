"""A PostgreSQL of the tests' own: started on a free port in a temporary folder, gone when the tests end.

    python -m tests.postgres COMMAND…    runs the command with DATABASE_URL set to it

Without PostgreSQL 15 or newer the command is not run and the reason is printed; where CI is set
in the environment that is an error, so that a second database never goes untested unnoticed.
"""

from __future__ import annotations

import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OLDEST = 15
START_SECONDS = 30.0
# Nothing here has to survive a power cut.
FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60"]


class Unavailable(Exception):
    """There is no PostgreSQL server on this machine that could be started."""


class NotStarted(Exception):
    """The server is there but did not start; the message holds what it said."""


def main(command: list[str]) -> int:
    """Run a command beside a PostgreSQL; return its exit status."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda caught, _frame: sys.exit(128 + caught))
    try:
        with temporary_postgres() as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except Unavailable as reason:
        print(f"PostgreSQL: not tested, {reason}.")
        return 1 if os.environ.get("CI") else 0
    except NotStarted as reason:
        print(f"PostgreSQL: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


@contextmanager
def temporary_postgres() -> Iterator[str]:
    """Start a server and yield its URL; stop it and remove its files at the end, whatever happens."""
    programs = find_programs()
    account = unprivileged_account() if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="conglap-postgres-"))
    server = None
    try:
        if account is not None:
            os.chown(folder, account.pw_uid, account.pw_gid)
        password, port = secrets.token_hex(16), free_port()
        initialise(programs, folder, password, account)
        server = launch(programs, folder, port, account)
        wait_until_ready(programs, folder, port, server)
        yield f"postgres://conglap:{password}@127.0.0.1:{port}/postgres"
    finally:
        if server is not None:
            stop(server)
        shutil.rmtree(folder, ignore_errors=True)


def find_programs() -> Path:
    """Return the folder of the newest PostgreSQL server programs; raise Unavailable when there are none."""
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    if on_path is not None:
        folders.append(Path(on_path).resolve().parent)
    versions = {folder: version(folder) for folder in folders if (folder / "postgres").exists()}
    new_enough = [folder for folder, number in versions.items() if number >= OLDEST]
    if not new_enough:
        raise Unavailable(f"no server of version {OLDEST} or newer (Debian: apt install postgresql)")
    return max(new_enough, key=versions.__getitem__)


def version(folder: Path) -> int:
    """Return the major version of the server in a folder, 0 when it does not say."""
    asked = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False)
    number = re.search(r"(\d+)", asked.stdout)
    return int(number[1]) if number else 0


def unprivileged_account() -> pwd.struct_passwd:
    """Return an account to run the server under: PostgreSQL refuses to run as root."""
    if shutil.which("setpriv") is None:
        raise Unavailable("it cannot run as root and setpriv (package util-linux) is missing")
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Unavailable("it cannot run as root and there is no account 'postgres' or 'nobody'")


def under(account: pwd.struct_passwd | None, command: list[str | Path]) -> list[str | Path]:
    """Return the command as run under another account; it ends when we end, even by kill -9."""
    if account is None:
        return command
    ids = [f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups", "--pdeathsig=INT"]
    return ["setpriv", *ids, "--", *command]


def free_port() -> int:
    """Return a port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def initialise(programs: Path, folder: Path, password: str, account: pwd.struct_passwd | None) -> None:
    """Make an empty cluster whose only user needs a password: other people may be on this machine."""
    secret = folder / "password"
    secret.write_text(password)
    if account is not None:
        os.chown(secret, account.pw_uid, account.pw_gid)
    secret.chmod(0o600)
    command: list[str | Path] = [programs / "initdb", "--pgdata", folder / "data", "--username=conglap"]
    command += [
        f"--pwfile={secret}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]
    made = subprocess.run(under(account, command), capture_output=True, text=True, check=False, cwd=folder)
    if made.returncode != 0:
        raise NotStarted(f"initdb failed:\n{made.stdout}{made.stderr}")


def launch(programs: Path, folder: Path, port: int, account: pwd.struct_passwd | None) -> subprocess.Popen[bytes]:
    """Start the server in a process group of its own, so that Ctrl-C ends the tests before it."""
    options = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", *FAST]
    command: list[str | Path] = [programs / "postgres", "-D", folder / "data"]
    for option in options:
        command += ["-c", option]
    with (folder / "server.log").open("wb") as log:
        return subprocess.Popen(under(account, command), stdout=log, stderr=log, cwd=folder, process_group=0)


def wait_until_ready(programs: Path, folder: Path, port: int, server: subprocess.Popen[bytes]) -> None:
    """Return once the server takes connections; raise NotStarted with its log when it does not."""
    deadline = time.monotonic() + START_SECONDS
    ask = [programs / "pg_isready", "--quiet", "--host=127.0.0.1", f"--port={port}"]
    while subprocess.run(ask, check=False).returncode != 0:
        if server.poll() is not None or time.monotonic() > deadline:
            raise NotStarted(f"the server did not start:\n{(folder / 'server.log').read_text(errors='replace')}")
        time.sleep(0.1)


def stop(server: subprocess.Popen[bytes]) -> None:
    """Stop the server at once: SIGINT is PostgreSQL's fast shutdown."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(15)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
