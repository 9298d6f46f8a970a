"""Pages to take a draft further: the steps up to its approval, and its issue."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conglap_web.drafting import access, actions, queries
from conglap_web.drafting.forms import IssueForm, sent
from conglap_web.drafting.models import DraftState
from conglap_web.drafting.moves import Act
from conglap_web.drafting.seen import done
from conglap_web.platform.clock import today


@require_POST
def decide(request: HttpRequest, key: uuid.UUID, act: str) -> HttpResponse:
    """Take a step: submit, forward, return, approve, withdraw, discard, restore."""
    draft = access.draft_for(request.standing, key)
    remark = request.POST.get("remark", "")
    return done(
        request,
        draft,
        lambda seen: actions.decide(by=request.user, draft=draft, version=seen, act=Act(act), remark=remark),
    )


def issue(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Give the number and the day, and issue."""
    draft = access.draft_to_issue(request.standing, key)
    if draft.state != DraftState.APPROVED:
        messages.error(
            request,
            _("Dự thảo đang ở trạng thái “%(state)s” nên chưa cấp số được hoặc đã cấp số rồi.")
            % {"state": draft.get_state_display()},
        )
        return redirect(draft)
    usual = {"number": queries.next_number(draft, today().year), "day": today(), "version": draft.version}
    form = IssueForm(sent(request), initial=usual)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            issued = actions.issue_draft(
                by=request.user, draft=draft, version=values["version"], number=values["number"], day=values["day"]
            )
        except actions.Stale as refusal:
            messages.error(request, str(refusal))
            return redirect(draft)
        except actions.Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Đã ban hành %(symbol)s.") % {"symbol": issued.symbol})
            return redirect(issued)
    return render(request, "drafting/issue.html", {"draft": draft, "form": form}, status=422 if form.is_bound else 200)
