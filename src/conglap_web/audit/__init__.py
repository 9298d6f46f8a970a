"""Who did what, when, before and after: a chain of hashes (nhật ký)."""
