"""A clerk who works the program from outside: by the names of its controls and by real keys."""

from __future__ import annotations

from pathlib import Path

from tests.scenarios.private_desktop import Screen

TRIES = 4
SEX = {"male": "1", "female": "2"}
"""The official codes, which name the buttons of a choice of sex."""


class DeskClerk:
    """What a clerk does at the window; every verb waits until the program has followed."""

    def __init__(self, at: Screen, password: str) -> None:
        self.at, self._password = at, password

    def sign_in(self, login: str) -> None:
        """Type number and password, with real keys."""
        at = self.at
        at.find("sign_in_login", 60)
        at.holds("sign_in_login", "")
        at.focus("sign_in_login")
        at.type(login)
        at.holds("sign_in_login", login)
        at.key("Return")
        at.find("sign_in_password", 10, "FOCUSED")
        at.type(self._password)
        at.key("Return")
        at.find("rail_intake", 60)

    def hand_over_to(self, login: str) -> None:
        """Lock the desk; somebody else sits down at it."""
        self.at.press("window_lock")
        self.at.press("sign_in_other_clerk")
        self.sign_in(login)

    def go(self, page: str) -> None:
        self.at.press(f"rail_{page}")
        self.at.find(f"page_{page}")

    def fill(self, form: str, /, **texts: str) -> None:
        """Write into fields, Chinese too, as dictation does."""
        for place, text in texts.items():
            self.at.write(f"{form}_{place}", text)

    def press_until(self, button: str, shown: str) -> None:
        """Press a button that may be drawn anew under the finger, until what it does is seen."""
        for _ in range(TRIES):
            self.at.press(button)
            if self.at.comes(shown, 2):
                return
        self.at.find(shown, 2)

    def press_away(self, button: str) -> None:
        """Press a button that goes away with what it does."""
        for _ in range(TRIES):
            self.at.press(button)
            if self.at.goes(button, 2):
                return
        self.at.gone(button, 2)

    def choose(self, field: str, value: str) -> None:
        button = f"{field}_{value}"
        self.at.press(button)
        self.at.find(button, 20, "CHECKED")

    # --- at the door -------------------------------------------------------------------------

    def new_form(self, text: str) -> None:
        """Look somebody up; nobody alike is known, so a new person opens."""
        self.at.key("F2")
        self.at.find("intake_search", 20, "FOCUSED")
        self.open_new(text)

    def open_new(self, text: str) -> None:
        self.at.write("intake_search", text)
        self.at.press("intake_new_person")
        self.at.find("intake_name")

    def came(self, way: str, **facts: str) -> None:
        self.choose("intake_how_came", way)
        self.fill("intake", **facts)

    def as_proposed(self) -> None:
        """Confirm the class that the rules propose."""
        self.at.press("intake_class_as_proposed")

    def take_bed(self, room: str) -> None:
        """Take the proposed bed of a room."""
        self.press_until(f"push button:就住这张|{room}", f"push button:已选|{room}")

    def finish(self) -> str:
        """Finish the intake; gives the rescue number that is shown."""
        self.at.key("ctrl+Return")
        self.at.find("intake_print_form_1")
        return self.at.says("20261")

    def photograph(self, picture: Path) -> None:
        """Choose a picture file in the file box."""
        self.at.key("shift+F6")
        self.choose_file(picture)

    def choose_file(self, file: Path) -> None:
        """Name a file in the box that asks for one."""
        self.at.find("fileNameEdit", 20, "FOCUSED")
        self.at.type(str(file))
        self.at.holds("fileNameEdit", str(file))
        self.at.key("Return")
        self.at.gone("fileNameEdit")
