"""Django's own checks, as if the site stood on the internet, and whether each model has its migrations."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile

from tools.paths import ROOT

# The environment that docs/settings.md asks for on a server behind HTTPS.
SERVER = {"CONGLAP_HTTPS": "1", "CONGLAP_DEBUG": "0", "CONGLAP_HOSTS": "conglap.example.vn"}
# Sub-domains and preload lists are the choice of whoever owns the domain, not ours.
LEFT_TO_THE_OPERATOR = ("security.W005", "security.W021")


def main() -> int:
    """Run the checks; return 0 when all hold."""
    with tempfile.TemporaryDirectory() as folder:
        env = {"CONGLAP_VAR": folder, "CONGLAP_SECRET_KEY": secrets.token_urlsafe(64)}
        return manage("check", "--deploy", "--fail-level", "WARNING", env=env | SERVER) or manage(
            "makemigrations", "--check", "--dry-run", env=env
        )


def manage(*words: str, env: dict[str, str]) -> int:
    """Run a management command with an environment of its own."""
    return subprocess.run([sys.executable, ROOT / "manage.py", *words], env=os.environ | env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
