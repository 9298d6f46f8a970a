"""Vietnamese letters for character classes: in Unicode capitals and small letters alternate, so ranges lie."""

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐÐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
LOWER = "a-zàáâãèéêìíòóôõùúýăđðĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
LETTER = UPPER + LOWER


def is_upper(line: str) -> bool:
    """Say whether the letters of a line are capitals, but for a stray one in ten."""
    letters = [character for character in line if character.isalpha()]
    lower = sum(character.islower() for character in letters)
    return len(letters) >= 2 and lower * 10 <= len(letters)


def starts_lower(line: str) -> bool:
    """Say whether the first letter or figure of a line is a small letter."""
    first = next((character for character in line if character.isalnum()), "")
    return first.islower()
