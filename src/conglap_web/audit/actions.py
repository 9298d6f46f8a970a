"""Adding to the audit chain: every write of the site calls ``record`` inside its own transaction."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction

from conglap_web.audit.models import AuditChain, AuditEntry
from conglap_web.platform.clock import now


@transaction.atomic
def record(
    *,
    by: models.Model | None,
    action: str,
    about: models.Model,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> AuditEntry:
    """Add one row: who (``None``: the system itself) did what to which object, the values before and after."""
    chain = _locked_chain()
    entry = AuditEntry(
        chain=chain,
        position=chain.length + 1,
        at=now(),
        actor_id=by.pk if by else None,
        actor_name=str(by) if by else "Hệ thống",
        action=action,
        object_type=about._meta.label_lower,
        object_id=about.pk,
        object_label=str(about)[:300],
        before=_plain(before),
        after=_plain(after),
        previous_hash=chain.last_hash,
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    chain.length, chain.last_hash = entry.position, entry.hash
    chain.save(update_fields=["length", "last_hash"])
    return entry


def _locked_chain() -> AuditChain:
    """Return the one chain of this database, locked so that rows get their places one after another."""
    chain = AuditChain.objects.select_for_update().order_by("id").first()
    return chain or AuditChain.objects.create()


def _plain(values: Mapping[str, object] | None) -> dict[str, object] | None:
    """Return the values as they will come back from the database, so that the hash can be computed again."""
    return None if values is None else json.loads(json.dumps(values, cls=DjangoJSONEncoder))


def entry_hash(entry: AuditEntry) -> str:
    """Return SHA-256 over the entry's content and the hash before it, in canonical JSON."""
    content = {
        "chain": str(entry.chain_id),
        "position": entry.position,
        "at": entry.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        "actor_id": str(entry.actor_id) if entry.actor_id else None,
        "actor_name": entry.actor_name,
        "action": entry.action,
        "object_type": entry.object_type,
        "object_id": str(entry.object_id),
        "object_label": entry.object_label,
        "before": entry.before,
        "after": entry.after,
        "previous_hash": entry.previous_hash,
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
