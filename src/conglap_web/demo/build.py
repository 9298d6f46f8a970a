"""The whole demonstration in one transaction: all of it or nothing."""

from django.db import transaction

from conglap_web.accounts.actions import create_account
from conglap_web.demo.accounts import ACCOUNTS, PASSWORD
from conglap_web.demo.bodies import DemoBodies
from conglap_web.demo.past import days_from_now
from conglap_web.demo.story import Story
from conglap_web.register.actions import add_post
from conglap_web.register.models import Body


def has_data() -> bool:
    """Say whether somebody already set up bodies here."""
    return Body.objects.exists()


@transaction.atomic
def build() -> DemoBodies:
    """Set up the fictional province, its people and accounts, and let it have a past of some weeks."""
    bodies = DemoBodies()
    with days_from_now(-90):
        bodies.build()
        _open_accounts(bodies)
    Story(bodies).tell()
    return bodies


def _open_accounts(bodies: DemoBodies) -> None:
    for account in ACCOUNTS:
        user = create_account(
            by=None,
            username=account.username,
            full_name=account.full_name,
            password=PASSWORD,
            must_change_password=False,
        )
        add_post(
            by=None,
            body=bodies.by_key[account.body],
            user=user,
            title=account.title,
            role=account.role,
            start=account.start,
            is_head=account.is_head,
        )
