"""rclone, s3cmd and the SDK for JavaScript: byte-identical round trips, and refusals of a wrong key."""

import unittest

from harness import MIB, EngineCase, random_file, same_file


class OtherClients(EngineCase):
    def tree(self):
        folder = self.work / "tree"
        if not folder.exists():
            (folder / "dir").mkdir(parents=True)
            random_file(folder / "big.bin", 1024 * MIB + 7)
            (folder / "dir" / "한글 이름.txt").write_text("안녕하세요")
            (folder / "empty").write_bytes(b"")
        return folder

    def assertSameTree(self, copy):
        tree = self.tree()
        for path in tree.rglob("*"):
            if path.is_file():
                self.assertTrue(same_file(path, copy / path.relative_to(tree)), path)

    def test_rclone(self):
        key, secret = self.engine.credentials()
        config = self.work / "rclone.conf"

        def rclone(*arguments, check=True, secret=secret):
            config.write_text(f"[n]\ntype = s3\nprovider = Other\nenv_auth = false\naccess_key_id = {key}\n"
                              f"secret_access_key = {secret}\nendpoint = {self.engine.endpoint}\nregion = us-east-1\n")
            return self.run_client("rclone", "--config", config, "--retries", "1", *arguments, check=check)

        rclone("mkdir", "n:rclone-bucket")
        rclone("copy", self.tree(), "n:rclone-bucket/tree", "--s3-upload-cutoff", "16M", "--s3-chunk-size", "8M")
        rclone("check", self.tree(), "n:rclone-bucket/tree", "--download")
        rclone("copy", "n:rclone-bucket/tree", self.work / "rclone-copy")
        self.assertSameTree(self.work / "rclone-copy")
        rclone("purge", "n:rclone-bucket")
        self.assertIn("SignatureDoesNotMatch", rclone("lsd", "n:", check=False, secret="wrong" * 8).stderr)

    def test_s3cmd(self):
        key, secret = self.engine.credentials()

        def s3cmd(*arguments, check=True, secret=secret):
            host = f"127.0.0.1:{self.engine.port}"
            return self.run_client("s3cmd", "--no-ssl", f"--access_key={key}", f"--secret_key={secret}", f"--host={host}",
                                   f"--host-bucket={host}", "--no-progress", *arguments, check=check)

        s3cmd("mb", "s3://s3cmd-bucket")
        s3cmd("put", "--recursive", f"{self.tree()}/", "s3://s3cmd-bucket/tree/", "--multipart-chunk-size-mb=8")
        self.assertIn("tree/dir/한글 이름.txt", s3cmd("ls", "--recursive", "s3://s3cmd-bucket").stdout)
        (self.work / "s3cmd-copy").mkdir()
        s3cmd("get", "--recursive", "s3://s3cmd-bucket/tree/", f"{self.work}/s3cmd-copy/")
        self.assertSameTree(self.work / "s3cmd-copy")
        s3cmd("del", "--recursive", "--force", "s3://s3cmd-bucket/")
        s3cmd("rb", "s3://s3cmd-bucket")
        refused = s3cmd("ls", check=False, secret="wrong" * 8)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("403", refused.stderr)

    def test_sdk_for_javascript(self):
        source = random_file(self.work / "node.bin", 1024 * MIB + 3)
        result = self.run_node("tour.mjs", source, self.work / "node.back")
        self.assertIn("tour done", result.stdout)
        self.assertTrue(same_file(source, self.work / "node.back"))

    def test_features_by_the_sdk_for_javascript(self):
        self.assertIn("features done", self.run_node("features.mjs").stdout)


if __name__ == "__main__":
    unittest.main()
