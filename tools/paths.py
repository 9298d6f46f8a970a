"""Where things are in a checkout."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
VENV_BIN = VENV / "bin"
NODE_VENV = ROOT / ".venv-node"
REQUIREMENTS = ROOT / "requirements"
FRONTEND = ROOT / "frontend"
BUILT = ROOT / "src" / "conglap_web" / "static" / "built"
LOCALE = ROOT / "src" / "conglap_web" / "locale"
VAR = ROOT / "var"
SETUP_LOG = VAR / "log" / "setup.log"
