#!/bin/bash
# Collects the words of the screens into resources/translations/zh_CN.ts and compiles them.
#   installer/translate.sh            update the list, then compile it (for whoever changes words)
#   installer/translate.sh compile    compile only (set-up)
# Fails while anything is untranslated.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${VENV:-.venv}/bin
list=resources/translations/zh_CN.ts

if [ "${1:-update}" = update ]; then
    mapfile -t sources < <(find station/desktop station/wording station/cli -name '*.py' | LC_ALL=C sort)
    "$bin/pyside6-lupdate" -silent -locations none -no-obsolete \
        -source-language en -target-language zh_CN "${sources[@]}" -ts "$list"
fi
# lrelease of Qt 6.9 cannot fail on unfinished messages by itself.
if grep -B2 'type="unfinished"' "$list" | grep '<source>'; then
    echo "These words of $list have no Chinese yet." >&2
    exit 1
fi
"$bin/pyside6-lrelease" -silent "$list" -qm "${list%.ts}.qm"
