"""Duties in templates of this app and of those above: ``{% load duties %}{{ duty|in_context }}``."""

from django import template

from conglap_web.directives.highlights import MarkedParagraph, duty_in_context
from conglap_web.directives.models import Duty

register = template.Library()


@register.filter
def in_context(duty: Duty) -> list[MarkedParagraph]:
    """Return the paragraphs in which a duty stands, with the one before and after; its sentences are marked."""
    return duty_in_context(duty)
