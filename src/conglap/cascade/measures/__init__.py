"""How well losses are found on pairs of documents with known changes (đo độ chính xác của việc đối chiếu)."""
