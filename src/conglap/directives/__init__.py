"""Directives (văn bản chỉ đạo): text becomes structure, document fields, citations and tasks."""
