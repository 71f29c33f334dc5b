#!/bin/sh
# Install, or name, the Debian and Ubuntu packages that Qt and the tests need.
# Usage: system_packages.sh run|test|bench
# As root it installs what is missing; otherwise it prints the command to type, and stops
# when something is missing without which nothing can start.
set -eu

# What QtWidgets loads even with no screen.
offscreen="libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
# What its X11 and Wayland plugins load besides.
screen="libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0"
# Commands that the tests call, with their package: the PDF validator's Java, the PDF
# readers, the window journey, a vault for passphrases. Tests that lack one are skipped and say so.
tools="java:default-jre-headless pdftoppm:poppler-utils Xvfb:xvfb xdotool:xdotool openbox:openbox import:imagemagick dbus-run-session:dbus gnome-keyring-daemon:gnome-keyring"
# What the benchmarks compare with, and what their window probe is compiled with.
floors="sqlite3:sqlite3 gcc:gcc"
headers="libc6-dev libx11-dev libxdamage-dev libxfixes-dev"

command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || {
    echo "Not Debian or Ubuntu: install Qt 6's system libraries yourself if it does not start." >&2
    exit 0
}

installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Debian 13 and Ubuntu 24.04 renamed it.
glib() {
    for name in libglib2.0-0t64 libglib2.0-0; do
        if installed "$name"; then echo "$name"; return; fi
    done
    . /etc/os-release
    case "${ID:-} ${VERSION_ID:-}" in
        "debian 11" | "debian 12" | "ubuntu 20"* | "ubuntu 22"*) echo libglib2.0-0 ;;
        *) echo libglib2.0-0t64 ;;
    esac
}

missing_of() {
    for package in "$@"; do installed "$package" || printf '%s ' "$package"; done
}

tools_missing() {
    for tool in "$@"; do
        command -v "${tool%%:*}" >/dev/null || printf '%s ' "${tool#*:}"
    done
}

python_packages() {
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || echo "python3 python3-venv"
}

case "${1:?run, test or bench}" in
    run) extra="" ;;
    test) extra="$tools" ;;
    bench) extra="$tools $floors" ;;
    *) echo "run, test or bench, not $1" >&2; exit 2 ;;
esac

required="$(python_packages) $(missing_of $offscreen "$(glib)" $screen)"
optional="$(tools_missing $extra)"
[ "$1" != bench ] || optional="$optional $(missing_of $headers)"
all="$(echo $required $optional)"
[ -n "$all" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $all
    exit 0
fi

echo "System packages are missing. Please run:" >&2
echo "    sudo apt-get install --no-install-recommends $all" >&2
[ -z "$(echo $required)" ] || exit 1
