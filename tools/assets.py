"""Style sheets, scripts, fonts and icons: built once from npm packages, served by the site itself."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools import causes, stamps
from tools.console import CommandFailed, run, step
from tools.paths import BUILT, FRONTEND, NODE_VENV, REQUIREMENTS, ROOT, TRAINED

# The oldest Node.js that the build tool (Vite 8) runs on.
OLDEST_NODE = (20, 19)
STAMP = BUILT / ".conglap-built"
PACKAGES_STAMP = FRONTEND / "node_modules" / ".conglap-packages"
NODE_STAMP = NODE_VENV / ".conglap-node"
# What recognises Vietnamese letters on scans: the most exact of the two forms in the package, in whole numbers.
PACKED_LETTERS = FRONTEND / "node_modules" / "@tesseract.js-data" / "vie" / "4.0.0_best_int" / "vie.traineddata.gz"
LETTERS = TRAINED / "vie.traineddata"
NOT_SOURCES = {"node_modules", "dist", ".vite"}


def prepare() -> None:
    """Build the assets unless they were already built from these very sources; unpack the data for reading scans."""
    wanted = stamps.digest(sources(), base=FRONTEND)
    if stamps.is_current(STAMP, wanted) and LETTERS.is_file():
        return
    node_folder = find_node() or install_node()
    with step("Dựng giao diện"):
        build(node_folder)
        unpack_letters()
        stamps.put(STAMP, wanted)


def sources() -> list[Path]:
    """Return every file that the build reads, but not what it makes or downloads."""
    return [
        path
        for path in FRONTEND.rglob("*")
        if path.is_file() and not NOT_SOURCES & set(path.relative_to(FRONTEND).parts)
    ]


def find_node() -> Path | None:
    """Return the folder of a Node.js on PATH that is new enough and has npm, or None."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    try:
        asked = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    version = re.match(r"v(\d+)\.(\d+)", asked.stdout)
    new_enough = version is not None and (int(version[1]), int(version[2])) >= OLDEST_NODE
    return Path(node).parent if new_enough else None


def install_node() -> Path:
    """Put Node.js from its Python wheel into a folder of its own and return where its programs are."""
    lock = REQUIREMENTS / "node.lock"
    wanted = stamps.digest([lock], base=ROOT, extra=f"{NODE_VENV} {sys.version_info[:2]}")
    if not stamps.is_current(NODE_STAMP, wanted):
        with step("Tải Node.js (máy chưa có)"):
            shutil.rmtree(NODE_VENV, ignore_errors=True)
            try:
                run([sys.executable, "-m", "venv", NODE_VENV])
                install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
                run([NODE_VENV / "bin" / "python", *install, "--require-hashes", "-r", lock])
            except CommandFailed as failed:
                raise causes.explain(failed, "tải Node.js", "kho gói PyPI") from failed
            stamps.put(NODE_STAMP, wanted)
    return NODE_VENV / "bin"


def build(node_folder: Path) -> None:
    """Fetch the locked npm packages, build, and leave the result in the site's static folder."""
    env = {"PATH": f"{node_folder}{os.pathsep}{os.environ['PATH']}", "CI": "true"}
    wanted = stamps.digest([FRONTEND / "package.json", FRONTEND / "package-lock.json"], base=FRONTEND)
    try:
        if not stamps.is_current(PACKAGES_STAMP, wanted):
            # Scripts of packages are not run: what is built here needs none, and an attacker's package would.
            fetch = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            run(fetch, cwd=FRONTEND, env=env)
            stamps.put(PACKAGES_STAMP, wanted)
        run(["npm", "run", "build"], cwd=FRONTEND, env=env)
    except CommandFailed as failed:
        raise causes.explain(failed, "dựng giao diện", "kho gói npm") from failed


def unpack_letters() -> None:
    """Put the trained data where the reader of scans looks for it, whole or not at all."""
    TRAINED.mkdir(parents=True, exist_ok=True)
    draft = LETTERS.with_name(LETTERS.name + ".new")
    draft.write_bytes(gzip.decompress(PACKED_LETTERS.read_bytes()))
    draft.replace(LETTERS)
