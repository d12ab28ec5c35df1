// Every operation of EC2 Auto Scaling that there is by @aws-sdk/client-auto-scaling, refusals first: node autoscaling.mjs ENDPOINT.
import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-auto-scaling";
import { calledAll, client, refused, until } from "./cloud.mjs";

const scaling = client(sdk.AutoScaling);
const AutoScalingGroupName = "shop", LaunchConfigurationName = "idle";
const invalid = (answer, message) => refused(answer, "ValidationError", 400, message);
const group = async () => (await scaling.describeAutoScalingGroups({ AutoScalingGroupNames: [AutoScalingGroupName] })).AutoScalingGroups[0];
const inState = async (state) => (await group()).Instances.filter((one) => one.LifecycleState === state).map((one) => one.InstanceId);
const inService = () => inState("InService");
const noInstance = "i-0123456789abcdef0";

// What the service knows.
assert.equal((await scaling.describeAccountLimits({})).MaxNumberOfAutoScalingGroups, 500);
assert.ok((await scaling.describeAdjustmentTypes({})).AdjustmentTypes.some((one) => one.AdjustmentType === "PercentChangeInCapacity"));
assert.ok((await scaling.describeAutoScalingNotificationTypes({})).AutoScalingNotificationTypes.includes("autoscaling:EC2_INSTANCE_TERMINATE"));
assert.equal((await scaling.describeLifecycleHookTypes({})).LifecycleHookTypes.length, 2);
assert.deepEqual((await scaling.describeMetricCollectionTypes({})).Granularities, [{ Granularity: "1Minute" }]);
assert.ok((await scaling.describeScalingProcessTypes({})).Processes.some((one) => one.ProcessName === "Launch"));
assert.ok((await scaling.describeTerminationPolicyTypes({})).TerminationPolicyTypes.includes("Default"));

// Launch configurations and groups.
const machine = { LaunchConfigurationName, ImageId: "ami-12345678", InstanceType: "t3.micro", UserData: Buffer.from("#!/bin/sh\nexec sleep 86403\n").toString("base64") };
await invalid(scaling.createLaunchConfiguration({ LaunchConfigurationName }), /ImageId and InstanceType/);
await invalid(scaling.createLaunchConfiguration({ ...machine, UserData: "no base64 !" }), "Invalid BASE64 encoding of user data");
await scaling.createLaunchConfiguration(machine);
const taken = await refused(scaling.createLaunchConfiguration(machine), "AlreadyExistsFault", 400);
assert.ok(taken instanceof sdk.AlreadyExistsFault);
const sizes = { AutoScalingGroupName, LaunchConfigurationName, MinSize: 0, MaxSize: 3, AvailabilityZones: ["us-east-1a"] };
await invalid(scaling.createAutoScalingGroup({ ...sizes, LaunchConfigurationName: "none" }), /not found/);
await invalid(scaling.createAutoScalingGroup({ ...sizes, MinSize: 4 }), /must be greater than or equal to min bound/);
await scaling.createAutoScalingGroup(sizes);
await refused(scaling.deleteLaunchConfiguration({ LaunchConfigurationName }), "ResourceInUseFault", 400);
const made = await group();
assert.deepEqual([made.Instances, made.SuspendedProcesses, made.EnabledMetrics, made.LoadBalancerNames, made.TargetGroupARNs, made.Tags], [[], [], [], [], [], []]);
const [configuration] = (await scaling.describeLaunchConfigurations({})).LaunchConfigurations;
assert.deepEqual([configuration.InstanceType, configuration.SecurityGroups, configuration.BlockDeviceMappings], ["t3.micro", [], []]);

// Settings.
await invalid(scaling.updateAutoScalingGroup({ AutoScalingGroupName: "none", MaxSize: 1 }), "AutoScalingGroup name not found - AutoScalingGroup 'none' not found");
await scaling.updateAutoScalingGroup({ AutoScalingGroupName, MaxSize: 4, TerminationPolicies: ["NewestInstance"] });
assert.deepEqual((await group()).TerminationPolicies, ["NewestInstance"]);
const tag = { ResourceId: AutoScalingGroupName, ResourceType: "auto-scaling-group", Key: "team", Value: "구름", PropagateAtLaunch: false };
await invalid(scaling.createOrUpdateTags({ Tags: [{ ...tag, ResourceId: "none" }] }));
await scaling.createOrUpdateTags({ Tags: [tag] });
assert.deepEqual((await scaling.describeTags({ Filters: [{ Name: "value", Values: ["구름"] }] })).Tags, [tag]);
await scaling.deleteTags({ Tags: [tag] });
await invalid(scaling.enableMetricsCollection({ AutoScalingGroupName, Granularity: "1Hour" }));
await scaling.enableMetricsCollection({ AutoScalingGroupName, Granularity: "1Minute", Metrics: ["GroupMinSize"] });
assert.deepEqual((await group()).EnabledMetrics, [{ Metric: "GroupMinSize", Granularity: "1Minute" }]);
await scaling.disableMetricsCollection({ AutoScalingGroupName });
await invalid(scaling.suspendProcesses({ AutoScalingGroupName, ScalingProcesses: ["Sleep"] }));
await scaling.suspendProcesses({ AutoScalingGroupName, ScalingProcesses: ["AlarmNotification"] });
assert.equal((await group()).SuspendedProcesses[0].ProcessName, "AlarmNotification");
await scaling.resumeProcesses({ AutoScalingGroupName });
assert.deepEqual((await group()).SuspendedProcesses, []);

// Policies and schedules.
const more = { AutoScalingGroupName, PolicyName: "more", AdjustmentType: "ExactCapacity", ScalingAdjustment: 1 };
await invalid(scaling.putScalingPolicy({ ...more, AdjustmentType: "Sideways" }));
const { PolicyARN } = await scaling.putScalingPolicy(more);
const [policy] = (await scaling.describePolicies({ AutoScalingGroupName })).ScalingPolicies;
assert.deepEqual([policy.PolicyARN, policy.Alarms, policy.StepAdjustments], [PolicyARN, [], []]);
await invalid(scaling.executePolicy({ AutoScalingGroupName, PolicyName: "less" }));
await scaling.executePolicy({ PolicyName: PolicyARN });
await scaling.deletePolicy({ PolicyName: PolicyARN });
const night = { AutoScalingGroupName, ScheduledActionName: "night", Recurrence: "0 22 * * *", MinSize: 0 };
await invalid(scaling.putScheduledUpdateGroupAction({ ...night, Recurrence: "sometimes" }), "Given recurrence string: sometimes is invalid");
await scaling.putScheduledUpdateGroupAction(night);
const { FailedScheduledUpdateGroupActions } = await scaling.batchPutScheduledUpdateGroupAction({ AutoScalingGroupName, ScheduledUpdateGroupActions: [
  { ScheduledActionName: "day", Recurrence: "0 8 * * *", MinSize: 1 }, { ScheduledActionName: "bad", Recurrence: "sometimes", MinSize: 1 }] });
assert.deepEqual(FailedScheduledUpdateGroupActions.map((one) => [one.ScheduledActionName, one.ErrorCode]), [["bad", "ValidationError"]]);
assert.equal((await scaling.describeScheduledActions({ AutoScalingGroupName })).ScheduledUpdateGroupActions.length, 2);
await scaling.deleteScheduledAction({ AutoScalingGroupName, ScheduledActionName: "night" });
const { FailedScheduledActions } = await scaling.batchDeleteScheduledAction({ AutoScalingGroupName, ScheduledActionNames: ["day", "noon"] });
assert.deepEqual(FailedScheduledActions.map((one) => one.ScheduledActionName), ["noon"]);

// Instances, with a hook that holds the second one back.
await until(async () => (await inService()).length === 1);
const [first] = await inService();
const LifecycleHookName = "in";
await invalid(scaling.putLifecycleHook({ AutoScalingGroupName, LifecycleHookName, LifecycleTransition: "autoscaling:LUNCH" }));
await scaling.putLifecycleHook({ AutoScalingGroupName, LifecycleHookName, LifecycleTransition: "autoscaling:EC2_INSTANCE_LAUNCHING" });
assert.equal((await scaling.describeLifecycleHooks({ AutoScalingGroupName })).LifecycleHooks[0].HeartbeatTimeout, 3600);
await invalid(scaling.setDesiredCapacity({ AutoScalingGroupName, DesiredCapacity: 5 }), /is above max value 4/);
await scaling.setDesiredCapacity({ AutoScalingGroupName, DesiredCapacity: 2 });
await until(async () => (await inState("Pending:Wait")).length === 1);
const [second] = await inState("Pending:Wait");
const action = { AutoScalingGroupName, LifecycleHookName, InstanceId: second };
await scaling.recordLifecycleActionHeartbeat(action);
await invalid(scaling.completeLifecycleAction({ ...action, LifecycleActionResult: "PERHAPS" }), "Lifecycle action result must be either CONTINUE or ABANDON.");
await scaling.completeLifecycleAction({ ...action, LifecycleActionResult: "CONTINUE" });
await until(async () => (await inService()).includes(second));
await scaling.deleteLifecycleHook({ AutoScalingGroupName, LifecycleHookName });
assert.equal((await scaling.describeAutoScalingInstances({ InstanceIds: [second] })).AutoScalingInstances[0].AutoScalingGroupName, AutoScalingGroupName);
await invalid(scaling.setInstanceProtection({ AutoScalingGroupName, InstanceIds: [noInstance], ProtectedFromScaleIn: true }));
await scaling.setInstanceProtection({ AutoScalingGroupName, InstanceIds: [second], ProtectedFromScaleIn: true }); // else the newest would go
await scaling.setDesiredCapacity({ AutoScalingGroupName, DesiredCapacity: 1 });
await until(async () => (await inService()).join() === second);
await invalid(scaling.setInstanceHealth({ InstanceId: second, HealthStatus: "Tired" }));
await scaling.setInstanceHealth({ InstanceId: second, HealthStatus: "Unhealthy", ShouldRespectGracePeriod: false });
const third = await until(async () => (await inService()).find((id) => id !== second));
await invalid(scaling.terminateInstanceInAutoScalingGroup({ InstanceId: noInstance, ShouldDecrementDesiredCapacity: true }));
await scaling.terminateInstanceInAutoScalingGroup({ InstanceId: third, ShouldDecrementDesiredCapacity: true });
await until(async () => (await group()).Instances.length === 0, 60);
await invalid(scaling.describeScalingActivities({ AutoScalingGroupName: "none" }));
const { Activities } = await scaling.describeScalingActivities({ AutoScalingGroupName });
assert.ok(Activities.every((one) => one.StatusCode === "Successful"));
assert.ok([first, second, third].every((id) => Activities.some((one) => one.Description.includes(id))));

await scaling.deleteAutoScalingGroup({ AutoScalingGroupName });
await until(async () => (await scaling.describeAutoScalingGroups({})).AutoScalingGroups.length === 0);
await scaling.deleteLaunchConfiguration({ LaunchConfigurationName });
await refused(scaling.putWarmPool({ AutoScalingGroupName }), "NotImplemented", 501);
calledAll(sdk, sdk.AutoScaling, /LoadBalancer|TrafficSource|AttachInstances|DetachInstances|Standby|InstanceRefresh|NotificationConfiguration|WarmPool|PredictiveScaling|LaunchInstances|AccountSetting/);
console.log("autoscaling done");
