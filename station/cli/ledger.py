"""`import ledger FILE…`: old registers come in."""


def add_commands(commands):
    """`import`."""
