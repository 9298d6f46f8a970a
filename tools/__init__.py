"""What sets Conglap up, starts it and checks it, with nothing but the standard library."""
