"""The pages, in the order of the rail."""

from station.desktop.page import Page

PAGES: tuple[type[Page], ...] = ()
