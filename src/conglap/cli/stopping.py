"""Why a command ends before its work is done."""


class CannotGoOn(Exception):
    """The command cannot begin or go on; ``str()`` says in Vietnamese why and what to do."""
