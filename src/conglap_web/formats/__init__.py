"""How days and numbers are written: dd/mm/yyyy and 1.234,5 in both languages, whatever the browser prefers."""
