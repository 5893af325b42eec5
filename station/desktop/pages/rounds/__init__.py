"""The page of rounds: the round sheet in bed order, what alarms, what is still owed.

The goods stand in it as a view, and as a page of their own for who has no rounds.
"""

from station.desktop.pages.rounds.goods_page import GoodsPage
from station.desktop.pages.rounds.page import RoundsPage

__all__ = ["GoodsPage", "RoundsPage"]
