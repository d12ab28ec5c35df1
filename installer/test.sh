#!/usr/bin/env bash
# Sets up, builds and tests Nephoscope on Debian 12 or Ubuntu: what CI runs.
#   installer/test.sh [ctest options]    e.g. -L e2e, -R tst_wire
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

# Clients that a machine may have from elsewhere are taken as they are.
clients=()
command -v aws >/dev/null || clients+=(awscli)
python3 -c 'import boto3' 2>/dev/null || clients+=(python3 python3-boto3)
command -v node >/dev/null || clients+=(nodejs)
command -v npm >/dev/null || clients+=(npm)
install_packages "${build_packages[@]}" "${runtime_packages[@]}" "${test_packages[@]}" "${clients[@]}"

cmake --preset release -DNEPHOSCOPE_TESTS=ON -DNEPHOSCOPE_WERROR="${CI:+ON}"
cmake --build --preset release

# Nobody builds on what CI built, and its disks are small: what only compilers and apt read makes room for the tests' files.
if [ -n "${CI:-}" ]; then
  find build/release \( -name '*.gch' -o -name '*.o' -o -name '*.a' \) -delete
  as_root apt-get clean || true
  df -h . "${TMPDIR:-/tmp}"
fi

# The SDK for JavaScript, for tests/e2e. Its lock file pins what is fetched.
modules=build/release/tests/e2e/node
mkdir -p "$modules"
cp tests/e2e/node/package.json tests/e2e/node/package-lock.json "$modules"
npm ci --prefix "$modules" --no-audit --no-fund --loglevel=error

ctest --preset release -j2 "$@"
