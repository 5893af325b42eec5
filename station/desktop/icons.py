"""Line icons, drawn for this program on an 18 by 18 grid: 1.5 px strokes, one colour each."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from station.desktop.look import look

SHAPES = {
    "today": (
        '<rect x="2.5" y="3.5" width="13" height="12" rx="1.5"/>'
        '<path d="M2.5 7h13M6 2v3M12 2v3M6 11.2l2 2 4-4"/>'
    ),
    "intake": '<path d="M10 2.5h5.5v13H10M2.5 9h8M7.5 6l3 3-3 3"/>',
    "residents": (
        '<circle cx="6.5" cy="6" r="2.5"/>'
        '<path d="M2 15c0-3 2-4.5 4.5-4.5S11 12 11 15M11.5 3.8a2.5 2.5 0 0 1 0 4.4M13 '
        '11c1.9.6 3 2 3 4"/>'
    ),
    "beds": (
        '<path d="M2.5 4v11M15.5 15v-4.5a2 2 0 0 0-2-2H2.5M2.5 12.5h13"/>'
        '<circle cx="5.6" cy="6" r="1.4"/>'
    ),
    "medicine": (
        '<path d="M4 9.5 9.5 4a3.2 3.2 0 0 1 4.5 4.5L8.5 14A3.2 3.2 0 0 1 4 9.5zM6.8 6.8l4.5 4.5"/>'
    ),
    "rounds": '<path d="M2 9.5h3l2-5 3.5 9 2-4H16"/>',
    "tracing": (
        '<circle cx="8" cy="8" r="5"/>'
        '<path d="M11.8 11.8 16 16M6.5 7c.2-1.8 3-1.8 3 0 0 1-1.5 1-1.5 2.2M8 10.9v.2"/>'
    ),
    "travel": (
        '<rect x="4" y="2.5" width="10" height="10.5" rx="2"/>'
        '<path d="M4 8.5h10M6 13l-1.5 2.5M12 13l1.5 2.5M6.6 11h.1M11.4 11h.1"/>'
    ),
    "hospital": (
        '<rect x="2.5" y="3" width="13" height="12.5" rx="1.5"/><path d="M9 6v6.5M5.8 9.2h6.4"/>'
    ),
    "returns": '<path d="M3 15.5h12M4.5 13V9M9 13V3.5M13.5 13V6.5"/>',
    "outside": (
        '<path d="M9 16c3.5-3.8 5-6.3 5-8.5a5 5 0 0 0-10 0C4 9.7 5.5 12.2 9 16z"/>'
        '<circle cx="9" cy="7.3" r="1.7"/>'
    ),
    "settings": (
        '<path d="M2.5 5h7M13 5h2.5M2.5 13H5M8.5 13h7"/>'
        '<circle cx="11.2" cy="5" r="1.7"/>'
        '<circle cx="6.7" cy="13" r="1.7"/>'
    ),
    "house": '<path d="M2.5 8.5 9 3l6.5 5.5M4.5 7.5v8h9v-8M7.5 15.5v-4.5h3v4.5"/>',
    "search": '<circle cx="8" cy="8" r="5"/><path d="M11.8 11.8 16 16"/>',
    "overdue": '<path d="M9 2 16.5 15.5h-15zM9 7v4M9 13v.3"/>',
    "soon": '<circle cx="9" cy="9" r="6.5"/><path d="M9 5v4.3l2.8 1.7"/>',
    "info": '<circle cx="9" cy="9" r="6.5"/><path d="M9 8.3V13M9 5.3v.4"/>',
    "stop": '<circle cx="9" cy="9" r="6.5"/><path d="m4.5 13.5 9-9"/>',
    "tick": '<path d="m3 9.5 4 4 8-9"/>',
    "cross": '<path d="m4 4 10 10M14 4 4 14"/>',
    "dash": '<path d="M4 9h10"/>',
    "draft": '<path d="M3 15l.7-3.2L12 3.5l2.5 2.5-8.3 8.3zM10.5 5l2.5 2.5"/>',
    "shield": '<path d="M9 2.5 15 4.5v4.5c0 3.5-2.5 5.7-6 7-3.5-1.3-6-3.5-6-7V4.5z"/>',
    "hand": (
        '<path d="M2.5 11.5 5 9.5h4.5a1.3 1.3 0 0 1 0 2.6H7M9.8 11.5l4-2.2a1.2 1.2 0 0 1 1.3 '
        '2L10 15H4.5l-2 1M9 6.5C7 5.2 7 2.5 9 3.5c2-1 2 1.7 0 3z"/>'
    ),
    "door": '<path d="M5 15.5v-13h8v13M3 15.5h12M10.7 9v.3"/>',
    "lock": (
        '<rect x="3.5" y="8" width="11" height="7.5" rx="1.5"/>'
        '<path d="M5.8 8V5.8a3.2 3.2 0 0 1 6.4 0V8"/>'
    ),
    "print": '<path d="M5 6.5v-4h8v4M5 13H2.5V6.5h13V13H13M5 10.5h8v5H5z"/>',
    "broom": '<path d="M13.5 2.5 9 8M6.5 7.5l4 3.5-3 4.5-5-4zM5 13.5l1.5-2"/>',
    "wrench": (
        '<path d="M15 5.5a3.5 3.5 0 0 1-4.7 3.6L5 14.5a1.4 1.4 0 0 1-2-2l5.3-5.3A3.5 3.5 0 0 '
        '1 12 2.5L10 4.7l.5 2 2 .500z"/>'
    ),
    "hold": '<path d="M5 2.5h8M5 15.5h8M6 2.5c0 4 6 5 6 9v4M12 2.5c0 4-6 5-6 9v4"/>',
    "camera": '<path d="M2.5 5.5h3l1-2h5l1 2h3v9h-13z"/><circle cx="9" cy="9.7" r="2.6"/>',
    "person": ('<circle cx="9" cy="6" r="3"/><path d="M3 16c0-3.7 2.7-5.5 6-5.5s6 1.8 6 5.5"/>'),
    "phone": (
        '<path d="M3 3.5h3l1.3 3.3-1.8 1.4c.8 1.9 2.4 3.5 4.3 4.3l1.4-1.8 3.3 1.3v3C8.5 '
        '15.5 2.5 9.5 3 3.5z"/>'
    ),
    "paper": '<path d="M4 2.5h6.5L14 6v9.5H4zM10.5 2.5V6H14M6.5 9h5M6.5 12h5"/>',
    "leave": '<path d="M8 2.5H2.5v13H8M7 9h8.5M12.5 6l3 3-3 3"/>',
    "down": '<path d="m4.5 7 4.5 4.5L13.5 7"/>',
    "up": '<path d="M4.5 11 9 6.5l4.5 4.5"/>',
    "right": '<path d="M7 4.5 11.5 9 7 13.5"/>',
    "left": '<path d="M11 4.5 6.5 9l4.5 4.5"/>',
    "blank": "",  # keeps the place of a sign
    "dot": '<circle cx="9" cy="9" r="3.5" fill="COLOUR"/>',
    "more": '<path d="M4 9h.1M9 9h.1M14 9h.1"/>',
    "plus": '<path d="M9 3.5v11M3.5 9h11"/>',
    "goods": '<path d="M2.5 6 9 2.5 15.5 6v6.5L9 16l-6.5-3.5zM2.5 6 9 9.5 15.5 6M9 9.5V16"/>',
    "file": '<path d="M2.5 14.5v-11h4.5l1.5 2h7v9z"/>',
    "swap": '<path d="M3 6h11M11 3l3 3-3 3M15 12H4M7 9l-3 3 3 3"/>',
    "key": '<circle cx="6" cy="12" r="3.5"/><path d="M8.5 9.5 15 3M12 6l2 2"/>',
}


def svg(name: str, colour: str, width: float = 1.5) -> bytes:
    """Write the icon as an SVG document, stroked in `colour` (#RRGGBB)."""
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18" fill="none" '
        f'stroke="{colour}" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round">'
    )
    return f"{head}{SHAPES[name].replace('COLOUR', colour)}</svg>".encode()


def require(name: str, tone: str) -> None:
    """Raise KeyError when there is no such icon or no such tone."""
    if name not in SHAPES or not hasattr(look().colours, tone):
        raise KeyError(name, tone)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(svg(name, colour))).render(painter, QRectF(0, 0, size, size))
    return picture


def pixmap(name: str, tone: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw the icon in a tone of the worn theme, `size` logical pixels wide."""
    return _drawn(name, getattr(look().colours, tone), size, ratio)


def icon(name: str, tone: str, size: int) -> QIcon:
    """Draw the icon for a button, with a second drawing for screens of double density."""
    made = QIcon(pixmap(name, tone, size))
    made.addPixmap(pixmap(name, tone, size, 2.0))
    for mode in (QIcon.Mode.Disabled, QIcon.Mode.Active, QIcon.Mode.Selected):
        made.addPixmap(pixmap(name, "text_3" if mode is QIcon.Mode.Disabled else tone, size), mode)
    return made
