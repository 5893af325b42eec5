"""Some pairs of PySide6 and Python lose a reference of None at each call, and die hours later.

Run before everything else; exit status 1 says that the installed pair must not be used.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from PySide6.QtWidgets import QApplication, QLabel

CALLS = 500

application = QApplication([])
label = QLabel()
label.setToolTip("x")  # once, before counting
before = sys.getrefcount(None)
for _ in range(CALLS):
    label.setToolTip("x")
lost = before - sys.getrefcount(None)
print(f"references of None lost in {CALLS} calls: {lost}")
os._exit(lost > CALLS // 5)
