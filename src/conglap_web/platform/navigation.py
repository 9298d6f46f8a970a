"""The top navigation: each app adds its entries when it starts; the ground floor never learns their names."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: shown to people for whom ``visible`` holds, in the order of ``position``."""

    label: str  # lazy Vietnamese
    url_name: str
    icon: str
    position: int
    visible: Callable[[HttpRequest], bool]
    count: Callable[[HttpRequest], int] | None = None  # how much waits there, shown beside the label


_entries: list[Entry] = []


def add_entry(entry: Entry) -> None:
    """Add an entry; called once, from an app's ``ready``."""
    _entries.append(entry)


def entries_for(request: HttpRequest) -> list[dict[str, object]]:
    """Return the entries that this person may open, the current one marked."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return []
    shown: list[dict[str, object]] = []
    for entry in sorted(_entries, key=lambda entry: entry.position):
        if entry.visible(request):
            url = reverse(entry.url_name)
            current = request.path == url if url == "/" else request.path.startswith(url)
            count = entry.count(request) if entry.count else 0
            shown.append({"label": entry.label, "url": url, "icon": entry.icon, "current": current, "count": count})
    # An address may lie under another entry's: only the nearest one is current.
    nearest = max((len(str(one["url"])) for one in shown if one["current"]), default=0)
    return [one | {"current": one["current"] and len(str(one["url"])) == nearest} for one in shown]
