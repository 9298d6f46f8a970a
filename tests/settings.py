"""The site's settings for tests: what is written goes to a temporary folder, nothing is slow on purpose."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_folder = Path(tempfile.mkdtemp(prefix="conglap-tests-"))
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["CONGLAP_VAR"] = str(_folder)

from conglap_web.settings import *  # noqa: E402, F403
from conglap_web.settings import DATABASES, STORAGES, VAR  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Static files keep their names, so that tests need no collectstatic; WhiteNoise finds them in the sources.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file rather than memory: two connections, threads and workers then behave as on a server.
    DATABASES["default"]["TEST"] = {"NAME": VAR / "test.sqlite3"}
    _options = DATABASES["default"]["OPTIONS"]
    _options["init_command"] = _options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
