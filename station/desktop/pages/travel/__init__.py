"""The page of going home: the way out, the voucher, the slip in hand, the month."""

from station.desktop.pages.travel.page import TravelPage

__all__ = ["TravelPage"]
