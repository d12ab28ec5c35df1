#include "gui/bridge/AskAll.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/consoles/cloudtrail/Trails.h"
#include "gui/consoles/cloudtrail/Validation.h"
#include "gui/consoles/iam/Identities.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/ResourceTable.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

namespace {

struct TrailDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::TrailDetails)
};

constexpr int allRecent = 384; ///< logical pixels: the last events without a bar of their own

QString yesNo(const std::optional<bool> &value) { return value.value_or(false) ? TrailDetails::tr("Yes") : TrailDetails::tr("No"); }

Pair linked(const QString &key, const QString &text, const QString &address)
{
    Pair pair{key, text};
    pair.address = text.isEmpty() ? QString() : address;
    return pair;
}

/// When it last went well, or what went wrong.
Pair delivered(const QString &key, const std::optional<Timestamp> &time, const std::optional<std::string> &error)
{
    Pair pair{key, toCell(time).text};
    if (error) {
        pair.value = toQt(*error);
        pair.status = StatusIndicator::Status::Error;
    } else if (time) {
        pair.status = StatusIndicator::Status::Success;
    }
    return pair;
}

std::vector<Pair> general(const TrailState &trail)
{
    const auto &data = trail.data;
    const QString bucket = toQt(data.s3BucketName.value_or(""));
    const QString prefix = toQt(data.s3KeyPrefix.value_or(""));
    const QString folder = (prefix.isEmpty() ? QString() : QString(prefix % u'/')) % QStringLiteral("AWSLogs/");
    Pair status{TrailDetails::tr("Trail logging"), loggingCell(trail).text};
    status.status = loggingCell(trail).status;
    return {status,
            {TrailDetails::tr("Trail name"), trail.name()},
            {TrailDetails::tr("ARN"), toQt(data.trailARN.value_or("")), true},
            {TrailDetails::tr("Home Region"), toQt(data.homeRegion.value_or(""))},
            {TrailDetails::tr("Multi-region trail"), yesNo(data.isMultiRegionTrail)},
            linked(TrailDetails::tr("Trail log location"), s3::uri(bucket, folder), s3::bucketAddress(bucket, folder)),
            {TrailDetails::tr("Log file SSE-KMS encryption"), data.kmsKeyId ? toQt(*data.kmsKeyId) : TrailDetails::tr("Not enabled"), data.kmsKeyId.has_value()},
            {TrailDetails::tr("Log file validation"), enabledText(data.logFileValidationEnabled.value_or(false))},
            {TrailDetails::tr("SNS notification delivery"), data.snsTopicARN ? toQt(*data.snsTopicARN) : TrailDetails::tr("Disabled"), data.snsTopicARN.has_value()},
            {TrailDetails::tr("CloudWatch Logs log group"), groupName(toQt(data.cloudWatchLogsLogGroupArn.value_or("")))},
            linked(TrailDetails::tr("IAM role"), toQt(data.cloudWatchLogsRoleArn.value_or("")).section(u'/', -1),
                   iam::holderAddress({iam::Kind::Role, toQt(data.cloudWatchLogsRoleArn.value_or("")).section(u'/', -1)}))};
}

std::vector<Pair> deliveries(const TrailState &trail)
{
    const auto &status = trail.status;
    std::vector<Pair> pairs{{TrailDetails::tr("Logging since"), toCell(status.startLoggingTime).text}};
    if (status.stopLoggingTime && !trail.isLogging())
        pairs.push_back({TrailDetails::tr("Stopped"), toCell(status.stopLoggingTime).text});
    pairs.push_back(delivered(TrailDetails::tr("Last log file delivered"), status.latestDeliveryTime, status.latestDeliveryError));
    if (trail.data.logFileValidationEnabled.value_or(false))
        pairs.push_back(delivered(TrailDetails::tr("Last digest delivered"), status.latestDigestDeliveryTime, status.latestDigestDeliveryError));
    if (trail.data.snsTopicARN)
        pairs.push_back(delivered(TrailDetails::tr("Last SNS notification"), status.latestNotificationTime, status.latestNotificationError));
    if (trail.data.cloudWatchLogsLogGroupArn)
        pairs.push_back(delivered(TrailDetails::tr("Last written to CloudWatch Logs"), status.latestCloudWatchLogsDeliveryTime, status.latestCloudWatchLogsDeliveryError));
    return pairs;
}

std::vector<Action> actionsOfList()
{
    Resource list = trails({});
    std::erase_if(list.actions, [](const Action &action) { return action.needs == Action::Needs::Nothing; });
    return std::move(list.actions);
}

} // namespace

Details trailDetails(const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("CloudTrail"), QStringLiteral("cloudtrail")}, {TrailDetails::tr("Trails"), trailsAddress()}, {name, {}}};
    page.failed = TrailDetails::tr("The trail cannot be shown");
    page.load = ResourceType<TrailState>::loadWith([name](EngineHost &engine, QObject *receiver, ResourceType<TrailState>::Loaded done) { loadTrail(engine, receiver, name, std::move(done)); });
    page.touches = [name](const Change &change) { return isTrailChange(change) && change.id == toStd(name); };
    page.status = [](const void *item) { return loggingCell(*static_cast<const TrailState *>(item)); };
    page.tabAddress = [name](const QString &tab) { return trailAddress(name, tab); };
    page.actions = actionsOfList();
    page.addressAfterDelete = trailsAddress();
    page.help = help::trails();

    DetailTab details{.id = QStringLiteral("details"), .title = TrailDetails::tr("Details")};
    details.facts = {ResourceType<TrailState>::facts(TrailDetails::tr("General details"), 3, general), ResourceType<TrailState>::facts(TrailDetails::tr("Deliveries"), 3, deliveries)};
    details.settings = {generalSetting(name)};
    page.tabs.push_back(std::move(details));

    DetailTab selected{.id = QStringLiteral("events"), .title = TrailDetails::tr("Events")};
    selected.settings = {selectorSetting(name)};
    selected.help = help::selectors();
    page.tabs.push_back(std::move(selected));

    DetailTab validation{.id = QStringLiteral("validation"), .title = TrailDetails::tr("Log file validation")};
    validation.make = listed([name, asked = std::make_shared<bool>(false)] { return cloudtrail::validation(name, asked); });
    validation.fills = true;
    validation.help = help::validation();
    page.tabs.push_back(std::move(validation));

    DetailTab tags{.id = QStringLiteral("tags"), .title = TrailDetails::tr("Tags")};
    tags.settings = {trailTags(name)};
    page.tabs.push_back(std::move(tags));
    return page;
}

Resource dashboard()
{
    Resource page;
    page.service = QStringLiteral("cloudtrail");
    page.id = QStringLiteral("dashboard");
    page.title = TrailDetails::tr("CloudTrail dashboard");
    page.address = QStringLiteral("cloudtrail");
    page.path = {{QStringLiteral("CloudTrail"), {}}};
    page.help = help::history();
    Details details;
    details.title = page.title;
    details.path = page.path;
    details.tabAddress = [](const QString &) { return QStringLiteral("cloudtrail"); };
    details.help = page.help;
    DetailTab tab{.id = QStringLiteral("overview"), .title = page.title};
    tab.make = [](Navigator &navigator) -> Panel * {
        auto *panel = new ListsPanel(navigator, {[] { return trails({}); }, recentEvents});
        panel->lists().back()->table().setMinimumHeight(allRecent);
        return panel;
    };
    details.tabs = {std::move(tab)};
    page.details = std::move(details);
    return page;
}

} // namespace nephoscope::gui::cloudtrail
