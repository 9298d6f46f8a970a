"""A fictional province to try everything in: built through the actions of the apps, never by hand (dữ liệu mẫu)."""
