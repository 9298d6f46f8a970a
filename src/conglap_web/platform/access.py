"""What a person may see of jobs: those started by that person."""

import uuid

from django.http import Http404, HttpRequest

from conglap_web.platform.models import Job


def own_job(request: HttpRequest, key: uuid.UUID) -> Job:
    """Return a job that this person started, or answer 404."""
    job = Job.objects.filter(pk=key, owner_id=request.user.pk).first()
    if job is None:
        raise Http404
    return job
