"""The page of what goes up: month sheets, packages, comparing, archive, charts."""

from station.desktop.pages.returns.page import ReturnsPage

__all__ = ["ReturnsPage"]
