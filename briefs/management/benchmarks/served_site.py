"""The site with the floor beside it, for a server of its own: `gunicorn briefs.management.benchmarks.served_site`."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
settings.ROOT_URLCONF = "briefs.management.benchmarks.serving"
