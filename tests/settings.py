"""The project's settings for tests: the machine's own `.env` and variables do not change what is tested.

Only DATABASE_URL is taken from outside, because the same tests run on both databases.
"""

import os

os.environ["BRIEFS_ENV_FILE"] = os.devnull
for name in ("DEBUG", "ALLOWED_HOSTS", "CACHE_URL", "CSRF_TRUSTED_ORIGINS", "LOG_FORMAT", "LOG_LEVEL", "PROXY_COUNT",
             "CONTACT", "SECURITY_CONTACT"):  # fmt: skip
    os.environ.pop(name, None)
os.environ |= {
    "SECRET_KEY": "only-for-tests-" + "0123456789" * 5,
    "BRIEFS_FILL_NAMES": "off",  # tests make the few names that they need
    "HTTPS": "off",
    "RATE_LIMITS": "off",
    "STATIC_MANIFEST": "off",
}

from config.settings import *  # noqa: E402, F403  (the environment above must be in place first)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False  # `client.login` has no request to count; the test of the lock switches it on.
