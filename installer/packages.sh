# shellcheck shell=bash
# What Nephoscope needs from Debian or Ubuntu, by purpose, and how to install what is missing.
# Sourced by run.sh and test.sh.

# Compiler, build tools and the libraries that the README names with their reasons.
build_packages=(
  build-essential cmake ninja-build ccache mold pkg-config ca-certificates
  qt6-base-dev qt6-base-private-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  qt6-declarative-dev qt6-declarative-dev-tools qt6-charts-dev qt6-svg-dev libgl1-mesa-dev
  libqscintilla2-qt6-dev libvterm-dev qtkeychain-qt6-dev
  libsqlite3-dev libsqlitecpp-dev libbotan-2-dev libssl-dev zlib1g-dev libbz2-dev libarchive-dev libexpected-dev
  libxml2-dev libxmlsec1-dev
)

# Debian 12's default Boost is 1.74, too old; later systems' default will do.
if grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
  build_packages+=(libboost1.81-dev libboost-json1.81-dev)
else
  build_packages+=(libboost-dev libboost-json-dev)
fi

# What the console needs while it runs: QML modules, image plug-ins, fonts, Qt's own texts in other languages.
runtime_packages=(
  qt6-qpa-plugins libqt6svg6 qt6-translations-l10n
  qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
  qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-layouts
  qml6-module-qtquick-controls qml6-module-qtquick-templates qml6-module-qtquick-shapes
  qml6-module-qtcharts fonts-open-sans fonts-noto-cjk fonts-dejavu-core
  graphviz libsecret-1-0 # which QtKeychain opens by itself where there is a Secret Service
)

# Clients, servers and displays that only the tests and benchmarks drive.
test_packages=(xvfb xauth curl rclone s3cmd nginx-light wrk procps dbus at-spi2-core python3-pyatspi)

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else echo "Root rights are needed to install packages: run as root or install sudo." >&2; return 1
  fi
}

# install_packages NAME…: installs those that are missing; quiet when nothing is.
install_packages() {
  local missing=() name
  for name in "$@"; do is_installed "$name" || missing+=("$name"); done
  [ ${#missing[@]} = 0 ] && return 0
  if ! command -v apt-get >/dev/null; then
    echo "This system has no apt-get; install by hand: ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${#missing[@]} packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}
