"""The dated register: bodies, their names, parents and posts (danh mục cơ quan, đơn vị)."""
