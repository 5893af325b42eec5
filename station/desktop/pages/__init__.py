"""The pages, in the order of the rail; each is imported when it is first wanted."""

from station.desktop.offer import LatePage
from station.domain.permissions import Permission
from station.wording.words import QT_TRANSLATE_NOOP

PAGES = (
    LatePage("today", "TodayPage", QT_TRANSLATE_NOOP("TodayPage", "Today"), Permission.STAYS_SEE),
    LatePage(
        "intake",
        "IntakePage",
        QT_TRANSLATE_NOOP("IntakePage", "Intake"),
        Permission.INTAKE_WRITE,
        {"F2": "new_form"},
    ),
    LatePage(
        "residents",
        "ResidentsPage",
        QT_TRANSLATE_NOOP("ResidentsPage", "Residents"),
        Permission.STAYS_SEE,
    ),
    LatePage(
        "beds",
        "BedsPage",
        QT_TRANSLATE_NOOP("BedsPage", "Beds"),
        Permission.BEDS_SEE,
        {"F7": "count_night", "Ctrl+F7": "print_roll_call"},
    ),
    LatePage(
        "rounds",
        "RoundsPage",
        QT_TRANSLATE_NOOP("RoundsPage", "Rounds"),
        Permission.ROUNDS_SEE,
        {"F4": "give_medicines", "F8": "hand_over"},
        instead=LatePage(
            "goods",
            "GoodsPage",
            QT_TRANSLATE_NOOP("GoodsPage", "Goods"),
            Permission.GOODS_SEE,
            package="rounds",
        ),
    ),
    LatePage(
        "tracing",
        "TracingPage",
        QT_TRANSLATE_NOOP("TracingPage", "Tracing"),
        Permission.TRACING_SEE,
    ),
    LatePage(
        "travel",
        "TravelPage",
        QT_TRANSLATE_NOOP("TravelPage", "Going home"),
        Permission.VOUCHERS_SEE,
    ),
    LatePage(
        "hospital",
        "HospitalPage",
        QT_TRANSLATE_NOOP("HospitalPage", "Hospital"),
        Permission.HOSPITAL_SEE,
    ),
    LatePage(
        "returns",
        "ReturnsPage",
        QT_TRANSLATE_NOOP("ReturnsPage", "Reports"),
        Permission.STAYS_SEE,
    ),
    LatePage(
        "settings",
        "SettingsPage",
        QT_TRANSLATE_NOOP("SettingsPage", "Settings"),
        Permission.SELF_KEEP,
        at_foot=True,
    ),
)
