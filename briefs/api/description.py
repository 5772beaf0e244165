"""The API as a whole, and its OpenAPI description with what every operation can also answer."""

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from briefs.api import editions, entities, facets, stories, topics
from briefs.api.faults import tell_faults
from briefs.throttling import rate_told

ABOUT = (
    "Read-only JSON of the archive: stories, editions, entities, topics and facets. No key is needed. Errors are "
    "JSON with a sentence. Every answer carries an ETag; send it back as If-None-Match and get 304 while nothing has "
    "changed. Every story names its licence and attribution; what its source withholds is left out."
)
FAULT = {"application/json": {"schema": {"$ref": "#/components/schemas/Fault"}}}
# What the surroundings of every operation answer: headers, and statuses besides those of its own.
WRONG = "Something in the address is wrong; the sentences say what."
EVERYWHERE = {
    "304": {"description": "Nothing has changed since the copy with this ETag."},
    "400": {"description": WRONG, "content": FAULT},
    "429": {"description": "The limit of this part is reached; see Retry-After.", "content": FAULT},
}
HEADERS = {
    "ETag": "A mark of this answer's content.",
    "RateLimit-Limit": "Requests that one address may make in the span of the policy.",
    "RateLimit-Remaining": "Requests that are left.",
    "RateLimit-Reset": "Seconds until there are more.",
}
MEANINGS = {
    200: "The answer.",
    301: "It has another address now: see Location.",
    400: WRONG,
    404: "There is no such thing, or no such page of the list.",
    409: "Several stories have this key.",
    410: "It was taken out of the archive; the sentence says why.",
}


class ArchiveAPI(NinjaAPI):
    """Ninja's API, described together with the limits and copies around it."""

    described: OpenAPISchema | None = None

    def get_openapi_schema(self, *, path_prefix=None, path_params=None) -> OpenAPISchema:
        """The description; made once, because it costs a tenth of a second and never changes."""
        if self.described is None:
            schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
            for operations in schema["paths"].values():
                complete(operations["get"])
            self.described = schema
        return self.described


def complete(operation: dict) -> None:
    """Add the common answers, headers and meanings to an operation's description."""
    answers = operation["responses"]
    for status, answer in answers.items():
        answer["description"] = MEANINGS.get(int(status), "")
    answers[200]["headers"] = {
        name: {"description": text, "schema": {"type": "string"}} for name, text in HEADERS.items()
    }
    told = {str(status) for status in answers}
    operation["responses"] = answers | {int(status): text for status, text in EVERYWHERE.items() if status not in told}


api = ArchiveAPI(
    title="Brief Archive",
    version="1.0",
    description=f"{ABOUT} At most {rate_told('api')} from one address.",
    urls_namespace="api",
    docs_url=None,
)
api.add_router("/stories", stories.router)
api.add_router("/editions", editions.router)
api.add_router("/entities", entities.router)
api.add_router("/topics", topics.router)
api.add_router("/facets", facets.router)
tell_faults(api)
