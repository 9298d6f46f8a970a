"""Words and signs by which documents are known: kinds, symbols, labels, dates, names of bodies (từ và dấu hiệu)."""
