"""Lists of units taken in from Excel: matched, compared, checked, shown, written (nhập danh sách)."""
