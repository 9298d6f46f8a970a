"""Adding to the audit chain: every write of the site calls ``record`` inside its own transaction."""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction

from conglap_web.audit.models import AuditChain, AuditEntry
from conglap_web.platform.clock import now

# The key of a chain that a first write has to make (migrations make one): two writers cannot make two.
_FIRST_CHAIN = uuid.UUID(int=1)
# The rows of a bulk act under way in this context, to be added at its end.
_gathered: ContextVar[list[AuditEntry] | None] = ContextVar("gathered", default=None)


def record(
    *,
    by: models.Model | None,
    action: str,
    about: models.Model,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> AuditEntry:
    """Add one row: who (``None``: the system itself) did what to which object, the values before and after."""
    entry = AuditEntry(
        at=now(),
        actor_id=by.pk if by else None,
        actor_name=str(by) if by else "Hệ thống",
        action=action,
        object_type=about._meta.label_lower,
        object_id=about.pk,
        object_label=str(about)[:300],
        before=_plain(before),
        after=_plain(after),
    )
    gathered = _gathered.get()
    if gathered is None:
        _append([entry])
    else:
        gathered.append(entry)
    return entry


@contextmanager
def recorded_together() -> Iterator[None]:
    """Add the rows recorded inside all at once, in one transaction with everything that is written inside.

    For acts on hundreds of objects: the chain, for which all writers wait, is locked once and only at the end. What
    fails after its row was recorded must not be caught inside, or the row would stay without the write.
    """
    entries: list[AuditEntry] = []
    token = _gathered.set(entries)
    try:
        with transaction.atomic():
            yield
            _append(entries)
    finally:
        _gathered.reset(token)


@transaction.atomic
def _append(entries: list[AuditEntry]) -> None:
    """Give the rows their places at the end of the chain, each with the hash of the one before, and store them."""
    if not entries:
        return
    chain = _locked_chain()
    for entry in entries:
        entry.chain, entry.position, entry.previous_hash = chain, chain.length + 1, chain.last_hash
        entry.hash = entry_hash(entry)
        chain.length, chain.last_hash = entry.position, entry.hash
    AuditEntry.objects.bulk_create(entries)
    chain.save(update_fields=["length", "last_hash"])


def _locked_chain() -> AuditChain:
    """Return the one chain of this database, locked so that rows get their places one after another."""
    chains = AuditChain.objects.select_for_update()
    if chain := chains.order_by("id").first():
        return chain
    AuditChain.objects.get_or_create(pk=_FIRST_CHAIN)  # of two writers the second waits here for the first's row
    return chains.get(pk=_FIRST_CHAIN)


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
