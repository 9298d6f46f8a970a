"""Keys that stay unique when databases are brought together: UUIDv7, in order of creation."""

import uuid

from django.db import models
from uuid6 import uuid7


def new_key() -> uuid.UUID:
    """Return a new UUIDv7 as a plain ``uuid.UUID``."""
    return uuid.UUID(bytes=uuid7().bytes)


class KeyedModel(models.Model):
    """A model whose key is a UUIDv7."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)

    class Meta:
        abstract = True
