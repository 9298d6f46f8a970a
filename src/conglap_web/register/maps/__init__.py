"""The map of units on the outlines of their communes (bản đồ)."""
