"""Conglap's rules: pure Python, usable without the site, a database, a clock or a network."""
