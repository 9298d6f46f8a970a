"""The day that a page is looked at, and how its links keep it."""

import datetime as dt
from urllib.parse import urlencode

from django.http import HttpRequest

from conglap_web.platform.clock import today
from conglap_web.register.forms import day_asked
from conglap_web.register.queries import NameBook


def looked_at(request: HttpRequest) -> dt.date:
    """Return the day of ``?ngay=``, today when there is none."""
    return day_asked(request.GET.get("ngay"))


def day_context(request: HttpRequest) -> dict[str, object]:
    """Return what ``register/page.html`` needs: the day, the names of that day, and the query that keeps the day."""
    on = looked_at(request)
    return {
        "on": on,
        "today": today(),
        "is_today": on == today(),
        "day_query": query_with(on),
        "day_more": query_with(on).replace("?", "&", 1),
        "names": NameBook(on),
    }


def query_with(on: dt.date, **more: object) -> str:
    """Return ``?ngay=…&…`` for a link: nothing for today with nothing more."""
    asked = {name: value for name, value in more.items() if value not in ("", None)}
    if on != today():
        asked = {"ngay": f"{on:%d/%m/%Y}", **asked}
    return f"?{urlencode(asked, safe='/')}" if asked else ""
