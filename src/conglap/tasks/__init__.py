"""Following tasks: states and who may move them, urgency, who has not reported (theo dõi nhiệm vụ)."""

from conglap.tasks.states import Act, Allowed, Party, Refused, State, decide
from conglap.tasks.urgency import Urgency, days_late, has_not_reported, urgency_of

__all__ = [
    "Act",
    "Allowed",
    "Party",
    "Refused",
    "State",
    "Urgency",
    "days_late",
    "decide",
    "has_not_reported",
    "urgency_of",
]
