"""Where the trained data for recognising Vietnamese print lies, if this machine has it (dữ liệu nhận dạng chữ)."""

import os
from importlib.util import find_spec
from pathlib import Path

LANGUAGE = "vie"
_BESIDE = Path(__file__).parent / "trained"  # filled at set-up, not part of the source


def data_folder() -> Path | None:
    """Return the folder of ``vie.traineddata``, ``None`` where it or the recogniser (tesserocr) is not installed.

    The folder is what ``CONGLAP_TESSDATA`` names, or the one beside this module.
    """
    folder = Path(os.environ.get("CONGLAP_TESSDATA") or _BESIDE).resolve()
    if not (folder / f"{LANGUAGE}.traineddata").is_file() or find_spec("tesserocr") is None:
        return None
    return folder
