"""Bodies: finding the one that a text names (cơ quan, tổ chức, đơn vị)."""
