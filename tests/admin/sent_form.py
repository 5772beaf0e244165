"""The largest form of a page, as a browser would send it."""

from selectolax.lexbor import LexborHTMLParser


def sent_fields(html):
    """`{name: value}` of the form with the most fields; unticked boxes and buttons are left out."""
    forms = LexborHTMLParser(html).css("form")
    form = max(forms, key=lambda form: len(form.css("input, select, textarea")))
    fields = {}
    for box in form.css("input[name], textarea[name]"):
        kind = box.attributes.get("type", "text")
        if kind in ("submit", "button", "file") or (kind in ("checkbox", "radio") and "checked" not in box.attributes):
            continue
        value = box.text() if box.tag == "textarea" else box.attributes.get("value") or ""
        fields[box.attributes["name"]] = value or ("on" if kind == "checkbox" else "")
    for select in form.css("select[name]"):
        chosen = select.css("option[selected]") or ([] if "multiple" in select.attributes else select.css("option")[:1])
        if chosen:
            fields[select.attributes["name"]] = chosen[0].attributes.get("value") or ""
    return fields
