"""People who sign in (tài khoản)."""
