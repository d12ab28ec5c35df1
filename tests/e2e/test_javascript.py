"""The services by the AWS SDK for JavaScript v3: a program of node/ for each, with an engine of its own, for each moves the clock."""

import unittest

from harness import EngineCase


class Program(EngineCase):
    options = ("--test-helpers",)

    def run_program(self, name):
        self.assertIn(f"{name} done", self.run_node(f"{name}.mjs").stdout)


class AutoScaling(Program):
    def test(self):
        self.run_program("autoscaling")


class CloudWatch(Program):
    def test(self):
        self.run_program("cloudwatch")


class Events(Program):
    def test(self):
        self.run_program("events")


class Lambda(Program):
    def test(self):
        self.run_program("lambda")


class Logs(Program):
    def test(self):
        self.run_program("logs")


class S3(Program):
    """What test_other_clients.py's programs leave out."""

    def test(self):
        self.run_program("s3")


class S3Control(Program):
    def test(self):
        self.run_program("s3control")


class Security(Program):
    """KMS, STS, IAM, Secrets Manager."""

    def test(self):
        self.run_program("security")


class Sns(Program):
    def test(self):
        self.run_program("sns")


class Sqs(Program):
    def test(self):
        self.run_program("sqs")


class Stories(Program):
    """What goes through several services."""

    def test(self):
        self.run_program("stories")


if __name__ == "__main__":
    unittest.main()
