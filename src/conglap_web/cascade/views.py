"""Pages of comparisons: families, the matrix, one cell, gaps, the graph of documents."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conglap_web.cascade import access, actions, cells, families, gaps, pages, queries
from conglap_web.cascade.forms import RulingForm, TeethForm
from conglap_web.cascade.parts import part_from
from conglap_web.directives.queries import search
from conglap_web.platform.export import excel_response

SHOWN = 60


def superiors(request: HttpRequest) -> HttpResponse:
    """List the superior documents that were compared with documents below them."""
    q = request.GET.get("q", "")
    found = search(access.superiors_for(request.standing), q).order_by("-date", "-created_at", "-pk")
    total = found.count()
    first = part_from(request, total)
    part = found.select_related("file").defer(*families.HEAVY)[first : first + pages.LISTED]
    return render(request, "cascade/list.html", {"q": q, **pages.list_page(request, list(part), first, total)})


def matrix(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show a superior's duties by the documents that pass them on; also as Excel."""
    superior = access.directive_for(request.standing, key)
    columns = families.subordinates_of(superior, access.confirmed_for(request.standing))
    if request.GET.get("format") == "xlsx":
        rows = pages.excel_rows(queries.matrix(superior, columns), columns)
        heads = (_("Mục"), _("Nhiệm vụ"), _("Mức độ giao lại"), *(str(column) for column in columns))
        return excel_response(_("Đối chiếu"), heads, rows, "doi-chieu")
    return render(request, "cascade/matrix.html", pages.matrix_page(request, superior, columns))


def cell(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID, subordinate_key: uuid.UUID) -> HttpResponse:
    """Show a duty and what one document says of it side by side; a person may rule otherwise."""
    duty = access.duty_for(request.standing, key, duty_key)
    subordinate = access.directive_for(request.standing, subordinate_key)
    form = RulingForm()
    status = 200
    if request.method == "POST":
        duty, subordinate = access.pair_to_rule(request.standing, key, duty_key, subordinate_key)
        form = RulingForm(request.POST)
        if form.is_valid():
            actions.overrule(by=request.user, duty=duty, subordinate=subordinate, **form.cleaned_data)
            messages.success(request, _("Đã ghi kết luận."))
            return redirect(request.path)
        status = 422
    context = cells.cell_page(request, duty, subordinate) | {"form": form}
    return render(request, "cascade/cell.html", context, status=status)


@require_POST
def withdraw(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID, subordinate_key: uuid.UUID) -> HttpResponse:
    """Take a ruling back."""
    duty, subordinate = access.pair_to_rule(request.standing, key, duty_key, subordinate_key)
    if ruling := access.ruling_for(request.standing, duty, subordinate):
        actions.withdraw_ruling(by=request.user, ruling=ruling)
        messages.success(request, _("Đã rút kết luận; kết quả đối chiếu được dùng lại."))
    return redirect("cascade:cell", key, duty_key, subordinate_key)


@require_POST
def compare(request: HttpRequest, key: uuid.UUID, subordinate_key: uuid.UUID) -> HttpResponse:
    """Compare two documents again."""
    superior, subordinate = access.pair_to_join(request.standing, key, subordinate_key)
    try:
        actions.compare_again(by=request.user, superior=superior, subordinate=subordinate)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đang đối chiếu lại; kết quả sẽ hiện ở bảng này."))
    return redirect("cascade:matrix", key)


def link(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Choose a document that implements this one, though it does not say so."""
    superior = access.directive_for(request.standing, key)
    offered = access.documents_to_join(request.standing, superior)
    joined = families.subordinates_of(superior, offered)
    if request.method == "POST":
        try:
            subordinate = access.document_to_join(
                request.standing, superior, uuid.UUID(request.POST.get("document", ""))
            )
            actions.link_by_hand(by=request.user, subordinate=subordinate, superior=superior)
        except ValueError:
            messages.error(request, _("Hãy chọn một văn bản trong danh sách."))
        except actions.Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Đã nối; máy đang đối chiếu hai văn bản."))
        return redirect("cascade:matrix", key)
    q = request.GET.get("q", "")
    found = search(offered.exclude(pk__in=[one.pk for one in joined]), q).order_by("-date", "-created_at")
    context = pages.link_page(superior, offered) | {"q": q}
    context["found"] = found.select_related("file").defer(*families.HEAVY)[:SHOWN]
    return render(request, "cascade/link.html", context)


@require_POST
def unlink(request: HttpRequest, key: uuid.UUID, subordinate_key: uuid.UUID) -> HttpResponse:
    """Take back that a document was chosen as one that implements this one."""
    superior, subordinate = access.pair_to_join(request.standing, key, subordinate_key)
    try:
        actions.unlink_by_hand(by=request.user, subordinate=subordinate, superior=superior)
    except actions.Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã bỏ nối hai văn bản."))
    return redirect("cascade:matrix", key)


def gaps_of(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """List what was lost on the way: duties that nobody passed on, that nobody ordered, that have no teeth."""
    superior = access.directive_for(request.standing, key)
    columns = families.subordinates_of(superior, access.confirmed_for(request.standing))
    context = gaps.gaps_page(request, superior, columns)
    if request.GET.get("format") == "xlsx":
        heads = (_("Loại"), _("Văn bản"), _("Mục"), _("Nội dung"), _("Thiếu"))
        lines = gaps.gap_rows(context, queries.adding(superior, columns).select_related("subordinate__file"))
        return excel_response(_("Khoảng trống"), heads, lines, "khoang-trong")
    return render(request, "cascade/gaps.html", context)


def teeth(request: HttpRequest, key: uuid.UUID, duty_key: uuid.UUID) -> HttpResponse:
    """Accept or edit the rule by which a duty without teeth is carried out."""
    superior = access.directive_to_rule(request.standing, key)
    duty = access.duty_for(request.standing, key, duty_key)
    shown = gaps.teeth_page(request, duty)
    form = TeethForm(request.POST if request.method == "POST" else None, initial=shown["usual"])
    if request.method == "POST" and form.is_valid():
        try:
            actions.give_teeth(by=request.user, duty=duty, **form.cleaned_data)
        except actions.Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Đã lưu quy tắc thực hiện."))
            return redirect("cascade:gaps", key)
    context = {"superior": superior, "duty": duty, "form": form, "missing": shown["missing"]}
    return render(request, "cascade/teeth.html", context, status=422 if form.is_bound else 200)


def graph(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Show on which documents this one rests and which implement it, those that are not here as stubs."""
    directive = access.directive_for(request.standing, key)
    return render(request, "cascade/graph.html", pages.graph_page(request, directive))
