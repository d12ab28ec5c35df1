"""Every operation of EC2 Auto Scaling by boto3 and by the AWS CLI, refusals first."""

import unittest

from client_case import AwsCase, Boto3Case
from harness import wait_until

GROUP = {"auto_scaling_group_name": "shop"}
IDLE = "#!/bin/sh\nexec sleep 86402\n"


class Scaling:
    def scaling(self, operation, **options):
        return self.call("autoscaling", operation, **options)

    def refuses(self, operation, code="ValidationError", **options):
        return self.refused(code, "autoscaling", operation, **options)

    def group(self):
        return self.scaling("describe-auto-scaling-groups", auto_scaling_group_names=["shop"])["AutoScalingGroups"][0]

    def in_service(self):
        return [one["InstanceId"] for one in self.group()["Instances"] if one["LifecycleState"] == "InService"]

    def begin(self):
        self.refuses("create-launch-configuration", launch_configuration_name="idle")
        self.refuses("create-launch-configuration", launch_configuration_name="idle", image_id="none", instance_type="t3.micro")
        self.scaling("create-launch-configuration", launch_configuration_name="idle", image_id="ami-12345678", instance_type="t3.micro", user_data=IDLE)
        self.refuses("create-launch-configuration", "AlreadyExists", launch_configuration_name="idle", image_id="ami-12345678", instance_type="t3.micro")
        shown, = self.scaling("describe-launch-configurations")["LaunchConfigurations"]
        self.assertEqual(shown["LaunchConfigurationName"], "idle")
        sizes = {"min_size": 0, "max_size": 3, "availability_zones": ["us-east-1a", "us-east-1b"]}
        self.refuses("create-auto-scaling-group", **GROUP, launch_configuration_name="nothing", **sizes)
        self.refuses("create-auto-scaling-group", **GROUP, launch_configuration_name="idle", **{**sizes, "min_size": 4})
        self.scaling("create-auto-scaling-group", **GROUP, launch_configuration_name="idle", **sizes)
        self.refuses("create-auto-scaling-group", "AlreadyExists", **GROUP, launch_configuration_name="idle", **sizes)
        self.refuses("delete-launch-configuration", "ResourceInUse", launch_configuration_name="idle")

    def test_operations(self):
        self.begin()
        self.look_up()
        self.settings()
        self.policies()
        self.schedules()
        self.hooks()
        self.instances()
        self.end()

    def look_up(self):
        self.assertEqual(self.scaling("describe-account-limits")["NumberOfAutoScalingGroups"], 1)
        for kind, list_name, one in (("adjustment-types", "AdjustmentTypes", {"AdjustmentType": "ExactCapacity"}),
                                     ("auto-scaling-notification-types", "AutoScalingNotificationTypes", "autoscaling:EC2_INSTANCE_LAUNCH"),
                                     ("lifecycle-hook-types", "LifecycleHookTypes", "autoscaling:EC2_INSTANCE_LAUNCHING"),
                                     ("metric-collection-types", "Metrics", {"Metric": "GroupInServiceInstances"}),
                                     ("scaling-process-types", "Processes", {"ProcessName": "Terminate"}),
                                     ("termination-policy-types", "TerminationPolicyTypes", "OldestInstance")):
            self.assertIn(one, self.scaling("describe-" + kind)[list_name])

    def settings(self):
        self.refuses("update-auto-scaling-group", **GROUP, max_size=-1)
        self.refuses("update-auto-scaling-group", auto_scaling_group_name="none", max_size=1)
        self.scaling("update-auto-scaling-group", **GROUP, max_size=4, default_cooldown=10)
        self.assertEqual((self.group()["MaxSize"], self.group()["DefaultCooldown"]), (4, 10))
        tag = {"ResourceId": "shop", "ResourceType": "auto-scaling-group", "Key": "team", "Value": "blue", "PropagateAtLaunch": True}
        self.refuses("create-or-update-tags", tags=[{**tag, "ResourceId": "none"}])
        self.scaling("create-or-update-tags", tags=[tag])
        self.refuses("describe-tags", filters=[{"Name": "colour", "Values": ["blue"]}])
        self.assertEqual(self.scaling("describe-tags", filters=[{"Name": "key", "Values": ["team"]}])["Tags"], [tag])
        self.refuses("delete-tags", tags=[{**tag, "ResourceId": "none"}])
        self.scaling("delete-tags", tags=[tag])
        self.assertEqual(self.scaling("describe-tags")["Tags"], [])
        self.refuses("enable-metrics-collection", **GROUP, granularity="1Hour")
        self.scaling("enable-metrics-collection", **GROUP, granularity="1Minute", metrics=["GroupMinSize", "GroupMaxSize"])
        self.refuses("disable-metrics-collection", **GROUP, metrics=["GroupColour"])
        self.scaling("disable-metrics-collection", **GROUP, metrics=["GroupMaxSize"])
        self.assertEqual(self.group()["EnabledMetrics"], [{"Metric": "GroupMinSize", "Granularity": "1Minute"}])
        self.refuses("suspend-processes", **GROUP, scaling_processes=["Sleep"])
        self.scaling("suspend-processes", **GROUP, scaling_processes=["AZRebalance"])
        self.assertEqual([one["ProcessName"] for one in self.group()["SuspendedProcesses"]], ["AZRebalance"])
        self.refuses("resume-processes", **GROUP, scaling_processes=["Sleep"])
        self.refuses("resume-processes", auto_scaling_group_name="none")
        self.scaling("resume-processes", **GROUP)
        self.assertEqual(self.group()["SuspendedProcesses"], [])

    def policies(self):
        step = {"policy_name": "more", "policy_type": "SimpleScaling", "adjustment_type": "ChangeInCapacity", "scaling_adjustment": 1}
        self.refuses("put-scaling-policy", **GROUP, **{**step, "adjustment_type": "Sideways"})
        self.refuses("put-scaling-policy", auto_scaling_group_name="none", **step)
        arn = self.scaling("put-scaling-policy", **GROUP, **step)["PolicyARN"]
        shown, = self.scaling("describe-policies", **GROUP)["ScalingPolicies"]
        self.assertEqual((shown["PolicyARN"], shown["ScalingAdjustment"]), (arn, 1))
        self.refuses("execute-policy", **GROUP, policy_name="less")
        self.scaling("execute-policy", policy_name=arn)
        self.assertEqual(self.group()["DesiredCapacity"], 1)
        self.refuses("delete-policy", **GROUP, policy_name="less")
        self.scaling("delete-policy", **GROUP, policy_name="more")
        self.assertEqual(self.scaling("describe-policies", **GROUP)["ScalingPolicies"], [])

    def schedules(self):
        self.refuses("put-scheduled-update-group-action", **GROUP, scheduled_action_name="night", recurrence="sometimes", desired_capacity=0)
        self.refuses("put-scheduled-update-group-action", **GROUP, scheduled_action_name="night", recurrence="0 22 * * *")
        self.scaling("put-scheduled-update-group-action", **GROUP, scheduled_action_name="night", recurrence="0 22 * * *", min_size=0)
        answer = self.scaling("batch-put-scheduled-update-group-action", **GROUP, scheduled_update_group_actions=[
            {"ScheduledActionName": "day", "Recurrence": "0 8 * * *", "MinSize": 1}, {"ScheduledActionName": "bad", "Recurrence": "sometimes", "MinSize": 1}])
        self.assertEqual([one["ScheduledActionName"] for one in answer["FailedScheduledUpdateGroupActions"]], ["bad"])
        shown = self.scaling("describe-scheduled-actions", **GROUP)["ScheduledUpdateGroupActions"]
        self.assertEqual(sorted(one["ScheduledActionName"] for one in shown), ["day", "night"])
        self.refuses("delete-scheduled-action", **GROUP, scheduled_action_name="noon")
        self.scaling("delete-scheduled-action", **GROUP, scheduled_action_name="night")
        answer = self.scaling("batch-delete-scheduled-action", **GROUP, scheduled_action_names=["day", "noon"])
        self.assertEqual([one["ScheduledActionName"] for one in answer["FailedScheduledActions"]], ["noon"])
        self.assertEqual(self.scaling("describe-scheduled-actions", **GROUP)["ScheduledUpdateGroupActions"], [])

    def hooks(self):
        self.assertTrue(wait_until(lambda: len(self.in_service()) == 1))
        hook = {"lifecycle_hook_name": "in", "lifecycle_transition": "autoscaling:EC2_INSTANCE_LAUNCHING", "heartbeat_timeout": 300}
        self.refuses("put-lifecycle-hook", **GROUP, **{**hook, "heartbeat_timeout": 1})
        self.scaling("put-lifecycle-hook", **GROUP, **hook)
        shown, = self.scaling("describe-lifecycle-hooks", **GROUP)["LifecycleHooks"]
        self.assertEqual((shown["LifecycleHookName"], shown["DefaultResult"]), ("in", "ABANDON"))
        self.scaling("set-desired-capacity", **GROUP, desired_capacity=2)
        waiting = lambda: [one["InstanceId"] for one in self.group()["Instances"] if one["LifecycleState"] == "Pending:Wait"]  # noqa: E731
        self.assertTrue(wait_until(lambda: len(waiting()) == 1))
        instance, = waiting()
        self.refuses("record-lifecycle-action-heartbeat", **GROUP, lifecycle_hook_name="out", instance_id=instance)
        self.scaling("record-lifecycle-action-heartbeat", **GROUP, lifecycle_hook_name="in", instance_id=instance)
        self.refuses("complete-lifecycle-action", **GROUP, lifecycle_hook_name="in", lifecycle_action_result="PERHAPS", instance_id=instance)
        self.scaling("complete-lifecycle-action", **GROUP, lifecycle_hook_name="in", lifecycle_action_result="CONTINUE", instance_id=instance)
        self.assertTrue(wait_until(lambda: instance in self.in_service()))
        self.refuses("delete-lifecycle-hook", **GROUP, lifecycle_hook_name="out")
        self.scaling("delete-lifecycle-hook", **GROUP, lifecycle_hook_name="in")
        self.assertEqual(self.scaling("describe-lifecycle-hooks", **GROUP)["LifecycleHooks"], [])

    def instances(self):
        self.refuses("set-desired-capacity", **GROUP, desired_capacity=5)
        first, second = self.in_service()
        shown = self.scaling("describe-auto-scaling-instances", instance_ids=[first])["AutoScalingInstances"]
        self.assertEqual([(one["InstanceId"], one["AutoScalingGroupName"]) for one in shown], [(first, "shop")])
        self.refuses("set-instance-protection", **GROUP, instance_ids=["i-0123456789abcdef0"], protected_from_scale_in=True)
        self.scaling("set-instance-protection", **GROUP, instance_ids=[first], protected_from_scale_in=True)
        self.scaling("set-desired-capacity", **GROUP, desired_capacity=1)
        self.assertTrue(wait_until(lambda: self.in_service() == [first]))
        self.scaling("set-instance-protection", **GROUP, instance_ids=[first], protected_from_scale_in=False)
        self.refuses("set-instance-health", instance_id="i-0123456789abcdef0", health_status="Unhealthy")
        self.refuses("set-instance-health", instance_id=first, health_status="Tired")
        self.scaling("set-instance-health", instance_id=first, health_status="Unhealthy", should_respect_grace_period=False)
        self.assertTrue(wait_until(lambda: self.in_service() not in ([], [first])))
        third, = self.in_service()
        self.refuses("terminate-instance-in-auto-scaling-group", instance_id="i-0123456789abcdef0", should_decrement_desired_capacity=True)
        self.scaling("terminate-instance-in-auto-scaling-group", instance_id=third, should_decrement_desired_capacity=True)
        self.assertTrue(wait_until(lambda: not self.group()["Instances"], 60))
        self.refuses("describe-scaling-activities", auto_scaling_group_name="none")
        activities = self.scaling("describe-scaling-activities", **GROUP)["Activities"]
        self.assertEqual([one["StatusCode"] for one in activities], ["Successful"] * len(activities))
        self.assertTrue(all(any(instance in one["Description"] for one in activities) for instance in (first, second, third)))

    def end(self):
        self.refuses("delete-auto-scaling-group", auto_scaling_group_name="none")
        self.scaling("delete-auto-scaling-group", **GROUP)
        self.assertTrue(wait_until(lambda: not self.scaling("describe-auto-scaling-groups")["AutoScalingGroups"]))
        self.scaling("delete-launch-configuration", launch_configuration_name="idle")
        self.refuses("delete-launch-configuration", launch_configuration_name="idle")
        self.refuses("put-warm-pool", "NotImplemented", **GROUP)


class ScalingByBoto3(Scaling, Boto3Case):
    pass


class ScalingByAws(Scaling, AwsCase):
    pass


if __name__ == "__main__":
    unittest.main()
