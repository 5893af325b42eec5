"""Control names: the charts of the page of what goes up."""

from __future__ import annotations

from typing import Final


class Charts:
    """The tab: which chart, of which days, the chart itself, its table, the names behind a bar."""

    KINDS: Final = "charts_kinds"
    SPANS: Final = "charts_spans"
    EARLIER: Final = "charts_earlier"
    LATER: Final = "charts_later"
    PERIOD: Final = "charts_period"
    COPY: Final = "charts_copy"
    PRINT: Final = "charts_print"
    SUMMARY: Final = "charts_summary"
    STACK: Final = "charts_stack"
    SPREAD: Final = "charts_spread"
    TILES: Final = "charts_tiles"
    SAID: Final = "charts_said"
    TABLE: Final = "charts_table"
    SIDE: Final = "charts_side"
    BEHIND: Final = "charts_behind"
    BEHIND_TITLE: Final = "charts_behind_title"
