"""File formats: a file becomes lines of text, safely. Knows nothing of directives."""
