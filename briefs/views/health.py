"""Two answers for machines: is the process alive, and can it serve readers?"""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from briefs import search


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """`/healthz`: 200 as long as the process answers; it asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """`/readyz`: 200 when the database answers, has every migration and an index of this program's making.

    Else 503 and the reason in a sentence.
    """
    reason = reason_not_ready()
    text = f"{reason or 'ready'}\n"
    return HttpResponse(text, status=503 if reason else 200, content_type="text/plain; charset=utf-8")


def reason_not_ready() -> str:
    """What keeps readers from being served, or nothing."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if waiting:
            return f"{len(waiting)} migrations have not been applied: run `manage.py migrate`."
        is_outdated = search.is_outdated()
    except DatabaseError:
        return "The database does not answer."
    return f"{search.OUTDATED} Run `manage.py search_index rebuild`." if is_outdated else ""
