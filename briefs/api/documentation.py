"""The documentation page: the OpenAPI description as a plain page that needs no script."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from briefs.api.description import api

EXAMPLES = {
    "/api/stories/": ["?q=tariffs&facets=country", "?country=IR&theme=diplomacy&from=2025-04"],
    "/api/editions/": ["?date=2025-04"],
    "/api/entities/": ["?kind=country&order=count", "?prefix=ira"],
    "/api/entities/{slug}/": [],
    "/api/topics/": [""],
    "/api/facets/": ["?date=2025&facets=theme"],
}


def documentation(request: HttpRequest) -> HttpResponse:
    """`/api/`: every address with its parameters and answers."""
    schema = api.get_openapi_schema()
    operations = [told(path, one["get"]) for path, one in schema["paths"].items()]
    return render(request, "api/documentation.html", {"info": schema["info"], "operations": operations})


def told(path: str, operation: dict) -> dict:
    """An operation as the template shows it."""
    return {
        "path": path,
        "id": operation["operationId"],
        "summary": operation["summary"],
        "description": operation.get("description", ""),
        "parameters": [parameter(one) for one in operation["parameters"]],
        "responses": [(status, answer["description"]) for status, answer in sorted(operation["responses"].items())],
        "examples": [f"{path}{query}" for query in EXAMPLES.get(path, ())],
    }


def parameter(one: dict) -> dict:
    """A parameter with its kind of value in a few words."""
    schema = one["schema"]
    values = schema.get("items", schema)
    kind = " or ".join(values["enum"]) if "enum" in values else values.get("type", "string")
    if schema.get("type") == "array":
        kind += ", may be repeated"
    if "maximum" in schema:
        kind += f" from {schema['minimum']} to {schema['maximum']}"
    return {"name": one["name"], "place": one["in"], "kind": kind, "description": one.get("description", "")}
