"""Tasks that bodies follow and report (nhiệm vụ)."""
