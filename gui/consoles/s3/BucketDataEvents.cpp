#include "api/generated/cloudtrail.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/cloudtrail/Trails.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/SettingType.h"
#include "gui/shell/Page.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

// Which trails of CloudTrail log what is done with a bucket's objects.
namespace nephoscope::gui::s3 {

namespace {

namespace model = api::cloudtrail;

struct BucketDataEvents
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketDataEvents)
};

enum class Kind { None, Reads, Writes, Both };

struct LoggingTrail
{
    std::string name;
    Kind kind = Kind::Both;
};
struct LoggingTrails
{
    bool known = true; ///< other clouds are asked about S3 alone
    std::vector<LoggingTrail> trails = {};
};

constexpr std::string_view objectType = "AWS::S3::Object";

/// Whether objects of the bucket may lie where the ARN says: everywhere, in it, or below a prefix of it.
bool coversBucket(std::string_view arn, std::string_view bucket)
{
    const std::string own = "arn:aws:s3:::" + std::string(bucket) + '/';
    return arn.starts_with(own) || std::string_view(own).starts_with(arn);
}

Kind kindOf(const model::EventSelector &selector, std::string_view bucket)
{
    for (const auto &resource : selector.dataResources.value_or(std::vector<model::DataResource>())) {
        const auto values = resource.values.value_or(std::vector<std::string>());
        const bool covers = std::any_of(values.begin(), values.end(), [bucket](const std::string &arn) { return coversBucket(arn, bucket); });
        if (resource.type != objectType || !covers)
            continue;
        const std::string kind = selector.readWriteType ? selector.readWriteType->value : std::string();
        return kind == "ReadOnly" ? Kind::Reads : kind == "WriteOnly" ? Kind::Writes : Kind::Both;
    }
    return Kind::None;
}

Kind kindOf(const model::AdvancedEventSelector &selector, std::string_view bucket)
{
    bool objects = false;
    Kind kind = Kind::Both;
    for (const auto &field : selector.fieldSelectors.value_or(std::vector<model::AdvancedFieldSelector>())) {
        const auto equals = field.equals.value_or(std::vector<std::string>());
        if (field.field == "resources.type")
            objects = std::find(equals.begin(), equals.end(), objectType) != equals.end();
        else if (field.field == "readOnly" && !equals.empty())
            kind = equals.front() == "true" ? Kind::Reads : Kind::Writes;
        else if (field.field == "resources.ARN") {
            auto arns = field.startsWith.value_or(std::vector<std::string>());
            arns.insert(arns.end(), equals.begin(), equals.end());
            if (!arns.empty() && std::none_of(arns.begin(), arns.end(), [bucket](const std::string &arn) { return coversBucket(arn, bucket); }))
                return Kind::None;
        }
    }
    return objects ? kind : Kind::None;
}

Kind together(Kind left, Kind right)
{
    if (left == Kind::None || left == right)
        return right;
    return right == Kind::None ? left : Kind::Both;
}

Kind kindOf(const model::GetEventSelectors::Output &output, std::string_view bucket)
{
    Kind kind = Kind::None;
    for (const auto &selector : output.eventSelectors.value_or(std::vector<model::EventSelector>()))
        kind = together(kind, kindOf(selector, bucket));
    for (const auto &selector : output.advancedEventSelectors.value_or(std::vector<model::AdvancedEventSelector>()))
        kind = together(kind, kindOf(selector, bucket));
    return kind;
}

/// One trail after the other; one that is gone meanwhile logs nothing.
void askTrails(EngineHost &engine, QObject *receiver, std::string bucket, std::vector<std::string> left, LoggingTrails found,
               SettingType<LoggingTrails>::Loaded done)
{
    if (left.empty()) {
        done(std::make_shared<const LoggingTrails>(std::move(found)));
        return;
    }
    model::GetEventSelectors::Input input;
    input.trailName = left.back();
    left.pop_back();
    const std::string name = *input.trailName;
    ask<model::GetEventSelectors>(engine, receiver, std::move(input), [=, &engine](auto reply) mutable {
        if (!reply && reply.error().code != "TrailNotFoundException") {
            done(fail(reply.error()));
            return;
        }
        if (const Kind kind = reply ? kindOf(*reply, bucket) : Kind::None; kind != Kind::None)
            found.trails.push_back({name, kind});
        askTrails(engine, receiver, bucket, std::move(left), std::move(found), done);
    });
}

QString textOf(Kind kind)
{
    switch (kind) {
    case Kind::Reads: return BucketDataEvents::tr("Reads of objects");
    case Kind::Writes: return BucketDataEvents::tr("Writes of objects");
    case Kind::Both: return BucketDataEvents::tr("Reads and writes of objects");
    case Kind::None: break;
    }
    return {};
}

std::vector<Fact> facts(const LoggingTrails &logging)
{
    if (!logging.known)
        return {{BucketDataEvents::tr("Data events"), BucketDataEvents::tr("Not known: only the local cloud is asked about its trails.")}};
    if (logging.trails.empty())
        return {{BucketDataEvents::tr("Data events"), BucketDataEvents::tr("No trail logs what is done with objects of this bucket.")}};
    std::vector<Fact> facts;
    for (const LoggingTrail &trail : logging.trails) {
        Fact fact{textOf(trail.kind), toQt(trail.name)};
        fact.address = cloudtrail::trailAddress(toQt(trail.name));
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace

Setting dataEventsSetting(const QString &bucket)
{
    SettingType<LoggingTrails> setting(QStringLiteral("data-events"), BucketDataEvents::tr("AWS CloudTrail data events"));
    setting.help = help::properties();
    setting.description = BucketDataEvents::tr("Trails that log what is done with the objects of this bucket.");
    setting.loadWith([bucket](EngineHost &engine, QObject *receiver, SettingType<LoggingTrails>::Loaded done) {
        if (engine.remote()) {
            done(std::make_shared<const LoggingTrails>(LoggingTrails{.known = false}));
            return;
        }
        ask<model::DescribeTrails>(engine, receiver, model::DescribeTrails::Input(), [&engine, receiver, bucket, done](auto reply) {
            if (!reply) {
                done(fail(reply.error()));
                return;
            }
            std::vector<std::string> names;
            for (const auto &trail : reply->trailList.value_or(std::vector<model::Trail>()))
                names.push_back(trail.name.value_or(""));
            std::sort(names.rbegin(), names.rend());
            askTrails(engine, receiver, toStd(bucket), std::move(names), {}, done);
        });
    });
    setting.shows(facts);
    setting.action({.id = QStringLiteral("openTrails"), .text = BucketDataEvents::tr("Configure in CloudTrail"), .icon = QStringLiteral("external")},
                   [](const ActionContext &context, const LoggingTrails &) { context.navigator().go(cloudtrail::trailsAddress()); },
                   [](const LoggingTrails &logging) { return logging.known; });
    return setting;
}

} // namespace nephoscope::gui::s3
