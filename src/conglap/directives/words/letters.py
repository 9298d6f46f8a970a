"""Vietnamese letters for character classes: in Unicode capitals and small letters alternate, so ranges lie."""

from functools import lru_cache

from conglap.base.text import count_small

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐÐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
LOWER = "a-zàáâãèéêìíòóôõùúýăđðĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
LETTER = UPPER + LOWER


@lru_cache(maxsize=4096)
def is_upper(line: str) -> bool:
    """Say whether the letters of a line are capitals, but for a stray one in ten."""
    if count_small(line[: 12 + len(line) // 7]) * 10 > len(line):
        return False  # a sentence: decided by its beginning
    upper, lower = sum(map(str.isupper, line)), count_small(line)
    return upper + lower >= 2 and lower * 10 <= upper + lower


def starts_lower(line: str) -> bool:
    """Say whether the first letter or figure of a line is a small letter."""
    if line[:1].isalpha():
        return line[0].islower()
    first = next((character for character in line if character.isalnum()), "")
    return first.islower()
