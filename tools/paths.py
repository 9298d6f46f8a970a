"""Where things are in a checkout."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
VENV_BIN = VENV / "bin"
NODE_VENV = ROOT / ".venv-node"
REQUIREMENTS = ROOT / "requirements"
FRONTEND = ROOT / "frontend"
BUILT = ROOT / "src" / "conglap_web" / "static" / "built"
# Trained data for recognising print, copied from an npm package.
TRAINED = ROOT / "src" / "conglap" / "documents" / "trained"
LOCALE = ROOT / "src" / "conglap_web" / "locale"
# The same folder as in the settings of the site.
VAR = Path(os.environ.get("CONGLAP_VAR") or ROOT / "var").resolve()
SETUP_LOG = VAR / "log" / "setup.log"
