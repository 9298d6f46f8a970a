"""The inbox: a file is read, a person reviews and confirms what was read (văn bản chỉ đạo)."""
