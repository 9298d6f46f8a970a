"""Why a change of the register is refused."""


class RegisterRefused(Exception):
    """A change that is not made; ``str()`` is a Vietnamese sentence with the reason and who can lift it.

    ``field`` names the form field that the reason concerns, where there is one.
    """

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class StaleForm(RegisterRefused):
    """Somebody else changed the body after the form was opened; nothing was written."""
