"""Health of the site, progress of a job."""

import uuid

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from conglap_web.platform import access, jobs


@login_not_required
def health(request: HttpRequest) -> JsonResponse:
    """Answer whether the site and its database work, for a supervisor."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"ok": True})


def job_progress(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show how far a job is; the part asks again each second until the job has ended, then reloads the page."""
    job = access.own_job(request, key)
    response = render(request, "components/job_progress.html", {"job": job})
    if not job.is_open:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def cancel_job(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Stop a job and go back."""
    jobs.ask_cancel(access.own_job(request, key))
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else "home")
