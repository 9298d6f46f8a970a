"""Measurements: `make bench` prints one line per figure."""
