"""All writing of the register: bodies and the posts people hold in them; every write leaves an audit row."""

from conglap_web.register.actions.bodies import add_body, end_body, move_body, rename_body
from conglap_web.register.actions.importing import import_units
from conglap_web.register.actions.people import add_person, close_account, open_account, reset_password
from conglap_web.register.actions.posts import add_post, end_post
from conglap_web.register.actions.profiles import change_profile
from conglap_web.register.actions.refusals import RegisterRefused, StaleForm
from conglap_web.register.actions.withdrawals import (
    withdraw_end,
    withdraw_name,
    withdraw_parent,
    withdraw_post,
    withdraw_profile,
)

__all__ = [
    "RegisterRefused",
    "StaleForm",
    "add_body",
    "add_person",
    "add_post",
    "change_profile",
    "close_account",
    "end_body",
    "end_post",
    "import_units",
    "move_body",
    "open_account",
    "rename_body",
    "reset_password",
    "withdraw_end",
    "withdraw_name",
    "withdraw_parent",
    "withdraw_post",
    "withdraw_profile",
]
