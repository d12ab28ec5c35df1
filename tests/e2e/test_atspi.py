"""The console as a screen reader has it: an AT-SPI client finds everything by accessible name and presses it.

Starts a display, a session bus and the accessibility registry of its own, so nothing of the desktop it runs on matters.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

INSIDE = "NEPHOSCOPE_ATSPI_INSIDE"


def start_over_inside():
    """Runs this file again below Xvfb and a session bus, with the Python that has pyatspi (Debian's own)."""
    python = next((path for path in (sys.executable, "/usr/bin/python3")
                   if subprocess.run([path, "-c", "import pyatspi"], capture_output=True).returncode == 0), None)
    if python is None:
        sys.exit("python3-pyatspi is not installed")
    environment = dict(os.environ)
    environment[INSIDE] = "1"
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    environment.pop("AT_SPI_BUS_ADDRESS", None)
    runtime = tempfile.mkdtemp(prefix="nephoscope-atspi-run-")
    os.chmod(runtime, 0o700)
    environment["XDG_RUNTIME_DIR"] = runtime
    try:
        done = subprocess.run(["xvfb-run", "-a", "-s", "-screen 0 1400x900x24 -noreset", "dbus-run-session", "--", python, __file__, *sys.argv[1:]],
                              env=environment)
    finally:
        shutil.rmtree(runtime, ignore_errors=True)
    sys.exit(done.returncode)


if __name__ == "__main__" and INSIDE not in os.environ:
    start_over_inside()

import pyatspi  # noqa: E402

PROGRAM = os.environ.get("NEPHOSCOPE_CONSOLE", "nephoscope")
PATIENCE = 30

ENGLISH = dict(language="en", services="Services", search="Search services, pages and resources", create="Create bucket",
               name="Bucket name", created="Success: Successfully created bucket {}", notifications="Notifications", filter_buckets="Find buckets by name",
               select="Select {}", delete="Delete", upload="Upload", add_files="Add files", file_name="File name:", open="Open",
               filter_objects="Find objects by prefix", delete_objects="Delete objects", confirm='To confirm, type "{}" in the field.',
               permanently="permanently delete")
KOREAN = dict(language="ko", services="서비스", search="서비스, 페이지, 리소스 검색", create="버킷 만들기", name="버킷 이름",
              created="성공: 버킷 {}을(를) 만들었습니다.", notifications="알림", filter_buckets="이름으로 버킷 찾기", select="{} 선택", delete="삭제",
              upload="업로드", add_files="파일 추가", file_name="파일 이름(N):", open="열기(O)", filter_objects="접두사로 객체 찾기",
              delete_objects="객체 삭제", confirm='확인하려면 필드에 "{}"을(를) 입력하세요.', permanently="permanently delete")


class Console:
    """The real program on an empty data folder, and what an AT-SPI client sees of it."""

    def __init__(self, words):
        self.words = words
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="nephoscope-atspi-"))
        environment = dict(os.environ, QT_ACCESSIBILITY="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")
        self.process = subprocess.Popen([PROGRAM, "--data", str(self.folder / "data"), "--port", "0", "--page", "home",
                                         "--language", words["language"], "--size", "1280x800"], env=environment)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        finally:
            self.process.kill()
            shutil.rmtree(self.folder, ignore_errors=True)

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            child = desktop.getChildAtIndex(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def walk(self, node, depth=0):
        """Everything on the screen, breadth by breadth."""
        if node is None:
            return
        try:
            if depth > 1 and not node.getState().contains(pyatspi.STATE_SHOWING):
                return
            yield node
            children = [node.getChildAtIndex(index) for index in range(min(node.childCount, 300))]
        except Exception:  # gone meanwhile, as things on a screen are
            return
        for child in children:
            yield from self.walk(child, depth + 1)

    def find(self, name, role=None, inside=None, enabled=False):
        for node in self.walk(inside or self.application()):
            try:
                fits = node.name == name and (role is None or node.getRoleName() == role)
                if fits and (not enabled or node.getState().contains(pyatspi.STATE_ENABLED)):
                    return node
            except Exception:
                continue
        return None

    def wait(self, name, role=None, enabled=False):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the console ended with {self.process.returncode}")
            found = self.find(name, role, enabled=enabled)
            if found is not None:
                return found
            time.sleep(0.05)
        raise AssertionError(f"no {role or 'part'} named {name!r} on the screen:\n{self.describe()}")

    def wait_gone(self, name, role=None):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.find(name, role) is None:
                return
            time.sleep(0.05)
        raise AssertionError(f"{name!r} is still on the screen:\n{self.describe()}")

    def describe(self):
        lines = []
        for node in self.walk(self.application()):
            try:
                lines.append(f"{node.getRoleName()} {node.name!r}")
            except Exception:
                continue
        return "\n".join(line for line in lines if not line.startswith(("filler ''", "panel ''", "frame ''")))

    def act(self, name, role, action):
        node = self.wait(name, role, enabled=True)
        actions = node.queryAction()
        names = [actions.getName(index) for index in range(actions.nActions)]
        if action not in names:
            raise AssertionError(f"{role} {name!r} can {names}, not {action}")
        actions.doAction(names.index(action))

    def press(self, name, role="push button"):
        self.act(name, role, "Press")

    def type(self, name, text):
        self.wait(name, "text", enabled=True).queryEditableText().setTextContents(text)


class ScreenReader(unittest.TestCase):
    def start(self, words):
        console = Console(words)
        self.addCleanup(console.stop)
        return console

    def nameless(self, console):
        """What can be pressed and has no name."""
        roles = ("push button", "link", "menu item", "list item", "text", "check box", "page tab")
        return [node.getRoleName() for node in console.walk(console.application()) if node.getRoleName() in roles and not node.name]

    def everything(self, console, words, to_buckets):
        self.assertEqual(self.nameless(console), [])
        to_buckets()
        self.create_bucket(console, words, "reader-bucket")
        self.assertEqual(self.nameless(console), [])

        console.type(words["filter_buckets"], "nothing-like-it")
        console.wait_gone("reader-bucket", "table cell")
        console.type(words["filter_buckets"], "reader")
        console.press("reader-bucket", "table cell")
        console.press(words["upload"])
        console.press(words["add_files"], "menu item")
        file = console.folder / "hello reader.txt"
        file.write_text("Hello, reader.\n")
        console.type(words["file_name"], str(file))
        console.press(words["open"])
        console.wait("hello reader.txt", "table cell")

        console.type(words["filter_objects"], "nothing-like-it")
        console.wait_gone("hello reader.txt", "table cell")
        console.type(words["filter_objects"], "hello")
        console.wait("hello reader.txt", "table cell")
        self.assertEqual(self.nameless(console), [])

        box = words["select"].format("hello reader.txt")
        console.act(box, "table cell", "Toggle")
        self.wait_checked(console, box)
        console.press(words["delete"])
        dialog = console.wait(words["delete_objects"], "dialog")
        self.assertTrue(dialog.getState().contains(pyatspi.STATE_MODAL))
        console.type(words["confirm"].format(words["permanently"]), words["permanently"])
        console.press(words["delete_objects"])
        console.wait_gone("hello reader.txt", "table cell")

    def create_bucket(self, console, words, name):
        console.press(words["create"])
        console.type(words["name"], name)
        # The page and the form have a button each of that name in turn; the form's is on the screen now.
        console.press(words["create"])
        console.wait(name, "table cell")
        self.assertIsNotNone(console.find(words["notifications"]))
        console.wait(words["created"].format(name), "notification")

    def test_by_services_menu(self):
        console = self.start(ENGLISH)

        def to_buckets():
            console.press(ENGLISH["services"])
            console.press("Amazon S3", "list item")
        self.everything(console, ENGLISH, to_buckets)

    def test_by_search_in_korean(self):
        console = self.start(KOREAN)

        def to_buckets():
            console.type(KOREAN["search"], "S3")
            console.press("Amazon S3", "list item")
        self.everything(console, KOREAN, to_buckets)

    def wait_checked(self, console, name):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            node = console.find(name, "table cell")
            if node is not None and node.getState().contains(pyatspi.STATE_CHECKED):
                return
            time.sleep(0.05)
        self.fail(f"{name!r} did not become checked")


if __name__ == "__main__":
    unittest.main()
