"""The page of beds: the house as a picture, and the night count."""

from station.desktop.pages.beds.page import BedsPage

__all__ = ["BedsPage"]
