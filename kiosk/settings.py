"""Settings of an installation: every one has a default that suits one PC; see the README's table."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import csp.constants as csp

from archive.standards import languages
from kiosk.environment import Environment, is_our_own_https, kept_secret, learn_languages
from kiosk.static_headers import keep_typefaces

BASE_DIR = Path(__file__).resolve().parent.parent

env = Environment(BASE_DIR / ".env")

DATA_ROOT = env.folder("DATA_ROOT", BASE_DIR / "media")
SECRET_KEY = env.text("SECRET_KEY") or kept_secret(DATA_ROOT / "private" / "secret-key")
DEBUG = False
ALLOWED_HOSTS = env.texts("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
SERVING = sys.argv[1:2] == ["serve"]
TASKS_MODE = env.choice("TASKS", "queue" if SERVING else "immediate", among=("queue", "immediate"))
# A language more is a folder here, by its locale's name: language.json and LC_MESSAGES/django.po with its .mo.
OWN_LANGUAGES = DATA_ROOT / "private" / "languages"
learn_languages(OWN_LANGUAGES)
MAX_PIXELS = env.whole_number("MAX_PIXELS", 500_000_000, at_least=1_000_000)
PUBLIC_URL = env.web_address("PUBLIC_URL")
MUSEUM_NAME = env.text("MUSEUM_NAME")
MUSEUM_CONTACT = env.text("MUSEUM_CONTACT")
MUSEUM_LOGO = env.logo("MUSEUM_LOGO")
STAFF_PIN = env.digits("STAFF_PIN", at_least=4, at_most=12)

INSTALLED_APPS = [
    "archive",
    "kiosk",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "adminsortable2",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "imagekit",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "kiosk.urls"
WSGI_APPLICATION = "kiosk.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": env.database("DATABASE_URL", f"sqlite:///{DATA_ROOT / 'private' / 'museum.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets the kiosk read while a curator writes; FULL keeps a committed word through a hard power-off;
    # IMMEDIATE takes the write lock first, so that two writers wait for each other instead of failing half-way.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours: a curator who mistyped waits a quarter of an hour, a guesser for ever
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "archive/locked.html"
AXES_VERBOSE = False
LOGIN_URL = "admin:login"

LANGUAGE_CODE = "en"
LANGUAGES = [(tag.lower(), name) for tag, name in languages.LANGUAGES.items()]
LOCALE_PATHS = [BASE_DIR / "kiosk" / "locale", OWN_LANGUAGES]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_ROOT / "public"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Static files come straight from the source tree: nothing to collect, nothing that can be forgotten after an upgrade.
WHITENOISE_USE_FINDERS = True
# Who works on the player runs `runserver`: its files one by one, as they lie on the disk at each loading.
PLAYER_IN_PARTS = WHITENOISE_AUTOREFRESH = sys.argv[1:2] == ["runserver"]
WHITENOISE_MAX_AGE = 0
WHITENOISE_ADD_HEADERS_FUNCTION = keep_typefaces

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if TASKS_MODE == "queue"
        else "django_tasks.backends.immediate.ImmediateBackend"
    }
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [csp.SELF],
        "script-src": [csp.SELF],
        "style-src": [csp.SELF],
        "img-src": [csp.SELF, "data:", "blob:"],
        "font-src": [csp.SELF],
        "connect-src": [csp.SELF],
        "worker-src": [csp.SELF],
        "object-src": [csp.NONE],
        "base-uri": [csp.NONE],
        "form-action": [csp.SELF],
        "frame-ancestors": [csp.NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "django.views.csrf.csrf_failure"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a photograph's form has many small fields for each language
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]

HTTPS = is_our_own_https(PUBLIC_URL, ALLOWED_HOSTS)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# One PC without a certificate speaks plain HTTP to itself, wherever its QR codes lead; a server that answers to the
# host of PUBLIC_URL=https://… speaks HTTPS.
ASKING_FOR_HTTPS = ["security.W004", "security.W008", "security.W012", "security.W016"]
SILENCED_SYSTEM_CHECKS = [] if HTTPS else ASKING_FOR_HTTPS

# What archive must know of the kiosk, told and not imported.
PLAYER_FOLDER = BASE_DIR / "kiosk" / "static" / "kiosk"
PLAYER_PAGE = "kiosk.pages.standing_page"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
}

# The desk's typefaces, by the name of a static file: the archive does not know the kiosk.
DESK_FONTS = "kiosk/fonts.css"
