"""Đồng: whole amounts as ``int``, shares as exact ``Fraction``; never float."""

import re
from fractions import Fraction

_AMOUNT = re.compile(r"^(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?:đ|đồng|₫|VND)?$", re.IGNORECASE)


def parse_dong(written: str) -> int:
    """Read an amount of đồng as offices write it: ``68.300.000.000 đ``, ``1,250,000``, ``500000 đồng``.

    Raises ``ValueError`` for anything else, also for parts of a đồng and for mixed separators.
    """
    text = written.replace("\u00a0", " ").strip()
    match = _AMOUNT.match(text)
    if not match or ("." in match[2] and "," in match[2]):
        raise ValueError(f"Not a whole amount of đồng: {written!r}")
    return int(match[1] + re.sub(r"[.,]", "", match[2]))


def format_dong(amount: int) -> str:
    """Write an amount of đồng as offices do: ``68.300.000.000 đ``."""
    return f"{amount:,}".replace(",", ".") + " đ"


def share_out(amount: int, weights: list[Fraction]) -> list[int]:
    """Split whole đồng by weights so that the parts add up to the whole (largest remainder, first one first).

    Raises ``ValueError`` when the weights are negative or sum to zero.
    """
    total = sum(weights, Fraction(0))
    if total <= 0 or any(weight < 0 for weight in weights):
        raise ValueError("Weights must be zero or more, and not all zero")
    exact = [amount * weight / total for weight in weights]
    parts = [int(share // 1) for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda index: (parts[index] - exact[index], index))
    for index in by_remainder[: amount - sum(parts)]:
        parts[index] += 1
    return parts
