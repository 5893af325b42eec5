"""Control names: print out."""

from __future__ import annotations

from typing import Final


class PrintOut:
    """What became of a print, on every page that prints."""

    BANNER: Final = "print_out"
    AGAIN: Final = "print_out_again"
    OTHER: Final = "print_out_other_printer"
    SAVE: Final = "print_out_save"
    DONE: Final = "print_out_done"
