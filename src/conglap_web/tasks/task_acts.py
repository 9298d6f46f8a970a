"""The acts of the task page: address, words, form, and the action that each calls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy

from conglap.base.text import fold
from conglap.tasks import Act, Party, Refused, State, decide
from conglap_web.register.models import Role
from conglap_web.register.queries import NameBook
from conglap_web.register.standing import Standing
from conglap_web.register.trees import below
from conglap_web.tasks import actions
from conglap_web.tasks.forms import (
    AssignForm,
    DeadlineForm,
    EmptyForm,
    HandOverForm,
    NoteForm,
    ReasonForm,
    RemindForm,
    TextForm,
)
from conglap_web.tasks.models import Task
from conglap_web.tasks.own_report import refusal_of_own
from conglap_web.tasks.people import people_of
from conglap_web.tasks.rule_words import in_words

Words = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PageAct:
    """An act of the task page; ``slug`` is the end of its address."""

    act: Act
    slug: str
    label: str
    icon: str
    done: str
    form: type[forms.Form]
    do: Callable[..., object]
    versioned: bool = True
    style: str = ""


ACTS = [
    PageAct(Act.START, "nhan-viec", gettext_lazy("Nhận việc"), "player-play",
            gettext_lazy("Đã nhận việc."), EmptyForm, actions.start, style="btn-primary"),
    PageAct(Act.APPROVE, "duyet", gettext_lazy("Công nhận hoàn thành"), "circle-check",
            gettext_lazy("Đã công nhận hoàn thành."), NoteForm, actions.approve, style="btn-primary"),
    PageAct(Act.RETURN, "tra-lai", gettext_lazy("Trả lại"), "arrow-back-up",
            gettext_lazy("Đã trả lại cho cơ quan chủ trì."), ReasonForm, actions.send_back),
    PageAct(Act.REMIND, "don-doc", gettext_lazy("Đôn đốc"), "bell",
            gettext_lazy("Đã gửi đôn đốc."), RemindForm, actions.remind, versioned=False),
    PageAct(Act.ASSIGN, "phan-cong", gettext_lazy("Phân công"), "user-check",
            gettext_lazy("Đã phân công."), AssignForm, actions.assign),
    PageAct(Act.MOVE_DEADLINE, "thoi-han", gettext_lazy("Điều chỉnh thời hạn"), "calendar-due",
            gettext_lazy("Đã điều chỉnh thời hạn."), DeadlineForm, actions.move_deadline),
    PageAct(Act.HAND_OVER, "chuyen-chu-tri", gettext_lazy("Chuyển cơ quan chủ trì"), "arrow-right",
            gettext_lazy("Đã chuyển cơ quan chủ trì."), HandOverForm, actions.hand_over),
    PageAct(Act.PAUSE, "tam-dung", gettext_lazy("Tạm dừng"), "hourglass",
            gettext_lazy("Đã tạm dừng."), ReasonForm, actions.pause),
    PageAct(Act.RESUME, "tiep-tuc", gettext_lazy("Cho tiếp tục"), "player-play",
            gettext_lazy("Đã cho tiếp tục."), EmptyForm, actions.resume, style="btn-primary"),
    PageAct(Act.CANCEL, "thoi-giao", gettext_lazy("Thôi giao"), "circle-x",
            gettext_lazy("Đã thôi giao."), ReasonForm, actions.cancel),
    PageAct(Act.REOPEN, "mo-lai", gettext_lazy("Mở lại"), "refresh",
            gettext_lazy("Đã mở lại."), ReasonForm, actions.reopen),
    PageAct(Act.COMMENT, "trao-doi", gettext_lazy("Gửi ý kiến"), "message",
            gettext_lazy("Đã gửi ý kiến."), TextForm, actions.comment, versioned=False),
]  # fmt: skip
BY_SLUG = {one.slug: one for one in ACTS}


def form_of(one: PageAct, task: Task, standing: Standing, names: NameBook, data: Words | None = None) -> forms.Form:
    """Return the form of an act for this task; its fields have ids of their own, as several stand on one page."""
    given: dict[str, object] = {"auto_id": f"id_{one.act}_%s"}
    if one.form is AssignForm:
        given |= {"people": people_of([task.body_id], standing.on), "initial": {"assignee": task.assignee_id}}
    elif one.form is HandOverForm:
        given["bodies"] = _bodies_below(standing, task, names)
    elif one.form is DeadlineForm:
        given["initial"] = {"due": task.due}
    return one.form(data, **given)


def _bodies_below(standing: Standing, task: Task, names: NameBook) -> list[tuple[object, str]]:
    """Return the bodies to which the person may hand a task: in the scope of who decides and the receiver's."""
    receiver = task.duty.directive.receiver_id
    keys = (standing.scope_of(Role.HEAD, Role.LEADER) & below([receiver], standing.on)) - {task.body_id}
    names.load(keys)
    return sorted(((key, names[key]) for key in keys), key=lambda pair: fold(pair[1]))


def offered(
    task: Task, standing: Standing, parties: frozenset[Party]
) -> tuple[list[PageAct], list[tuple[PageAct, Refused]]]:
    """Return the acts that this person may do now, and the others with the reason for each refusal.

    Comments stand apart on the page. What would change nothing (to pause what is paused) is not worth a line.
    """
    may: list[PageAct] = []
    may_not: list[tuple[PageAct, Refused]] = []
    for one in ACTS:
        if one.act is Act.COMMENT:
            continue
        answer = decide(State(task.state), one.act, parties)
        if one.act is Act.APPROVE and not isinstance(answer, Refused):
            answer = refusal_of_own(standing.user, task, standing.on)
        if isinstance(answer, Refused):
            may_not.append((one, in_words(answer)))
        else:
            may.append(one)
    return may, may_not
