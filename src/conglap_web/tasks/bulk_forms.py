"""Which acts may be done to many tasks at once, by whom, and with which form."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from conglap.tasks import Act
from conglap_web.register.models import Role
from conglap_web.register.standing import Standing
from conglap_web.tasks.forms import AssignForm, DeadlineForm, NoteForm, RemindForm
from conglap_web.tasks.people import people_of

DECIDES = (Role.HEAD, Role.LEADER)
HANDS_OUT = (Role.HEAD, Role.LEADER, Role.CLERK)
URGES = (Role.HEAD, Role.LEADER, Role.CLERK, Role.INSPECTOR)


@dataclass(frozen=True, slots=True)
class BulkAct:
    """An act for many rows: who is offered it (each row is checked again), its words and its form."""

    act: Act
    label: str
    done: str
    roles: tuple[str, ...]
    form: Callable[[Standing, QueryDict | None], forms.Form]


def _assign_form(standing: Standing, data: QueryDict | None) -> forms.Form:
    return AssignForm(data, people=people_of(standing.bodies_as(*HANDS_OUT), standing.on))


BULK = [
    BulkAct(
        Act.REMIND,
        gettext_lazy("Đôn đốc"),
        gettext_lazy("Đã đôn đốc %(count)s nhiệm vụ."),
        URGES,
        lambda _standing, data: RemindForm(data),
    ),
    BulkAct(
        Act.APPROVE,
        gettext_lazy("Công nhận hoàn thành"),
        gettext_lazy("Đã công nhận hoàn thành %(count)s nhiệm vụ."),
        DECIDES,
        lambda _standing, data: NoteForm(data),
    ),
    BulkAct(
        Act.MOVE_DEADLINE,
        gettext_lazy("Điều chỉnh thời hạn"),
        gettext_lazy("Đã điều chỉnh thời hạn %(count)s nhiệm vụ."),
        DECIDES,
        lambda _standing, data: DeadlineForm(data),
    ),
    BulkAct(
        Act.ASSIGN,
        gettext_lazy("Phân công người phụ trách"),
        gettext_lazy("Đã phân công người phụ trách %(count)s nhiệm vụ."),
        HANDS_OUT,
        _assign_form,
    ),
]


def bulk_acts_for(standing: Standing) -> list[BulkAct]:
    """Return the acts that are offered to this person."""
    return [one for one in BULK if standing.has(*one.roles)]


def bulk_act(standing: Standing, name: str) -> BulkAct | None:
    """Return the act of this name, if it is offered to this person."""
    return next((one for one in bulk_acts_for(standing) if one.act == name), None)
