"""Long lists shown part by part."""

from django.http import HttpRequest


def parts_around(first: int, width: int, total: int) -> dict[str, int | None]:
    """Return where the parts before and after this one of a long list begin, ``None`` where there is none."""
    return {
        "total": total,
        "before": max(first - width, 0) if first else None,
        "after": first + width if first + width < total else None,
    }


def part_from(request: HttpRequest, total: int) -> int:
    """Return the place in a list of ``total`` from which the address wants to see it."""
    value = request.GET.get("tu", "0")
    return min(int(value), max(total - 1, 0)) if value.isdecimal() and len(value) < 7 else 0
