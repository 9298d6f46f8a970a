"""Look for known vulnerabilities in the locked packages; without a network this is skipped, and says so."""

from __future__ import annotations

import subprocess
import sys

from tools.causes import BAD_CERTIFICATE, NO_NETWORK
from tools.paths import REQUIREMENTS, VENV_BIN

# Answers of a package index that does not offer the vulnerability service (a mirror inside an office, say).
NO_SERVICE = ("403", "404", "ServiceError", "ConnectionError")


def main() -> int:
    """Audit what runs on a server; return 1 when a vulnerability is known."""
    options = ["--require-hashes", "--disable-pip", "--progress-spinner=off", "--timeout=15"]
    command = [VENV_BIN / "pip-audit", *options, "-r", REQUIREMENTS / "run.lock"]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    said = f"{found.stdout}{found.stderr}".strip()
    if found.returncode != 0 and unreachable(found.stdout, found.stderr):
        print("pip-audit skipped: the vulnerability service cannot be reached from here.")
        return 0
    print(said)
    return found.returncode


def unreachable(printed: str, complained: str) -> bool:
    """Say whether pip-audit failed for want of its service rather than because of a finding."""
    if "Vulnerability" in printed or "known vulnerabilit" in complained:
        return False
    refused = any(word in complained for word in NO_SERVICE)
    return refused or bool(NO_NETWORK.search(complained) or BAD_CERTIFICATE.search(complained))


if __name__ == "__main__":
    sys.exit(main())
