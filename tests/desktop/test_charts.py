"""Charts show what was measured, and nothing where nothing was."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from station.desktop.charts import Bar, BarChart, Curve, CurveChart, Dot
from station.desktop.look import colour
from station.domain.vital_curves import floor_and_top

NOW = datetime(2026, 11, 21, 6, 6)


def drawn(shown, curve: Curve) -> CurveChart:
    chart = CurveChart("rounds_chart")
    chart.show_curve(curve, NOW)
    shown(chart).resize(320, 124)
    return chart


def columns_with(chart: CurveChart, tone: str) -> set[int]:
    """The columns of the picture in which a colour stands."""
    picture, wanted = chart.grab().toImage(), colour(tone).rgb()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {x for x, y in places if picture.pixel(x, y) == wanted}


def dots(*told: tuple[int, int | None]) -> tuple[Dot, ...]:
    return tuple(
        Dot(NOW - timedelta(hours=hours), value, alarm=value is not None and value >= 385)
        for hours, value in told
    )


@pytest.mark.parametrize(
    ("values", "scale", "lines"),
    [
        ([366, 389, 385], 10, (360, 390, 10)),
        ([40, 131, 76], 1, (0, 150, 50)),
        ([70], 1, (70, 71, 1)),
    ],
)
def test_the_lines_of_a_chart_hold_every_value(values, scale, lines) -> None:
    floor, top, step = floor_and_top(values, scale)
    assert (floor, top, step) == lines
    assert floor <= min(values) <= max(values) <= top


def test_no_line_runs_through_a_silence(shown) -> None:
    close = drawn(shown, Curve("体温", "℃", dots((20, 366), (10, 368), (0, 370)), scale=10))
    apart = drawn(shown, Curve("体温", "℃", dots((90, 366), (45, 368), (0, 370)), scale=10))
    assert len(columns_with(close, "accent")) > 200
    assert len(columns_with(apart, "accent")) < 30


def test_a_look_without_a_measurement_has_no_value(shown) -> None:
    curve = Curve("体温", "℃", dots((20, 366), (10, None), (0, 389)), (385,), 10)
    chart = drawn(shown, curve)
    assert curve.measured == ((NOW - timedelta(hours=20), 366), (NOW, 389))
    assert "2" in chart.accessibleDescription()
    assert "38.9" in chart.accessibleDescription()
    assert columns_with(chart, "danger")
    unmeasured = drawn(shown, Curve("体温", "℃", dots((10, None)), (385,), 10))
    assert not columns_with(unmeasured, "danger")


def test_every_day_has_its_number(shown) -> None:
    chart = BarChart("rounds_fevers")
    chart.show_bars("发热人数", [Bar("11-20", 2), Bar("11-21", 0, open=True)])
    shown(chart).resize(320, 96)
    assert chart.accessibleDescription() == "11-20 2，11-21 0"
    assert not chart.grab().isNull()
