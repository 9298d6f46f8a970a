"""The one API of the site: routers of the apps, and the sentences of its refusals."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer

from conglap_web.api.signing_in import BySession, ByToken
from conglap_web.register.actions import RegisterRefused, StaleForm
from conglap_web.register.api.bodies import router as register
from conglap_web.register.api.events import router as events
from conglap_web.register.api.open_data import router as open_data


class InPlainLetters(JSONRenderer):
    """JSON in UTF-8, so that Vietnamese can be read where somebody looks at an answer."""

    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    renderer=InPlainLetters(),
    title="Conglap",
    version="1",
    description=(
        "Đọc và ghi sổ đăng ký cơ quan, đơn vị với đúng quyền của người tạo mã truy cập. "
        "Mỗi lần ghi cần `version` vừa đọc được: nếu người khác đã sửa trước, câu trả lời là 409."
    ),
    urls_namespace="api",
    auth=[ByToken(), BySession()],
)
api.add_router("", register)
api.add_router("", events)
api.add_router("", open_data)


@api.exception_handler(ValidationError)
def misshapen(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    """Answer a request that does not fit the description, place by place."""
    slips = [
        {"where": ".".join(str(part) for part in one["loc"] if part != "asked"), "what": one["msg"]}
        for one in wrong.errors
    ]
    detail = _("Dữ liệu gửi lên chưa đúng: %(where)s.") % {"where": ", ".join(one["where"] for one in slips)}
    return api.create_response(request, {"detail": detail, "slips": slips}, status=422)


@api.exception_handler(PermissionDenied)
def forbidden(request: HttpRequest, refused: PermissionDenied) -> HttpResponse:
    """Answer what a person may not do, with the reason the pages give."""
    return api.create_response(request, {"detail": str(refused) or _("Bạn không có quyền làm việc này.")}, status=403)


@api.exception_handler(RegisterRefused)
def refused(request: HttpRequest, refused: RegisterRefused) -> HttpResponse:
    """Answer a change that the register refuses: 409 when somebody else was first, else 400 with the field."""
    status = 409 if isinstance(refused, StaleForm) else 400
    return api.create_response(request, {"detail": str(refused), "field": refused.field}, status=status)
