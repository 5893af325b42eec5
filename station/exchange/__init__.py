"""Files for and from other offices: bytes in, records out, and back."""
