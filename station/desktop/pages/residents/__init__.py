"""The residents: the list, and one person's sheet."""

from station.desktop.pages.residents.page import ResidentsPage

__all__ = ["ResidentsPage"]
