#!/bin/bash
# Collects the words of the screens into resources/translations/zh_CN.ts and compiles them.
#   installer/translate.sh            update the list, then compile it (for whoever changes words)
#   installer/translate.sh compile    compile only (set-up)
#   installer/translate.sh check      fail when a word of the screens is not in the list
# Fails while anything is untranslated.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${VENV:-.venv}/bin
list=resources/translations/zh_CN.ts
fresh=$list
if [ "${1:-}" = check ]; then
    fresh=$(mktemp --suffix=.ts)
    trap 'rm -f "$fresh"' EXIT
    cp "$list" "$fresh"
fi

if [ "${1:-update}" != compile ]; then
    mapfile -t sources < <(find station/desktop station/wording station/cli -name '*.py' | LC_ALL=C sort)
    "$bin/pyside6-lupdate" -silent -locations none -no-obsolete \
        -source-language en -target-language zh_CN "${sources[@]}" -ts "$fresh"
fi
if [ "${1:-}" = check ] && ! cmp -s "$fresh" "$list"; then
    echo "$list does not hold the words of the screens: run installer/translate.sh." >&2
    exit 1
fi
# lrelease of Qt 6.9 cannot fail on unfinished messages by itself.
if grep -B2 'type="unfinished"' "$list" | grep '<source>'; then
    echo "These words of $list have no Chinese yet." >&2
    exit 1
fi
# Beside and then in place: a program that runs has the old file mapped.
"$bin/pyside6-lrelease" -silent "$list" -qm "${list%.ts}.qm.new"
mv "${list%.ts}.qm.new" "${list%.ts}.qm"
