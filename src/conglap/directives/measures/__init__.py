"""How well the reader reads, beside labels given beforehand (đo độ chính xác)."""
