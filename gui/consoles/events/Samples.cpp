#include "gui/consoles/events/Samples.h"

#include "gui/consoles/events/Patterns.h"
#include "gui/kit/JsonCheck.h"

#include <QtCore/QEvent>

#include <algorithm>

namespace nephoscope::gui::events {

namespace {

constexpr int choiceWidth = 320; // logical pixels

/// `rest` begins with `resources`.
QString event(const char *type, const char *source, const char *rest)
{
    return formatJson(QLatin1String(R"({"version":"0","id":"6a7e8feb-b491-4cf7-a9f1-bf3703467718","detail-type":")") % QLatin1String(type) % QLatin1String(R"(","source":")")
                      % QLatin1String(source) % QLatin1String(R"(","account":"123456789012","time":"2026-11-26T09:00:00Z","region":"us-east-1",)") % QLatin1String(rest)
                      % QLatin1Char('}'));
}

constexpr const char *objectCreated = R"("resources":["arn:aws:s3:::photos"],"detail":{"version":"0","bucket":{"name":"photos"},
"object":{"key":"2026/lake.jpg","size":48213,"etag":"b1946ac92492d2347c6235b4d2611184","sequencer":"00617F08299329D189"},"request-id":"N4N7GDK58NMKJ12R",
"requester":"123456789012","source-ip-address":"192.0.2.10","reason":"PutObject"})";

constexpr const char *objectDeleted = R"("resources":["arn:aws:s3:::photos"],"detail":{"version":"0","bucket":{"name":"photos"},
"object":{"key":"2026/lake.jpg","etag":"d41d8cd98f00b204e9800998ecf8427e","version-id":"1QW9g1Z99LUNbvaaYVpW9xDlOLU.qxgF","sequencer":"00617F0837B476E463"},
"request-id":"0BH729840619AG5K","requester":"123456789012","source-ip-address":"192.0.2.10","reason":"DeleteObject","deletion-type":"Delete Marker Created"})";

constexpr const char *alarmState = R"("resources":["arn:aws:cloudwatch:us-east-1:123456789012:alarm:backlog"],"detail":{"alarmName":"backlog",
"state":{"value":"ALARM","reason":"Threshold Crossed: 1 datapoint [120.0] was greater than the threshold (100.0).","timestamp":"2026-11-26T09:00:00.000+0000"},
"previousState":{"value":"OK","reason":"Threshold Crossed: 1 datapoint [20.0] was not greater than the threshold (100.0).","timestamp":"2026-11-26T08:00:00.000+0000"},
"configuration":{"metrics":[{"id":"m1","returnData":true,"metricStat":{"metric":{"namespace":"AWS/SQS","name":"ApproximateNumberOfMessagesVisible",
"dimensions":{"QueueName":"orders"}},"period":60,"stat":"Average"}}]}})";

constexpr const char *alarmSettings = R"("resources":["arn:aws:cloudwatch:us-east-1:123456789012:alarm:backlog"],"detail":{"alarmName":"backlog","operation":"update",
"state":{"value":"OK","timestamp":"2026-11-26T08:00:00.000+0000"},
"configuration":{"alarmName":"backlog","threshold":200,"evaluationPeriods":1,"comparisonOperator":"GreaterThanThreshold","treatMissingData":"missing","actionsEnabled":true,
"okActions":[],"alarmActions":[],"insufficientDataActions":[],"timestamp":"2026-11-26T09:00:00.000+0000"},
"previousConfiguration":{"alarmName":"backlog","threshold":100,"evaluationPeriods":1,"comparisonOperator":"GreaterThanThreshold","treatMissingData":"missing",
"actionsEnabled":true,"okActions":[],"alarmActions":[],"insufficientDataActions":[],"timestamp":"2026-11-25T09:00:00.000+0000"}})";

constexpr const char *instanceLaunched = R"("resources":["arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1f2e3d4c:autoScalingGroupName/writers",
"arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0"],"detail":{"StatusCode":"InProgress","Description":"Launching a new EC2 instance: i-0123456789abcdef0",
"AutoScalingGroupName":"writers","ActivityId":"87654321-4321-4321-4321-210987654321","Details":{"Availability Zone":"us-east-1a"},
"RequestId":"12345678-1234-1234-1234-123456789012","StatusMessage":"","StartTime":"2026-11-26T08:59:50Z","EndTime":"2026-11-26T09:00:00Z",
"EC2InstanceId":"i-0123456789abcdef0","Cause":"At 2026-11-26T08:59:49Z a user request changed the desired capacity from 1 to 2."})";

constexpr const char *instanceWaits = R"("resources":["arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1f2e3d4c:autoScalingGroupName/writers"],
"detail":{"LifecycleActionToken":"87654321-4321-4321-4321-210987654321","AutoScalingGroupName":"writers","LifecycleHookName":"drain","EC2InstanceId":"i-0123456789abcdef0",
"LifecycleTransition":"autoscaling:EC2_INSTANCE_TERMINATING","NotificationMetadata":"last words","Origin":"AutoScalingGroup","Destination":"EC2"})";

constexpr const char *functionSucceeded = R"("resources":["arn:aws:events:us-east-1:123456789012:event-bus/default","arn:aws:lambda:us-east-1:123456789012:function:resize"],
"detail":{"version":"1.0","timestamp":"2026-11-26T09:00:00.000Z","requestContext":{"requestId":"e4b46cbf-b738-4b18-a13b-d5ac5e1a3b2a",
"functionArn":"arn:aws:lambda:us-east-1:123456789012:function:resize:$LATEST","condition":"Success","approximateInvokeCount":1},"requestPayload":{"key":"lake.jpg"},
"responseContext":{"statusCode":200,"executedVersion":"$LATEST"},"responsePayload":{"thumbnail":"lake-small.jpg"}})";

constexpr const char *functionFailed = R"("resources":["arn:aws:events:us-east-1:123456789012:event-bus/default","arn:aws:lambda:us-east-1:123456789012:function:resize"],
"detail":{"version":"1.0","timestamp":"2026-11-26T09:00:00.000Z","requestContext":{"requestId":"e4b46cbf-b738-4b18-a13b-d5ac5e1a3b2a",
"functionArn":"arn:aws:lambda:us-east-1:123456789012:function:resize:$LATEST","condition":"RetriesExhausted","approximateInvokeCount":3},"requestPayload":{"key":"lake.txt"},
"responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},"responsePayload":{"errorMessage":"not a picture","errorType":"ValueError"}})";

constexpr const char *scheduled = R"("resources":["arn:aws:events:us-east-1:123456789012:rule/nightly"],"detail":{})";

constexpr const char *apiCall = R"("resources":[],"detail":{"eventVersion":"1.11","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE1234567890",
"arn":"arn:aws:iam::123456789012:user/alice","accountId":"123456789012","accessKeyId":"AKIAEXAMPLE123456789","userName":"alice"},"eventTime":"2026-11-26T09:00:00Z",
"eventSource":"iam.amazonaws.com","eventName":"CreateUser","awsRegion":"us-east-1","sourceIPAddress":"192.0.2.10","userAgent":"aws-cli","requestParameters":{"userName":"bob"},
"responseElements":{"user":{"userName":"bob","arn":"arn:aws:iam::123456789012:user/bob"}},"requestID":"4ae2f0d1-5a9f-4f1f-9c57-0d5a3a4f9c11",
"eventID":"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d","readOnly":false,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"123456789012",
"eventCategory":"Management"})";

constexpr const char *keyEvent = R"("resources":["arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
"detail":{"key-id":"1234abcd-12ab-34cd-56ef-1234567890ab"})";

constexpr const char *secretRotated = R"("resources":[],"detail":{"eventVersion":"1.08","userIdentity":{"accountId":"123456789012","invokedBy":"secretsmanager.amazonaws.com"},
"eventTime":"2026-11-26T09:00:00Z","eventSource":"secretsmanager.amazonaws.com","eventName":"RotationSucceeded","awsRegion":"us-east-1",
"sourceIPAddress":"secretsmanager.amazonaws.com","userAgent":"secretsmanager.amazonaws.com","requestParameters":null,"responseElements":null,
"additionalEventData":{"SecretId":"arn:aws:secretsmanager:us-east-1:123456789012:secret:database-a1b2c3"},"eventID":"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
"readOnly":false,"eventType":"AwsServiceEvent","managementEvent":true,"recipientAccountId":"123456789012","eventCategory":"Management"})";

SampleEvent sample(const char *id, const QString &title, const char *type, const char *source, const char *rest)
{
    return {QLatin1String(id), title, QLatin1String(type), event(type, source, rest)};
}

} // namespace

std::vector<SampleEvent> sampleEvents()
{
    return {
        {QStringLiteral("own"), SampleChoice::tr("An event of your application"), QStringLiteral("Order Placed"), sampleEvent()},
        sample("s3-created", SampleChoice::tr("S3: an object was created"), "Object Created", "aws.s3", objectCreated),
        sample("s3-deleted", SampleChoice::tr("S3: an object was deleted"), "Object Deleted", "aws.s3", objectDeleted),
        sample("alarm-state", SampleChoice::tr("CloudWatch: an alarm goes off"), "CloudWatch Alarm State Change", "aws.cloudwatch", alarmState),
        sample("alarm-settings", SampleChoice::tr("CloudWatch: an alarm was changed"), "CloudWatch Alarm Configuration Change", "aws.cloudwatch", alarmSettings),
        sample("instance-launched", SampleChoice::tr("Auto Scaling: an instance was launched"), "EC2 Instance Launch Successful", "aws.autoscaling", instanceLaunched),
        sample("instance-waits", SampleChoice::tr("Auto Scaling: an instance waits before it ends"), "EC2 Instance-terminate Lifecycle Action", "aws.autoscaling", instanceWaits),
        sample("function-succeeded", SampleChoice::tr("Lambda destination: a function succeeded"), "Lambda Function Invocation Result - Success", "lambda", functionSucceeded),
        sample("function-failed", SampleChoice::tr("Lambda destination: a function failed"), "Lambda Function Invocation Result - Failure", "lambda", functionFailed),
        sample("scheduled", SampleChoice::tr("EventBridge: a schedule's time has come"), "Scheduled Event", "aws.events", scheduled),
        sample("api-call", SampleChoice::tr("CloudTrail: an API was called"), "AWS API Call via CloudTrail", "aws.iam", apiCall),
        sample("key-rotated", SampleChoice::tr("KMS: a key was rotated"), "KMS CMK Rotation", "aws.kms", keyEvent),
        sample("key-deleted", SampleChoice::tr("KMS: a key was deleted"), "KMS CMK Deletion", "aws.kms", keyEvent),
        sample("secret-rotated", SampleChoice::tr("Secrets Manager: a secret was rotated"), "AWS Service Event via CloudTrail", "aws.secretsmanager", secretRotated),
    };
}

SampleChoice::SampleChoice(QWidget *parent) : Select({}, parent)
{
    setMaximumWidth(choiceWidth);
    retranslate();
    connect(this, &Select::valueChanged, this, [this](const QString &id) {
        const auto samples = sampleEvents();
        const auto found = std::find_if(samples.begin(), samples.end(), [&id](const SampleEvent &each) { return each.id == id; });
        if (found == samples.end())
            return;
        Q_EMIT chosen(found->text);
        setCurrentIndex(-1); // the next one may be the same again
    });
}

void SampleChoice::retranslate()
{
    Choices choices;
    for (const SampleEvent &each : sampleEvents())
        choices.push_back({.id = each.id, .text = each.title, .description = each.detailType});
    setChoices(choices);
    setCurrentIndex(-1);
    setPlaceholderText(tr("Choose a sample event"));
    setAccessibleName(tr("Choose a sample event"));
}

void SampleChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Select::changeEvent(event);
}

} // namespace nephoscope::gui::events
