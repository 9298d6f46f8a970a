"""Look for known vulnerabilities in the locked packages; where the service cannot be reached, say so and go on."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tools.paths import REQUIREMENTS, VENV_BIN

OPTIONS = ["--require-hashes", "--disable-pip", "--progress-spinner=off", "--timeout=15", "--format=json"]


def main() -> int:
    """Audit what runs on a server; return 1 when a vulnerability is known."""
    packages = ask(["-r", str(REQUIREMENTS / "run.lock")])
    audited = [package for package in packages if "vulns" in package]
    if not audited:
        print("pip-audit skipped: the vulnerability service cannot be reached from here.")
        return 0
    found = [(package, vulnerability) for package in audited for vulnerability in package["vulns"]]
    for package, vulnerability in found:
        fixed = ", ".join(vulnerability["fix_versions"]) or "no fixed version yet"
        print(f"{package['name']} {package['version']}: {vulnerability['id']} (fixed in: {fixed})")
    print(f"pip-audit: {len(audited)} of {len(packages)} packages audited, {len(found)} known vulnerabilities.")
    return 1 if found else 0


def ask(which: list[str]) -> list[dict[str, Any]]:
    """Return pip-audit's answer for each package; [] when it had no answer at all."""
    asked = subprocess.run(
        [VENV_BIN / "pip-audit", *OPTIONS, *which], capture_output=True, text=True, check=False, timeout=600
    )
    try:
        packages: list[dict[str, Any]] = json.loads(asked.stdout)["dependencies"]
    except (ValueError, KeyError):
        print(asked.stderr.strip()[-300:])
        return []
    return packages


if __name__ == "__main__":
    sys.exit(main())
