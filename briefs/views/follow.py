"""Following a list: with a feed, or by e-mail, which is confirmed from the mailbox and stopped by one click."""

from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from briefs import following, titles
from briefs.addresses import Address
from briefs.filters import StoryFilter
from briefs.lasting import LONGEST, asked_by, query_of
from briefs.models import Follow
from briefs.pace import pace
from briefs.throttling import limited


@dataclass(frozen=True, slots=True)
class Followed:
    """What a feed tells of, and where it and its page are; `takes` are the parameters that these understand."""

    what: str
    item: str
    page: str
    feed: str
    takes: tuple[str, ...] | None = None  # those of a list


STORIES = Followed("New stories on this list", "story of this list", "story-list", "story-atom")
OTHERS = {
    "quotes": Followed("New quotations from these stories", "quotation", "quotes", "quotes-atom"),
    "corrections": Followed("Corrections", "correction", "corrections", "corrections-atom", ("of",)),
}


class FollowForm(forms.Form):
    email = forms.EmailField(max_length=254)
    every = forms.ChoiceField(choices=Follow.Every.choices)


@require_http_methods(["GET", "HEAD", "POST"])
@limited("follow", ("POST",))
def follow(request: HttpRequest) -> HttpResponse:
    """`/follow/` with the parameters of a list: its feed explained; a form, and a mail to whoever is named in it."""
    if (other := OTHERS.get(request.GET.get("what", ""))) and request.method != "POST":
        return other_page(request, other)
    asked = asked_by(request.GET)
    if request.method != "POST":
        return form_page(request, asked)
    if not settings.FOLLOW_BY_EMAIL:
        raise Http404("This archive sends no mail.")
    form = FollowForm(request.POST)
    if len(query_of(asked)) > LONGEST:
        form.add_error(None, "This list has too many conditions to be followed; take some of them away.")
    if not form.is_valid():
        return form_page(request, asked, form, 400)
    following.ask(form.cleaned_data["email"].lower(), asked, form.cleaned_data["every"])
    return redirect(reverse("briefs:follow-asked"))


def other_page(request: HttpRequest, followed: Followed) -> HttpResponse:
    """The feed of something that is not sent by mail: quotations, corrections."""
    asked = asked_by(QueryDict() if followed.takes else request.GET)
    pairs = tuple((name, request.GET[name]) for name in followed.takes or () if request.GET.get(name))
    address = Address("", pairs) if followed.takes else asked.address("")
    context = {
        "followed": followed,
        "title": titles.sentence(asked) if address.pairs and not followed.takes else "",
        "feed": request.build_absolute_uri(str(address.at(reverse(f"briefs:{followed.feed}")))),
        "list": str(address.at(reverse(f"briefs:{followed.page}"))),
    }
    return render(request, "briefs/follow.html", context)


def form_page(request: HttpRequest, asked: StoryFilter, form: FollowForm | None = None, status: int = 200):
    address = asked.address(reverse("briefs:follow"))
    context = {
        "followed": STORIES,
        "title": titles.sentence(asked),
        "pace": pace(asked.strict),
        "here": str(address),
        "by_mail": settings.FOLLOW_BY_EMAIL,
        "feed": request.build_absolute_uri(str(address.at(reverse("briefs:story-atom")))),
        "catch_up": str(address.at(reverse("briefs:catch-up"))),
        "list": str(address.at(reverse("briefs:story-list"))),
        "choices": Follow.Every.choices,
        "typed": form.data if form else {"every": Follow.Every.DAY},
        "faults": [fault for faults in form.errors.values() for fault in faults] if form else [],
    }
    return render(request, "briefs/follow.html", context, status=status)


def asked_for(request: HttpRequest) -> HttpResponse:
    """`/follow/asked/`: what happens next. It says the same whatever the mailbox follows."""
    return render(request, "briefs/follow_asked.html", {"days": following.UNCONFIRMED.days})


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, token: str) -> HttpResponse:
    """`/follow/<token>/`: confirm, change how often, or stop. Opening it changes nothing: mail programs open links."""
    found = get_object_or_404(Follow, token=token)
    if request.method == "POST":
        if request.POST.get("every") in Follow.Every.values:
            found.every = request.POST["every"]
            found.save(update_fields=["every"])
        following.confirm(found)
        return redirect(request.path)
    context = {
        "follow": found,
        "list": f"{reverse('briefs:story-list')}?{found.query}",
        "choices": Follow.Every.choices,
    }
    return render(request, "briefs/follow_one.html", context)


@csrf_exempt
@require_POST
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """`/follow/<token>/stop/`: forget it all. Mail programs send this themselves, so it asks for no second secret."""
    Follow.objects.filter(token=token).delete()
    return render(request, "briefs/follow_stopped.html")
