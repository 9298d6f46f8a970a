"""Why something is not done now."""


class Refused(Exception):
    """Something that may not be done now; ``str()`` is a Vietnamese sentence that says why and what to do."""
