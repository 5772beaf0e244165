"""The application for WSGI servers."""

import os

from django.core.wsgi import get_wsgi_application

from config.charset import Utf8Only

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = Utf8Only(get_wsgi_application())

from briefs.search import warm_up  # noqa: E402  (models can be read from here on only)

warm_up()
