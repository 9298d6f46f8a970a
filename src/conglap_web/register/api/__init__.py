"""The register for programs: bodies, events, open data."""
