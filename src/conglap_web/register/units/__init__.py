"""The list of units as of a day: what is asked for, its rows, files and pages; two days side by side (đơn vị)."""
