# What both commands of the README share: find what is missing and install just that.
# Sourced by `start` and `test`; needs bash, and Debian 12 or newer for the packages.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=${STATION_VENV:-$root/.venv}

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# One Debian package a word; "a|b" takes whichever this release has.
packages_to_run="libglib2.0-0|libglib2.0-0t64 libgl1 libegl1 libxkbcommon0 libfontconfig1 libfreetype6
  libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
  libxcb-randr0 libxcb-render-util0 libxcb-shape0 libcups2|libcups2t64 python3 python3-venv"
packages_to_test="xvfb xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi poppler-utils postgresql
  imagemagick x11-utils"

has_package() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing_packages() {
  local word name found
  for word in "$@"; do
    found=
    for name in ${word//|/ }; do has_package "$name" && found=yes && break; done
    # A Python that brings its own venv module needs no package for it.
    case $word in python3 | python3-venv) python_serves && found=yes ;; esac
    [ -n "$found" ] || printf '%s\n' "$word"
  done
}

available() {
  local name
  for name in ${1//|/ }; do
    [ -n "$(apt-cache policy "$name" 2>/dev/null | grep -v 'Candidate: (none)' | grep 'Candidate:')" ] && printf '%s' "$name" && return
  done
  printf '%s' "${1%%|*}"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else say "Rights of root are needed for: $*"; su -c "$(printf '%q ' "$@")"
  fi
}

install_packages() {
  local missing names=() word
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || stop "This is not Debian. Install by hand what stands for: $missing"
  say "Missing system packages:" $missing
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || stop "The list of packages could not be fetched. Is the package mirror reachable?"
  for word in $missing; do names+=("$(available "$word")"); done
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null ||
    stop "These packages could not be installed: ${names[*]}"
}

python_of_machine() {
  local name
  for name in python3.11 python3.12 python3.13 python3; do
    command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && printf '%s' "$name" && return
  done
  return 1
}

python_serves() { local name; name=$(python_of_machine) && "$name" -c 'import venv, ensurepip' 2>/dev/null; }

# install_python LOCK: an environment of exactly the packages of a lock file, made once.
install_python() {
  local lock=$1 wanted
  wanted=$(cat "$lock" "$root/pyproject.toml" "$root"/resources/translations/zh_CN.ts | sha256sum | cut -d' ' -f1)
  [ "$(cat "$venv/installed-$(basename "$lock")" 2>/dev/null)" = "$wanted" ] && return 0
  say "Installing the program's own packages (once) …"
  [ -x "$venv/bin/python" ] || "$(python_of_machine || stop 'Python 3.11, 3.12 or 3.13 is needed.')" -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$lock" 2>&1 | grep -v '^WARNING: Location' >&2
  [ "${PIPESTATUS[0]}" = 0 ] || stop "The packages could not be installed. Is the package mirror reachable? Nothing was changed; run the command again."
  # The program runs from this folder: one line tells Python where, and the command is a two-line file.
  printf '%s\n' "$root" >"$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/station.pth"
  printf '#!/bin/sh\nexec "%s/bin/python" -m station "$@"\n' "$venv" >"$venv/bin/station"
  chmod +x "$venv/bin/station"
  # Some packages bring templates that are no Python: quiet, for they are no fault.
  PYTHONDONTWRITEBYTECODE= "$venv/bin/python" -m compileall -qq "$venv/lib" "$root/station" || true
  VENV="$venv" bash "$root/installer/translate.sh" compile || stop "The words of the screens could not be compiled. Run the command again."
  printf '%s' "$wanted" >"$venv/installed-$(basename "$lock")"
}
