"""Pages of the distribution list: a recipient acknowledges, the issuer urges those who have not."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from conglap_web.drafting import access, actions
from conglap_web.drafting.forms import UrgeForm, sent
from conglap_web.drafting.pages import named

PLACE = "#noi-nhan"


@require_POST
def acknowledge(request: HttpRequest, key: uuid.UUID, delivery_key: uuid.UUID) -> HttpResponse:
    """Say that a recipient has received the document."""
    delivery = access.delivery_to_acknowledge(request.standing, key, delivery_key)
    actions.acknowledge(by=request.user, delivery=delivery, note=request.POST.get("note", ""))
    messages.success(request, _("Đã xác nhận đã nhận văn bản."))
    return redirect(f"{delivery.draft.get_absolute_url()}#noi-nhan")


def remind(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Ask which recipients to urge and with which words, all of them chosen or the one of the address; then do it."""
    draft = access.draft_to_remind(request.standing, key)
    waiting = list(access.deliveries_to_remind(request.standing, draft))
    named(request, waiting)
    form = UrgeForm(sent(request))
    chosen = set(request.POST.getlist("deliveries"))
    if request.method == "POST" and form.is_valid():
        keys = [one.pk for one in waiting if str(one.pk) in chosen]
        try:
            number = actions.remind_recipients(by=request.user, draft=draft, keys=keys, text=form.cleaned_data["text"])
        except actions.Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            said = ngettext("Đã đôn đốc %(n)s nơi nhận.", "Đã đôn đốc %(n)s nơi nhận.", number) % {"n": number}
            messages.success(request, said)
            return redirect(f"{draft.get_absolute_url()}{PLACE}")
    only = request.GET.get("noi", "")
    context = {
        "draft": draft,
        "form": form,
        "waiting": waiting,
        "chosen": chosen if request.method == "POST" else {str(one.pk) for one in waiting if only in ("", str(one.pk))},
        "outside": access.deliveries_outside(request.standing, draft).count(),
    }
    return render(request, "drafting/remind.html", context, status=422 if form.is_bound else 200)
