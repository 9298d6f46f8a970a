"""Settings of the site. Everything that differs between machines comes from the environment (see docs/settings.md)."""

import datetime as dt
import os
import secrets
import stat
from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _
from whitenoise.compress import Compressor

from conglap_web.platform.sqlite import use_fixed_sqlite

use_fixed_sqlite()

env = environ.Env()
PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parent.parent
VAR = Path(env("CONGLAP_VAR", default=str(ROOT / "var")))

DEBUG = env.bool("CONGLAP_DEBUG", default=False)
DEMO = env.bool("CONGLAP_DEMO", default=False)  # shows on every page that the data are fictional


def _secret_key() -> str:
    """Return the key of the environment, or one made once for this machine in a file only its owner reads."""
    if key := env("CONGLAP_SECRET_KEY", default=""):
        return key
    VAR.mkdir(parents=True, exist_ok=True)
    path = VAR / "secret_key"
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, stat.S_IRUSR | stat.S_IWUSR), "w") as file:
            file.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return path.read_text()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env.list("CONGLAP_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CONGLAP_ORIGINS", default=[])

INSTALLED_APPS = [
    "conglap_web.demo",
    "conglap_web.api",
    "conglap_web.drafting",
    "conglap_web.cascade",
    "conglap_web.tasks",
    "conglap_web.directives",
    "conglap_web.register",
    "conglap_web.accounts",
    "conglap_web.audit",
    "conglap_web.platform",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "axes",
    "csp",
    "django_filters",
    "django_htmx",
    "django_tables2",
    "ninja",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "conglap_web.platform.middleware.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "conglap_web.accounts.middleware.SessionLimits",
    "conglap_web.register.middleware.CurrentStanding",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "conglap_web.platform.middleware.FormAddresses",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "conglap_web.urls"
WSGI_APPLICATION = "conglap_web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "conglap_web.platform.context.site",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# One database holds one province. SQLite by default; DATABASE_URL=postgres://… for a shared server.
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'conglap.sqlite3'}")}
DATABASES["default"]["CONN_MAX_AGE"] = None
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # IMMEDIATE: under the default DEFERRED two writers lose transactions. No mmap_size: it amplifies the WAL bug.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "conglap_web.accounts.passwords.NotTheOwnName"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "accounts:login"

# A failed sign-in is slowed down: five tries, then a pause that counts per name and address; and many per address.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = dt.timedelta(minutes=env.int("CONGLAP_SIGN_IN_PAUSE_MINUTES", default=5))
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the pause is as long as the page says, also for who retries
AXES_HANDLER = "conglap_web.accounts.attempts.Attempts"
AXES_CLIENT_IP_CALLABLE = "conglap_web.accounts.attempts.address_of"
FAILURES_BY_ADDRESS = env.int("CONGLAP_SIGN_IN_FAILURES_BY_ADDRESS", default=50)
AXES_USERNAME_CALLABLE = "conglap_web.accounts.views.name_tried"  # one count for every way of writing a name
AXES_LOCKOUT_CALLABLE = "conglap_web.accounts.views.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day at most
SESSION_IDLE_SECONDS = env.int("CONGLAP_IDLE_MINUTES", default=60) * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_COOKIES = env.bool("CONGLAP_HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_COOKIES
# How many proxies of our own stand before the site: the address of who asks is read from X-Forwarded-For.
TRUSTED_PROXIES = env.int("CONGLAP_TRUSTED_PROXIES", default=1 if SECURE_COOKIES else 0)
if SECURE_COOKIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
FORMAT_MODULE_PATH = ["conglap_web.formats"]  # dd/mm/yyyy in both languages
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [PACKAGE / "static"]
MEDIA_ROOT = VAR / "files"
STORAGES = {
    # Uploaded files never have an address of their own: they are served by views that ask access first.
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"base_url": None}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
# Maps for debuggers are half of what the API's pages bring, and compressing them a third of the time of setting up.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")
FILE_UPLOAD_PERMISSIONS = 0o640

# Limits on what comes in; the readers have theirs in conglap.documents.Limits.
UPLOAD_MAX_BYTES = env.int("CONGLAP_UPLOAD_MAX_MB", default=50) * 1024 * 1024
EVIDENCE_MAX_BYTES = env.int("CONGLAP_EVIDENCE_MAX_MB", default=25) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
READING_SECONDS = env.int("CONGLAP_READING_SECONDS", default=120)
READING_MEMORY_MB = env.int("CONGLAP_READING_MEMORY_MB", default=2048)

JOB_LEASE_SECONDS = env.int("CONGLAP_JOB_LEASE_SECONDS", default=60)
JOB_ATTEMPTS = 3

# Somebody who leads a task and has said nothing for so many days stands in "chưa báo cáo".
REPORT_EVERY_DAYS = env.int("CONGLAP_REPORT_EVERY_DAYS", default=30)

DJANGO_TABLES2_TEMPLATE = "components/table.html"
FILTERS_EMPTY_CHOICE_LABEL = _("Tất cả")
SILENCED_SYSTEM_CHECKS = ["axes.W003"]  # our own form reports the pause

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("CONGLAP_LOG_LEVEL", default="INFO")},
    "loggers": {"axes": {"level": "WARNING"}, "django.request": {"level": "ERROR"}},
}
