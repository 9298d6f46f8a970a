"""Drafting the document that passes duties on (soạn thảo văn bản triển khai): plan, dispatch, decision, reminder."""

from conglap.drafting.drafter import KINDS, Order, draft_from, draft_of
from conglap.drafting.refusals import TemplateRefused
from conglap.drafting.remarks import remarks_on
from conglap.drafting.rendering import render
from conglap.drafting.template_check import check_template

__all__ = ["KINDS", "Order", "TemplateRefused", "check_template", "draft_from", "draft_of", "remarks_on", "render"]
