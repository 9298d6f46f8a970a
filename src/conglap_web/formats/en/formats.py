"""Days and numbers as Vietnamese offices write them."""

from conglap_web.formats.vi.formats import *  # noqa: F403
