"""Cascade (thác văn bản): what became of a superior's duties in the documents that pass them on."""

from conglap.cascade.comparing import compare
from conglap.cascade.records import Cascade, Coverage, Loss, LossKind, Place, TaskCoverage

__all__ = ["Cascade", "Coverage", "Loss", "LossKind", "Place", "TaskCoverage", "compare"]
