"""The page of tracing: who people without a name are, and what is done to find out."""

from station.desktop.pages.tracing.page import TracingPage

__all__ = ["TracingPage"]
