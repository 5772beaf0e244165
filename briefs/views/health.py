"""Two answers for machines: is the process alive, and can it serve readers?"""

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from briefs import busy, replica, search


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """`/healthz`: 200 as long as the process answers; it asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """`/readyz`: 200 when static files are there, and the database with every migration and this program's index.

    Else 503 and the reason in a sentence. A replica that readers cannot be sent to is told, but does not count.
    """
    reason = reason_not_ready()
    told = [reason or "ready", replica.STATE.fault if replica_is_set() and not replica.STATE.is_good() else ""]
    text = "".join(f"{line}\n" for line in told if line)
    return HttpResponse(text, status=503 if reason else 200, content_type="text/plain; charset=utf-8")


def replica_is_set() -> bool:
    return replica.REPLICA in settings.DATABASES


def lacks_static_files() -> bool:
    """Whether pages name their static files by a list that nobody has made yet, or that is damaged."""
    try:
        read = getattr(staticfiles_storage, "read_manifest", None)
    except ValueError:
        return True
    return read is not None and read() is None


def reason_not_ready() -> str:
    """What keeps readers from being served, or nothing."""
    if lacks_static_files():
        return "The static files have not been collected, so every page fails: run `manage.py collectstatic`."
    try:
        if waiting := busy.migrations_waiting():
            return f"{waiting} migrations have not been applied: run `manage.py migrate`."
        is_outdated = search.is_outdated()
    except DatabaseError:
        return "The database does not answer."
    return f"{search.OUTDATED} Run `manage.py search_index rebuild`." if is_outdated else ""
