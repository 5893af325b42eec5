"""The name of every control: a public contract that the program, its tests and others rely on.

Screen readers and test programs find a control by its objectName, which is one of these. A name
may be added; one that is out in the world is not changed. Names are lower case with underscores
and begin with the page they stand on. A file holds the names of one page or one box.
"""

from __future__ import annotations

from station.desktop.controls.beds import Beds as Beds
from station.desktop.controls.bills import Bills as Bills
from station.desktop.controls.cash import Cash as Cash
from station.desktop.controls.crash import Crash as Crash
from station.desktop.controls.dialog import Dialog as Dialog
from station.desktop.controls.duty import Duty as Duty
from station.desktop.controls.first_run import FirstRun as FirstRun
from station.desktop.controls.goods import Goods as Goods
from station.desktop.controls.hospital import Hospital as Hospital
from station.desktop.controls.intake import Intake as Intake
from station.desktop.controls.meals import Meals as Meals
from station.desktop.controls.medicines import Medicines as Medicines
from station.desktop.controls.print_out import PrintOut as PrintOut
from station.desktop.controls.residents import Residents as Residents
from station.desktop.controls.rounds import Rounds as Rounds
from station.desktop.controls.settings import Settings as Settings
from station.desktop.controls.settlement import Settlement as Settlement
from station.desktop.controls.sign_in import SignIn as SignIn
from station.desktop.controls.today import Today as Today
from station.desktop.controls.travel import Travel as Travel
from station.desktop.controls.window import Window as Window
