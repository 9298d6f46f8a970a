"""Drafts of the documents that pass duties on: written, compared, approved, numbered, issued, acknowledged."""
