<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>nephoscope::gui::AlarmsWidget</name>
    <message numerus="yes">
        <source>%n more in alarm</source>
        <translation>
            <numerusform>%n more in alarm</numerusform>
            <numerusform>%n more in alarm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AttributeEditor</name>
    <message numerus="yes">
        <source>You can add up to %n more item(s).</source>
        <translation>
            <numerusform>You can add up to %n more item.</numerusform>
            <numerusform>You can add up to %n more items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n item(s).</source>
        <translation>
            <numerusform>You have reached the limit of %n item.</numerusform>
            <numerusform>You have reached the limit of %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CellText</name>
    <message numerus="yes">
        <source>%n part(s) retried, at most %1 attempts</source>
        <translation>
            <numerusform>%n part retried, at most %1 attempts</numerusform>
            <numerusform>%n parts retried, at most %1 attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ChartTip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeEditor</name>
    <message numerus="yes">
        <source>%n error(s) in the text.</source>
        <translation>
            <numerusform>%n error in the text.</numerusform>
            <numerusform>%n errors in the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateRangePicker</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>Last %n hour</numerusform>
            <numerusform>Last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>Last %n minute</numerusform>
            <numerusform>Last %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DeleteDialog</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FileUpload</name>
    <message numerus="yes">
        <source>Show %n more file(s)</source>
        <translation>
            <numerusform>Show %n more file</numerusform>
            <numerusform>Show %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Multiselect</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NetworkPath</name>
    <message numerus="yes">
        <source>Upload over %n connections</source>
        <translation>
            <numerusform>Upload over %n connection</numerusform>
            <numerusform>Upload over %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections through the edge</source>
        <translation>
            <numerusform>%n connection through the edge</numerusform>
            <numerusform>%n connections through the edge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecorderPanel</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ReplayCard</name>
    <message numerus="yes">
        <source>When its parts moved is no longer known: that is kept of the last %n transfer(s).</source>
        <translation>
            <numerusform>When its parts moved is no longer known: that is kept of the last %n transfer.</numerusform>
            <numerusform>When its parts moved is no longer known: that is kept of the last %n transfers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ScheduledDeletion</name>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SelectionPanel</name>
    <message numerus="yes">
        <source>%n different value(s)</source>
        <translation>
            <numerusform>%n different value</numerusform>
            <numerusform>%n different values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TagEditor</name>
    <message numerus="yes">
        <source>The key must not be longer than %n character(s).</source>
        <translation>
            <numerusform>The key must not be longer than %n character.</numerusform>
            <numerusform>The key must not be longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The value must not be longer than %n character(s).</source>
        <translation>
            <numerusform>The value must not be longer than %n character.</numerusform>
            <numerusform>The value must not be longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can add up to %n more tag(s).</source>
        <translation>
            <numerusform>You can add up to %n more tag.</numerusform>
            <numerusform>You can add up to %n more tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n tag(s).</source>
        <translation>
            <numerusform>You have reached the limit of %n tag.</numerusform>
            <numerusform>You have reached the limit of %n tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TextFilter</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransferModel</name>
    <message numerus="yes">
        <source>At most %n part(s) at a time</source>
        <translation>
            <numerusform>At most %n part at a time</numerusform>
            <numerusform>At most %n parts at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed, the last one with %1</source>
        <translation>
            <numerusform>%n request failed, the last one with %1</numerusform>
            <numerusform>%n requests failed, the last one with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n more file</numerusform>
            <numerusform>%n more files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exist already and wait for your answer</source>
        <translation>
            <numerusform>%n file exists already and waits for your answer</numerusform>
            <numerusform>%n files exist already and wait for your answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersWidget</name>
    <message numerus="yes">
        <source>%n transfer(s) running</source>
        <translation>
            <numerusform>%n transfer running</numerusform>
            <numerusform>%n transfers running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) paused</source>
        <translation>
            <numerusform>%n transfer paused</numerusform>
            <numerusform>%n transfers paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) failed</source>
        <translation>
            <numerusform>%n transfer failed</numerusform>
            <numerusform>%n transfers failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TutorialPanel</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::Hooks</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::TrailList</name>
    <message numerus="yes">
        <source>%n trail(s) started logging</source>
        <translation>
            <numerusform>%n trail started logging</numerusform>
            <numerusform>%n trails started logging</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trail(s) stopped logging</source>
        <translation>
            <numerusform>%n trail stopped logging</numerusform>
            <numerusform>%n trails stopped logging</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::ValidationList</name>
    <message numerus="yes">
        <source>%n file(s) are not as CloudTrail delivered them</source>
        <translation>
            <numerusform>%n file are not as CloudTrail delivered them</numerusform>
            <numerusform>%n files are not as CloudTrail delivered them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::LogGroupForm</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::connections::ProbeView</name>
    <message numerus="yes">
        <source>%n bucket(s)</source>
        <translation>
            <numerusform>%n bucket</numerusform>
            <numerusform>%n buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::ArchiveList</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::FlowPage</name>
    <message numerus="yes">
        <source>%n hop(s) went by too fast to be shown.</source>
        <translation>
            <numerusform>%n hop went by too fast to be shown.</numerusform>
            <numerusform>%n hops went by too fast to be shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::Words</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::AccountSettings</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>After %n day</numerusform>
            <numerusform>After %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Dashboard</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::DecisionView</name>
    <message numerus="yes">
        <source>%n statement(s), none of them about this</source>
        <translation>
            <numerusform>%n statement, none of them about this</numerusform>
            <numerusform>%n statements, none of them about this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more statement(s) about something else</source>
        <translation>
            <numerusform>%n more statement about something else</numerusform>
            <numerusform>%n more statements about something else</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Roles</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeyActions</name>
    <message numerus="yes">
        <source>%n key(s) enabled</source>
        <translation>
            <numerusform>%n key enabled</numerusform>
            <numerusform>%n keys enabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) disabled</source>
        <translation>
            <numerusform>%n key disabled</numerusform>
            <numerusform>%n keys disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deletion of %n key(s) was cancelled</source>
        <translation>
            <numerusform>The deletion of %n key was cancelled</numerusform>
            <numerusform>The deletion of %n keys was cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I understand that %n key(s) will be gone, and with them everything that only these keys can decrypt.</source>
        <translation>
            <numerusform>I understand that %n key will be gone, and with them everything that only these keys can decrypt.</numerusform>
            <numerusform>I understand that %n keys will be gone, and with them everything that only these keys can decrypt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) will be deleted</source>
        <translation>
            <numerusform>%n key will be deleted</numerusform>
            <numerusform>%n keys will be deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeySettings</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::CodePanel</name>
    <message numerus="yes">
        <source>%n file(s) of the package cannot be edited as text and stay as they are.</source>
        <translation>
            <numerusform>%n file of the package cannot be edited as text and stays as it is.</numerusform>
            <numerusform>%n files of the package cannot be edited as text and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ArchiveConfigs</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketLock</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleWords</name>
    <message numerus="yes">
        <source>%1 after %n day(s)</source>
        <translation>
            <numerusform>%1 after %n day</numerusform>
            <numerusform>%1 after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RuleTexts</name>
    <message numerus="yes">
        <source>%n rule(s) enabled</source>
        <translation>
            <numerusform>%n rule enabled</numerusform>
            <numerusform>%n rules enabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) disabled</source>
        <translation>
            <numerusform>%n rule disabled</numerusform>
            <numerusform>%n rules disabled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::TransferFlash</name>
    <message numerus="yes">
        <source>%n file(s) wait for your answer in the transfers.</source>
        <translation>
            <numerusform>%n file waits for your answer in the transfers.</numerusform>
            <numerusform>%n files wait for your answer in the transfers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretActions</name>
    <message numerus="yes">
        <source>The deletion of %n secret(s) was cancelled</source>
        <translation>
            <numerusform>The deletion of %n secret was cancelled</numerusform>
            <numerusform>The deletion of %n secrets was cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I understand that programs that read these %n secret(s) will fail.</source>
        <translation>
            <numerusform>I understand that programs that read these %n secret will fail.</numerusform>
            <numerusform>I understand that programs that read these %n secrets will fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) will be deleted</source>
        <translation>
            <numerusform>%n secret will be deleted</numerusform>
            <numerusform>%n secrets will be deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretSettings</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every %n day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
