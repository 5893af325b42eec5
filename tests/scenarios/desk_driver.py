"""Looks at another program through AT-SPI, as a screen reader does: JSON lines in, JSON lines out.

Runs under the system's own Python, the only one that has gi: `python3 desk_driver.py NAME`.
Each line asks one thing, for example `{"do": "find", "name": "intake_name", "seconds": 10}`; the
answer is `{"ok": ...}` or `{"error": "..."}`. A name is an objectName, or a role and words that
a screen reader says: `push button:进入`, `push button:就住这张|203-1`.
"""

import json
import sys
import time
import warnings

import gi

warnings.simplefilter("ignore")
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PAUSE = 0.03
PATIENCE_MS = 20_000
"""How long an answer may take: on a busy machine a page is not built in the usual 0.8 s."""
REBUILT_SECONDS = 20
NOT_THERE = "No such object path"
"""What the bus says of a control that was taken down between two questions."""
DEEDS = ("press", "toggle", "write", "focus")
LONGEST_TABLE = 400
SHOWN = Atspi.StateType.VISIBLE
VIEW_OF_SCROLLED = "qt_scrollarea_viewport"
STATES = ("ENABLED", "FOCUSED", "CHECKED", "SELECTED", "EDITABLE", "READ_ONLY", "SHOWING", "MODAL")


class Missing(Exception):
    """It did not come in time."""


class Desk:
    """One running program, seen from outside."""

    def __init__(self, name):
        self.name = name
        self.program = None
        self.kept = {}

    # --- looking ----------------------------------------------------------------------------

    def root(self):
        if self.program is None:
            for each in children(Atspi.get_desktop(0)):
                if each.get_name() == self.name:
                    self.program = each
        return self.program

    def walk(self):
        """Every control that can be seen, those of the newest window first."""
        root = self.root()
        windows = [] if root is None else children(root)
        for window in reversed(windows):
            yield from visible(window)

    def look(self, name):
        role, colon, words = name.partition(":")
        for node in self.walk():
            try:
                if colon:
                    if node.get_role_name() == role and spoken(node, words):
                        return node
                elif own_name(node) == name:
                    return node
            except GLib.Error:
                continue  # it went away meanwhile
        return None

    def now(self, name):
        """The control if it can be seen now; where it was last is looked at first."""
        kept = self.kept.get(name)
        if kept is not None and ":" not in name and still_there(kept, name):
            return kept
        found = self.look(name)
        self.kept[name] = found
        return found

    def get(self, name, seconds=20, state="ENABLED"):
        """Wait for a control that can be used."""
        end = time.monotonic() + seconds
        found = None
        while time.monotonic() < end:
            begun = time.monotonic()
            found = self.now(name)
            if found is not None and (not state or has(found, state)):
                return found
            rest(begun)
        why = f"is there but not {state}" if found is not None else "cannot be found"
        raise Missing(f"{name} {why}")

    # --- what can be asked -------------------------------------------------------------------

    def find(self, name, seconds=20, state=""):
        return described(self.get(name, seconds, state))

    def comes(self, name, seconds=20):
        """Whether a control comes in time."""
        try:
            self.get(name, seconds, "")
        except Missing:
            return False
        return True

    def goes(self, name, seconds=20):
        """Whether a control goes away in time."""
        try:
            self.gone(name, seconds)
        except Missing:
            return False
        return True

    def seen(self, name):
        found = self.now(name)
        return None if found is None else described(found)

    def gone(self, name, seconds=20):
        end = time.monotonic() + seconds
        while self.now(name) is not None:
            if time.monotonic() > end:
                raise Missing(f"{name} is still there")
            time.sleep(PAUSE)

    def press(self, name, seconds=20):
        act(self.get(name, seconds), ("Press", "press", "Toggle", "click"))

    def toggle(self, name, seconds=20):
        act(self.get(name, seconds), ("Toggle", "Press"))

    def holds(self, name, text, seconds=20):
        """Wait until exactly this text stands in a field."""
        end = time.monotonic() + seconds
        while True:
            found = self.get(name, seconds, "").get_text_iface().get_text(0, -1)
            if found == text:
                return
            if time.monotonic() > end:
                raise Missing(f"{name} holds {found!r}, not {text!r}")
            time.sleep(PAUSE)

    def actions(self, name, seconds=20):
        """What can be done with a control, as a screen reader is offered it."""
        return verbs(self.get(name, seconds, "").get_action_iface())

    def write(self, name, text, seconds=20):
        """Put a text in as dictation or an input method of another program would."""
        node = self.get(name, seconds)
        line = node.get_editable_text_iface()
        if line is None:
            raise Missing(f"{name} cannot be written in")
        if not line.set_text_contents(text):
            raise Missing(f"{name} does not take a text")

    def focus(self, name, seconds=20):
        node = self.get(name, seconds)
        if not has(node, "FOCUSED"):
            node.get_component_iface().grab_focus()

    def focused(self):
        """The innermost control with the keyboard: what holds it says that it has it, too."""
        found = [each for each in self.walk() if has(each, "FOCUSED")]
        return described(found[-1]) if found else None

    def active(self):
        """The name of the window that the program believes has the keyboard; none: empty."""
        root = self.root()
        windows = [] if root is None else children(root)
        names = [each.get_name() for each in windows if has(each, "ACTIVE")]
        return names[-1] if names else ""

    def says(self, text, seconds=20):
        """Wait until some label, cell or button contains these words."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            begun = time.monotonic()
            for node in self.walk():
                words = node.get_name() or ""
                if text in words:
                    return words
            rest(begun)
        raise Missing(f"nothing says {text!r}")

    def words(self):
        return [node.get_name() for node in self.walk() if node.get_name()]

    def rows(self, name, seconds=20):
        """The words of a table, row by row; one that changes meanwhile is read again."""
        end = time.monotonic() + seconds
        while True:
            found = table_of(self.get(name, seconds, "").get_table_iface())
            if found is not None:
                return found
            if time.monotonic() > end:
                raise Missing(f"{name} does not come to rest")
            time.sleep(PAUSE)

    def cell(self, name, row, column, seconds=20):
        """Where a cell of a table stands."""
        table = self.get(name, seconds, "").get_table_iface()
        return described(table.get_accessible_at(row, column))

    def tree(self):
        root = self.root()
        return [] if root is None else [line for each in children(root) for line in drawn(each)]


def rest(begun):
    """Let the program work as long as it was looked at."""
    time.sleep(max(PAUSE, time.monotonic() - begun))


def children(node, count=None):
    """What a control holds; each question, also of how many, goes to the program and back.

    Of what scrolls only its view is asked for. Qt looks for a child of it without counting
    (QAccessibleAbstractScrollArea::child): whoever asks for a scroll bar in the moment in which it
    goes ends the program.
    """
    count = node.get_child_count() if count is None else count
    first = node.get_child_at_index(0) if count else None
    if first is not None and shows_scrolled(first):
        return [first]
    found = (first, *(node.get_child_at_index(i) for i in range(1, count)))
    return [each for each in found if each is not None]


def visible(node):
    """A control and what it holds, as far as it is shown; big tables are not walked."""
    try:
        if not node.get_state_set().contains(SHOWN):
            return
        yield node
        count = node.get_child_count()
        if count > LONGEST_TABLE:  # a big table: it has questions of its own
            return
        inner = children(node, count)
    except GLib.Error:
        return
    for each in inner:
        yield from visible(each)


def spoken(node, words):
    said = node.get_name() or ""
    return all(word in said for word in words.split("|"))


def own_name(node):
    return (node.get_accessible_id() or "").rpartition(".")[2]


def shows_scrolled(node):
    try:
        return own_name(node) == VIEW_OF_SCROLLED
    except GLib.Error:
        return False


def still_there(node, name):
    try:
        return own_name(node) == name and has(node, "VISIBLE")
    except GLib.Error:
        return False


def has(node, state):
    try:
        return node.get_state_set().contains(getattr(Atspi.StateType, state))
    except GLib.Error:
        return False


def table_of(table):
    lines = range(min(table.get_n_rows(), LONGEST_TABLE))
    columns = range(table.get_n_columns())
    cells = [[table.get_accessible_at(y, x) for x in columns] for y in lines]
    if any(cell is None for line in cells for cell in line):
        return None
    return [[cell.get_name() for cell in line] for line in cells]


def act(node, wanted):
    actions = node.get_action_iface()
    names = verbs(actions)
    verb = next((each for each in wanted if each in names), None)
    if verb is None:
        raise Missing(f"{own_name(node)} has no {' or '.join(wanted)}, only {names}")
    actions.do_action(names.index(verb))


def verbs(actions):
    if actions is None:
        return []
    return [actions.get_action_name(i) for i in range(actions.get_n_actions())]


def described(node):
    states = node.get_state_set()
    place = node.get_component_iface()
    box = place.get_extents(Atspi.CoordType.SCREEN) if place else None
    line = node.get_text_iface()
    return {
        "name": own_name(node),
        "role": node.get_role_name(),
        "words": node.get_name(),
        "text": line.get_text(0, -1) if line else "",
        "states": [each for each in STATES if states.contains(getattr(Atspi.StateType, each))],
        "box": [box.x, box.y, box.width, box.height] if box else None,
    }


def drawn(node, depth=0):
    try:
        shown = "" if node.get_state_set().contains(SHOWN) else " (hidden)"
        line = f"{'  ' * depth}{node.get_role_name()} {node.get_name()!r} {own_name(node)}{shown}"
        inner = children(node) if not shown else []
    except GLib.Error:
        return
    yield line
    for each in inner:
        yield from drawn(each, depth + 1)


def answer(desk, asked):
    """The answer; a control that was rebuilt while it was looked at is looked for again."""
    do = asked.pop("do")
    end = time.monotonic() + REBUILT_SECONDS
    while True:
        begun = time.monotonic()
        try:
            return {"ok": getattr(desk, do)(**asked)}
        except Missing as missing:
            return {"error": str(missing)}
        except (GLib.Error, AttributeError, TypeError) as lost:
            if not went_away(lost, do) or begun > end:
                return {"error": f"AT-SPI: {lost!r}"}
            desk.kept.clear()
            rest(begun)


def went_away(lost, do):
    """Whether asking again is safe: nothing was done, for there was nobody to do it."""
    if isinstance(lost, GLib.Error):
        return NOT_THERE in str(lost)
    return do not in DEEDS


if __name__ == "__main__":
    Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)
    at = Desk(sys.argv[1])
    for line in sys.stdin:
        print(json.dumps(answer(at, json.loads(line)), ensure_ascii=False), flush=True)
