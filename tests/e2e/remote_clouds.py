#!/usr/bin/env python3
"""The tests of clouds elsewhere, against radosgw.

    tests/e2e/remote_clouds.py [--build build/release]

Starts a cluster of one node in memory (Debian packages radosgw, ceph-mon, ceph-osd, ceph-common) and runs tst_remote and
tst_remote_transfer with NEPHOSCOPE_TEST_CLOUD set to it. Not part of CTest: the packages weigh 200 MB. moto_server, where it
is installed, is started by the tests themselves.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "bench"))

from emulators import Radosgw  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "release")
    build = parser.parse_args().build.resolve()
    if not Radosgw.present():
        sys.exit("radosgw is not installed")
    failed = []
    with tempfile.TemporaryDirectory() as folder, Radosgw(pathlib.Path(folder)) as store:
        key, secret = store.credentials()
        cloud = f"http://{key}:{secret}@127.0.0.1:{store.port}"
        for name in ("tst_remote", "tst_remote_transfer"):
            done = subprocess.run([build / "tests" / "engine" / name], env={**os.environ, "NEPHOSCOPE_TEST_CLOUD": cloud})
            if done.returncode:
                failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
