"""What follows when a directive is confirmed: upper storeys say it here, and it runs inside the same transaction."""

from collections.abc import Callable

from conglap_web.accounts.models import User
from conglap_web.directives.models import Directive

Follower = Callable[[User, Directive], None]

_followers: list[Follower] = []


def follow_confirmation(follower: Follower) -> None:
    """Run ``follower(by, directive)`` with every confirmation; called once, from an app's ``ready``."""
    _followers.append(follower)


def run_followers(by: User, directive: Directive) -> None:
    """Run all followers; one that raises undoes the confirmation."""
    for follower in _followers:
        follower(by, directive)
