#!/bin/sh
# Makes a kiosk of this PC: accounts, services, the browser's policy. As root, on Debian, Ubuntu or Raspberry Pi OS, after
# install.sh has put the project into /opt/museum-kiosk. Run again, as after an upgrade, it brings everything up to date.
#
#   sh hang.sh             a PC without a desktop: server and screen start with it
#   sh hang.sh --desktop   a PC with a desktop: the screen is shown to whoever is signed in there by itself
#   sh hang.sh --server    no screen here: the server only
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
to=${DESTDIR:-}
current=/opt/museum-kiosk/current
screen=${1:-screen}
case $screen in screen | --desktop | --server) ;; *)
    echo "hang.sh: $screen is unknown; expected nothing, --desktop or --server." >&2
    exit 2
    ;;
esac
if [ "$(id -u)" -ne 0 ] && [ -z "$to" ]; then
    echo "hang.sh: this changes the system; run it as root (sudo sh hang.sh)." >&2
    exit 2
fi
if [ "$screen" = screen ] && [ -z "$to" ] && ! command -v cage >/dev/null; then
    echo "hang.sh: cage is missing. Install cage and chromium, or use --desktop on a PC with a desktop." >&2
    exit 2
fi

say() { echo "hang.sh: $1"; }
put() { # put FILE INTO MODE: a copy, its folder made
    mkdir -p "$(dirname -- "$to$2")"
    install -m "$3" "$here/$1" "$to$2"
}
has_account() { getent passwd "$1" >/dev/null; }

say "the accounts museum (server) and visitor (screen)"
has_account museum || useradd --system --user-group --home-dir /var/lib/museum-kiosk --shell /usr/sbin/nologin museum
if [ "$screen" = screen ]; then
    has_account visitor || useradd --create-home --shell /usr/sbin/nologin visitor
    for group in video render input audio; do
        if getent group "$group" >/dev/null; then usermod --append --groups "$group" visitor; fi
    done
fi

say "the archive in /var/lib/museum-kiosk, settings in /etc/museum-kiosk.env"
mkdir -p "$to/var/lib/museum-kiosk" "$to/etc"
chmod 750 "$to/var/lib/museum-kiosk"
chown museum:museum "$to/var/lib/museum-kiosk"
if [ ! -e "$to/etc/museum-kiosk.env" ]; then
    {
        echo "# Settings of the museum photo kiosk, one a line; the README's table says which there are."
        echo "DATA_ROOT=/var/lib/museum-kiosk"
    } >"$to/etc/museum-kiosk.env"
fi
chmod 600 "$to/etc/museum-kiosk.env"
chown museum:museum "$to/etc/museum-kiosk.env"
ln -sfn /etc/museum-kiosk.env "$to$current/.env"

say "the command museum-kiosk, the server, the limits of the log"
mkdir -p "$to/usr/local/sbin"
ln -sfn "$current/kiosk/deploy/museum-kiosk" "$to/usr/local/sbin/museum-kiosk"
put museum-kiosk-server.service /etc/systemd/system/museum-kiosk-server.service 644
put museum-kiosk-journal.conf /etc/systemd/journald.conf.d/museum-kiosk.conf 644
if [ ! -e "$to/etc/udev/rules.d/99-museum-kiosk-touch.rules" ]; then
    put 99-museum-kiosk-touch.rules /etc/udev/rules.d/99-museum-kiosk-touch.rules 644
fi

if [ "$screen" != --server ]; then
    say "the browser's policy"
    for folder in /etc/chromium /etc/chromium-browser /etc/opt/chrome; do
        put chromium-policy.json "$folder/policies/managed/museum-kiosk.json" 644
    done
fi
if [ "$screen" = screen ]; then
    put museum-kiosk-screen.service /etc/systemd/system/museum-kiosk-screen.service 644
elif [ "$screen" = --desktop ]; then
    put museum-kiosk-screen.desktop /etc/xdg/autostart/museum-kiosk-screen.desktop 644
fi

systemctl daemon-reload
systemctl enable museum-kiosk-server.service
systemctl restart museum-kiosk-server.service
if [ "$screen" = screen ]; then
    systemctl set-default graphical.target
    systemctl enable museum-kiosk-screen.service
    say "done; the kiosk comes up with the next start of the PC: reboot"
else
    say "done"
fi
