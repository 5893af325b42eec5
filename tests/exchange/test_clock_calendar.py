"""The calendar file as another program reads it: lines put together again, then the events."""

from dataclasses import replace
from datetime import datetime

from station.exchange.clock_calendar import Entry, clock_calendar

NOW = datetime(2026, 11, 21, 2, 41)


def events(content):
    """The events of a file, each a mapping of its lines."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = content.decode("utf-8").replace("\r\n ", "").split("\r\n")
    found, current = [], None
    for line in lines:
        if line == "BEGIN:VEVENT":
            current = {}
        elif line == "END:VEVENT":
            found.append(current)
            current = None
        elif current is not None:
            name, value = line.split(":", 1)
            current[name] = value
    return found


def test_a_deadline_is_a_day_or_a_moment_of_station_time():
    day = Entry("a", "寻亲公告 202611001", "民发〔2015〕158号", datetime(2026, 12, 1, 23, 59), True)
    moment = Entry("b", "首次检视", "民发〔2014〕132号", datetime(2026, 11, 21, 3, 11), False)
    first, second = events(clock_calendar("颍州市救助管理站", [day, moment], NOW))
    assert first["DTSTART;VALUE=DATE"] == "20261201"
    assert first["DTSTAMP"] == "20261120T184100Z"
    assert second["DTSTART;TZID=Asia/Shanghai"] == "20261121T031100"
    assert first["UID"] != second["UID"]
    numbered = replace(day, title="Search notice 202611001")
    again = events(clock_calendar("颍州市救助管理站", [numbered], datetime(2026, 11, 22, 8, 0)))
    assert again[0]["UID"] == first["UID"]


def test_long_lines_and_signs_of_the_format_come_through():
    text = "规定；" * 60 + "a,b;c\\d\n第二行"
    (found,) = events(clock_calendar("站", [Entry("a", "㛃䶮𬭎" * 20, text, NOW, True)], NOW))
    assert found["SUMMARY"] == "㛃䶮𬭎" * 20
    assert found["DESCRIPTION"] == "规定；" * 60 + "a\\,b\\;c\\\\d\\n第二行"
