"""Events of bodies: recording and reading them, who succeeds whom, figures on another structure (sắp xếp)."""
