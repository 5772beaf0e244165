"""All settings, from the environment or the file `.env`; .env.example describes every variable.

Safe when nothing is set: no debugging, HTTPS only, and no start without a secret key. First everything is read,
then every mistake is told at once, and only then the values are used.
"""

import os
import warnings
from pathlib import Path

from csp.constants import NONE, SELF

from config import environment as check
from config.databases import completed, database_url, replica_of, replica_url
from config.environment import Environment
from config.logs import logging_settings

BASE_DIR = Path(__file__).resolve().parent.parent

# --- what the environment says -------------------------------------------------------------------------------------

env = Environment(Path(os.environ.get("BRIEFS_ENV_FILE", BASE_DIR / ".env")))
env.add_parser("database", database_url)
env.add_parser("replica", replica_url)

DEBUG = env.bool("DEBUG", False)
HTTPS = env.bool("HTTPS", True)
SECRET_KEY = env.str("SECRET_KEY", validate=check.secret_enough)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [], validate=check.https_origins)
HSTS_SECONDS = env.int("HSTS_SECONDS", 31_536_000, validate=check.at_least(0))
PROXY_COUNT = env.int("PROXY_COUNT", 0, validate=check.at_least(0))

DATABASE = env.database("DATABASE_URL", "sqlite:///db.sqlite3")
DATABASE_REPLICA = env.replica("DATABASE_REPLICA_URL", None)
DATABASE_REPLICA_LAG = env.int("DATABASE_REPLICA_LAG", 30, validate=check.at_least(0))
DATABASE_POOL_SIZE = env.int("DATABASE_POOL_SIZE", 8, validate=check.at_least(1))
DATABASE_STATEMENT_TIMEOUT_MS = env.int("DATABASE_STATEMENT_TIMEOUT_MS", 60_000, validate=check.at_least(0))
DATABASE_LOCK_TIMEOUT_MS = env.int("DATABASE_LOCK_TIMEOUT_MS", 0, validate=check.at_least(0))
CACHE = env.dj_cache_url("CACHE_URL", "locmem://")

EMAIL = env.dj_email_url("EMAIL_URL", "dummy:")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "briefs@localhost")
CONTACT = env.str("CONTACT", "", validate=check.contact)
SECURITY_CONTACT = env.str("SECURITY_CONTACT", "", validate=check.contact)
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000", validate=check.site_address)

TIME_ZONE = env.str("TIME_ZONE", "UTC", validate=check.time_zone)
LOG_FORMAT = env.str("LOG_FORMAT", "text", validate=check.one_of("text", "json"))
LOG_LEVEL = env.str("LOG_LEVEL", "INFO", validate=check.one_of("DEBUG", "INFO", "WARNING", "ERROR"))
RATE_LIMITS = env.bool("RATE_LIMITS", True)
STATIC_MANIFEST = env.bool("STATIC_MANIFEST", True)

BRIEFS_SEEDS_DIR = env.path("BRIEFS_SEEDS_DIR", BASE_DIR / "seeds")
BRIEFS_FILL_NAMES = env.bool("BRIEFS_FILL_NAMES", True)
BRIEFS_MAX_FILE_BYTES = env.int("BRIEFS_MAX_FILE_BYTES", 25_000_000, validate=check.at_least(1))
BRIEFS_MAX_LINE_CHARS = env.int("BRIEFS_MAX_LINE_CHARS", 200_000, validate=check.at_least(1))
BRIEFS_MAX_LINES = env.int("BRIEFS_MAX_LINES", 50_000, validate=check.at_least(1))
BRIEFS_MAX_GZIP_RATIO = env.int("BRIEFS_MAX_GZIP_RATIO", 100, validate=check.at_least(1))
BRIEFS_QUERY_MAX_CHARS = env.int("BRIEFS_QUERY_MAX_CHARS", 2_000, validate=check.at_least(1))
BRIEFS_QUERY_BUDGET_MS = env.int("BRIEFS_QUERY_BUDGET_MS", 2_000, validate=check.at_least(1))
BRIEFS_PAGE_SIZE = env.int("BRIEFS_PAGE_SIZE", 20, validate=check.at_least(1))

env.refuse_mistakes()

CONTACT, SECURITY_CONTACT = check.as_link(CONTACT), check.as_link(SECURITY_CONTACT)

# --- the application -----------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "briefs",
    "config.apps.ArchiveAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "simple_history",
    "axes",
    "csp",
    "ninja",
]

MIDDLEWARE = [
    "config.middleware.HeadWithoutBody",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.middleware.PermissionsPolicy",
    "config.middleware.ToldMethods",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.ReadableAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

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

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TIMEOUTS = (DATABASE_STATEMENT_TIMEOUT_MS, DATABASE_LOCK_TIMEOUT_MS)
DATABASES = {"default": completed(DATABASE, BASE_DIR, DATABASE_POOL_SIZE, *TIMEOUTS)}
if DATABASE_REPLICA:
    DATABASES |= replica_of(DATABASE, completed(DATABASE_REPLICA, BASE_DIR, DATABASE_POOL_SIZE, *TIMEOUTS))
    MIDDLEWARE.insert(MIDDLEWARE.index("config.middleware.ReadableAddress") + 1, "briefs.replica.ReadersOnReplica")
CACHES = {"default": CACHE}

LANGUAGE_CODE = "en-gb"
FORMAT_MODULE_PATH = "config.formats"
USE_TZ = True
USE_I18N = False  # one language; looking for translations took a tenth of every page

# --- static files: hashed and compressed names in production, plain ones elsewhere ----------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_STORAGE = (
    "whitenoise.storage.CompressedManifestStaticFilesStorage"
    if STATIC_MANIFEST and not DEBUG
    else "django.contrib.staticfiles.storage.StaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_STORAGE},
}
WHITENOISE_USE_FINDERS = DEBUG or not STATIC_MANIFEST
if WHITENOISE_USE_FINDERS:  # Nothing needs to be collected then, and whitenoise need not miss the folder.
    warnings.filterwarnings("ignore", message="No directory at", category=UserWarning)

# --- safety --------------------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS and not DEBUG
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # Probes ask over plain HTTP from inside.
SECURE_HSTS_SECONDS = HSTS_SECONDS if SECURE_SSL_REDIRECT else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS > 0
# A forwarded scheme or address is believed only when somebody says how many proxies stand in front.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXY_COUNT else None
NINJA_NUM_PROXIES = PROXY_COUNT
AXES_IPWARE_PROXY_COUNT = PROXY_COUNT or None

DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # A theme's phrases fill ten thousand fields in the admin.

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1  # hour; templates/429_login.html and admin/login.html say so
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "429_login.html"
AXES_VERBOSE = False
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- mail: following a list by e-mail is offered only where mail can be sent ----------------------------------------

vars().update(EMAIL)
FOLLOW_BY_EMAIL = "dummy" not in EMAIL["EMAIL_BACKEND"]

LOGGING = logging_settings(LOG_FORMAT, LOG_LEVEL)
