"""The pages, in the order of the rail."""

from station.desktop.page import Page
from station.desktop.pages.beds import BedsPage
from station.desktop.pages.intake import IntakePage
from station.desktop.pages.residents import ResidentsPage
from station.desktop.pages.settings import SettingsPage
from station.desktop.pages.today import TodayPage
from station.desktop.pages.travel import TravelPage

PAGES: tuple[type[Page], ...] = (
    TodayPage,
    IntakePage,
    ResidentsPage,
    BedsPage,
    TravelPage,
    SettingsPage,
)
