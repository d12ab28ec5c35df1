#!/usr/bin/env bash
# Sets up, builds and starts Nephoscope on Debian 12 or Ubuntu.
#   installer/run.sh [console options]              the console
#   installer/run.sh --headless [engine options]    the engine alone
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

headless=no
if [ "${1:-}" = --headless ]; then headless=yes; shift; fi

install_packages "${build_packages[@]}" "${runtime_packages[@]}"
# A folder that was configured before stays as it is; the build itself finds what changed.
[ -f build/release/build.ninja ] || cmake --preset release -DNEPHOSCOPE_TESTS=OFF
if [ $headless = yes ]; then
  cmake --build --preset release --target nephoscope-engine
  exec build/release/engine/daemon/nephoscope-engine "$@"
fi
cmake --build --preset release --target nephoscope
exec build/release/gui/app/nephoscope "$@"
