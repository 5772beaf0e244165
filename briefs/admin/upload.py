"""Loading editions in the admin: upload files or paste text, see what would happen, then load."""

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render

from briefs.loading import Loader, LoadOptions
from briefs.models import Source

TOO_LARGE = "Together the files are larger than {limit:,} bytes; load them with manage.py load_briefs instead."
PASTED = "pasted.txt"


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of files, each checked by itself; an empty one is refused later, with its name."""

    widget = SeveralFiles

    def clean(self, data, initial=None):
        return list(data or [])


class UploadForm(forms.Form):
    """Files or a pasted text, and what the texts themselves may not say."""

    files = FilesField(
        required=False, help_text=".txt, .md, .html, .eml or .jsonl, also packed as .gz; a mailbox as .mbox"
    )
    text = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto"}), required=False, label="Or paste one edition"
    )
    source = forms.ModelChoiceField(Source.objects.all(), required=False, help_text="Where the text does not tell.")
    date = forms.DateField(required=False, help_text="For editions that show none, as in 2025-04-08.")
    draft = forms.BooleanField(required=False, label="As drafts", help_text="Readers see them when you publish them.")


@dataclass(frozen=True)
class Upload:
    """One file on its way: its name and bytes, as they travel through the preview page."""

    name: str
    content: bytes

    @property
    def packed(self):
        """The bytes as text for a hidden field."""
        return base64.b64encode(self.content).decode("ascii")


def upload_urls():
    """The address of the page as (route, view, name)."""
    return [("load/", upload, "upload")]


def upload(request):
    """GET asks; POST shows what would be loaded; POST with `load` loads it."""
    if not request.user.has_perm("briefs.add_importrun"):
        raise PermissionDenied("Loading editions takes the permission to add import runs.")
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    context = {**admin.site.each_context(request), "title": "Load editions", "form": form}
    if request.method == "POST" and form.is_valid():
        uploads = _uploads(request, form.cleaned_data)
        if not uploads:
            form.add_error("files", "Choose a file or paste a text.")
        elif sum(len(one.content) for one in uploads) > _most_bytes():
            form.add_error("files", TOO_LARGE.format(limit=_most_bytes()))
        elif "load" in request.POST:
            return _loaded(request, uploads, form.cleaned_data)
        else:
            results = _would_load(request, uploads, form.cleaned_data)
            context |= {"uploads": uploads, "results": _with_sources(results)}
    return render(request, "admin/upload.html", context)


def _most_bytes():
    """What fits into one form when packed as text."""
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE * 2 // 3


def _uploads(request, asked):
    """The files of the first step, or those that travelled through the preview."""
    uploads = [Upload(file.name, file.read()) for file in asked["files"]]
    if asked["text"].strip():
        uploads.append(Upload(PASTED, asked["text"].encode()))
    for name, packed in zip(request.POST.getlist("name"), request.POST.getlist("packed"), strict=False):
        try:
            uploads.append(Upload(name, base64.b64decode(packed, validate=True)))
        except binascii.Error:
            messages.error(request, f"{name} was damaged on the way; choose it again.")
    return uploads


def _would_load(request, uploads, asked):
    """What loading would do: the same work in a transaction that is taken back."""
    with transaction.atomic():
        results = list(_load(uploads, _options(request, asked))[1])
        transaction.set_rollback(True)
    return results


def _with_sources(results):
    """Each result beside the name of its source, as far as it is known."""
    names = dict(Source.objects.values_list("slug", "name"))
    return [(result, names.get(result.parsed.source, "") if result.parsed else "") for result in results]


def _loaded(request, uploads, asked):
    loader, results = _load(uploads, _options(request, asked))
    run = loader.finish()
    for result in results:
        if result.message:
            messages.warning(request, f"{result.file}: {result.message}")
    messages.success(request, f"Loaded {loader.summary}")
    return redirect("admin:briefs_importrun_change", run.pk) if run else redirect("admin:upload")


def _load(uploads, options):
    """Load by way of a temporary folder, so that packing, limits and links are treated as for any file."""
    loader = Loader(options)
    with TemporaryDirectory() as folder:
        paths = []
        for number, one in enumerate(uploads):
            path = Path(folder, str(number), Path(one.name).name or PASTED)
            path.parent.mkdir()
            path.write_bytes(one.content)
            paths.append((path, path.parent))
        results = list(loader.load(paths))
    for result in results:
        result.message = result.message.replace(str(Path(result.file).parent) + "/", "")
        result.file = Path(result.file).name
    return loader, results


def _options(request, asked):
    return LoadOptions(
        source=asked["source"].slug if asked["source"] else "",
        date=asked["date"],
        draft=asked["draft"],
        user=request.user,
        arguments={"uploaded": True},
    )
