"""The desk of a rescue station: from the door in to the door out."""

__version__ = "0.1.0"
