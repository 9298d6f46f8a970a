"""Who acts in the demonstration: the accounts that can sign in, and the heads of bodies."""

from collections.abc import Mapping

from conglap_web.accounts.models import User
from conglap_web.platform.clock import today
from conglap_web.register.models import Body
from conglap_web.register.queries import heads_on


class Cast:
    """Finds people by the words that story.toml uses for them."""

    def __init__(self, bodies: Mapping[str, Body]) -> None:
        self._heads = heads_on(today())
        self.head_names = {key: self._heads[body.pk].name for key, body in bodies.items() if body.pk in self._heads}

    def person(self, by: str, body: Body | None = None) -> User:
        """Return the account of that name; ``head`` is the head of the body."""
        if by == "head" and body is not None:
            return User.objects.get(pk=self._heads[body.pk].user_id)
        return User.objects.get(username=by)
