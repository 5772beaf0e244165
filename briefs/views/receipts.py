"""A list frozen as a receipt: asked for here, cited by its address, compared with today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from briefs import receipts, titles
from briefs.models import Receipt
from briefs.throttling import limited


@require_http_methods(["GET", "HEAD", "POST"])
@limited("receipt", ("POST",))
def freeze(request: HttpRequest) -> HttpResponse:
    """`/receipts/` with the parameters of a list: what a receipt is, and a button that makes one."""
    asked = receipts.asked_for_good(request.GET)
    if request.method != "POST" or asked.faults:
        return form_page(request, asked, asked.faults)
    try:
        receipt = receipts.freeze(asked)
    except receipts.CannotFreeze as error:
        return form_page(request, asked, [str(error)])
    return redirect("briefs:receipt", receipt.token)


def form_page(request: HttpRequest, asked, faults) -> HttpResponse:
    address = asked.address(reverse("briefs:receipt-make"))
    context = {
        "title": titles.sentence(asked),
        "count": asked.strict.count,
        "here": str(address),
        "list": str(address.at(reverse("briefs:story-list"))),
        "faults": faults,
    }
    return render(request, "briefs/receipt_make.html", context, status=400 if faults else 200)


@require_safe
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """`/receipts/<token>/`: what was found on that day, and what the same question finds today."""
    found = get_object_or_404(Receipt, token=token)
    compared = receipts.compared(found)
    context = {
        "receipt": found,
        "compared": compared,
        "added": [(titles.story_title(story), story) for story in compared.added],
        "gone": [(number, story and titles.story_title(story), story, why) for number, story, why in compared.gone],
        "list": f"{reverse('briefs:story-list')}?{found.query}",
        "quoted": titles.in_quotes(found.title),
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "url": request.build_absolute_uri(),
        "made": timezone.localtime(found.made_at),
    }
    return render(request, "briefs/receipt.html", context)


@require_safe
def numbers(request: HttpRequest, token: str) -> HttpResponse:
    """`/receipts/<token>/numbers.txt`: the stories' numbers, one a line; their SHA-256 is the fingerprint."""
    found = get_object_or_404(Receipt, token=token)
    text = receipts.numbers(receipts.frozen(found))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
