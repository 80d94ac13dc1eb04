#!/bin/sh
# Installs this version from the stick without a network:  sh install.sh [FOLDER]   (/opt/museum-kiosk otherwise)
# Versions stand side by side; `current` points to the one that runs and is set only when there is none yet.
#
#   PYTHON   the Python to install with (python3)
set -eu

stick=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
into=${1:-/opt/museum-kiosk}
python=${PYTHON:-python3}
version=$(cat "$stick/VERSION")
wanted="$(cat "$stick/PYTHON") $(cat "$stick/MACHINE")"
new=$into/$version

fail() {
    echo "install.sh: $1" >&2
    exit 2
}

command -v "$python" >/dev/null || fail "$python is not installed; install Python $(cat "$stick/PYTHON") with its venv."
found=$("$python" -c 'import platform, sys; print("%d.%d" % sys.version_info[:2], platform.machine())')
[ "$found" = "$wanted" ] || fail "this stick is for Python and machine $wanted; this PC has $found. Make one for it: manage.py make_stick PATH --python ${found%% *} --machine ${found##* }"
(cd "$stick" && sha256sum --check --quiet --strict SHA256SUMS) ||
    fail "the stick is damaged: the files named above are not as they were made. Make it anew."
[ ! -e "$new/.complete" ] || fail "version $version is installed already in $new."
mkdir -p "$into" || fail "$into cannot be made; run this as root (sudo sh install.sh), or give a folder of your own."

rm -rf "$new" # what a power cut left half-done
mkdir "$new"
cp -R "$stick/source/." "$new/"
chmod -R u=rwX,go=rX "$new" # a stick does not keep who may read and run what
for script in kiosk-browser museum-kiosk hang.sh stick/install.sh; do chmod 755 "$new/kiosk/deploy/$script"; done
"$python" -m venv "$new/.venv" || fail "$python has no venv; on Debian and Ubuntu install python3-venv."
"$new/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links "$stick/wheels" \
    --require-hashes --requirement "$stick/requirements.txt"
"$new/.venv/bin/python" -m compileall -q "$new/archive" "$new/kiosk"
touch "$new/.complete"
sync

if [ ! -e "$into/current" ]; then
    ln -s "$version" "$into/current"
    echo "install.sh: version $version is installed in $into and current."
else
    echo "install.sh: version $version is installed in $into, beside $(readlink "$into/current"), which stays current."
    echo "To go over to it, see \"Upgrade without internet\" in $new/README.md."
fi
