#include "gui/bridge/Ask.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/consoles/cloudtrail/TrailFields.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/JsonCheck.h"
#include "wire/Codec.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

namespace {

using namespace api::cloudtrail;
using Kind = FieldDescription::Kind;
using Value = GetEventSelectors::Output;

struct TrailSelectors
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::TrailSelectors)
};

constexpr const char *objects = "AWS::S3::Object";
constexpr const char *functions = "AWS::Lambda::Function";
constexpr const char *kmsSource = "kms.amazonaws.com";

bool isManagement(const EventSelector &selector) { return selector.includeManagementEvents.value_or(true); }
bool hasData(const EventSelector &selector) { return selector.dataResources && !selector.dataResources->empty(); }
QString kindOf(const EventSelector &selector) { return selector.readWriteType ? toQt(selector.readWriteType->value) : QStringLiteral("All"); }

const EventSelector *find(const Selectors &selectors, bool (*is)(const EventSelector &))
{
    const auto found = std::find_if(selectors.begin(), selectors.end(), is);
    return found == selectors.end() ? nullptr : &*found;
}

QStringList valuesOf(const EventSelector *selector, const char *type)
{
    QStringList out;
    for (const DataResource &resource : selector && selector->dataResources ? *selector->dataResources : std::vector<DataResource>()) {
        if (resource.type == type) {
            for (const std::string &value : resource.values.value_or(std::vector<std::string>()))
                out << toQt(value);
        }
    }
    return out;
}

std::vector<FieldOption> kinds()
{
    return {{QStringLiteral("All"), TrailSelectors::tr("Read and write")}, {QStringLiteral("ReadOnly"), TrailSelectors::tr("Read")}, {QStringLiteral("WriteOnly"), TrailSelectors::tr("Write")}};
}

QString kindText(const QString &kind)
{
    for (const FieldOption &option : kinds()) {
        if (option.value == kind)
            return option.text;
    }
    return kind;
}

FieldDescription check(const char *id, const QString &label, bool on, std::function<bool(const FormValues &)> shown = {})
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Check};
    field.initial = on ? QStringLiteral("true") : QStringLiteral("false");
    field.shown = std::move(shown);
    return field;
}

FieldDescription kindField(const char *id, const QString &label, const EventSelector *selector, std::function<bool(const FormValues &)> shown)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Select};
    field.options = kinds();
    field.initial = selector ? kindOf(*selector) : QStringLiteral("All");
    field.shown = std::move(shown);
    return field;
}

DataResource resourcesOf(const char *type, const QStringList &values)
{
    DataResource resource;
    resource.type = type;
    auto &list = resource.values.emplace();
    for (const QString &value : values)
        list.push_back(toStd(value));
    return resource;
}

std::vector<Fact> facts(const Value &value)
{
    if (value.advancedEventSelectors && !value.advancedEventSelectors->empty())
        return {{TrailSelectors::tr("Kind"), TrailSelectors::tr("Advanced event selectors")}, {TrailSelectors::tr("Selectors"), QString::number(value.advancedEventSelectors->size())}};
    const Selectors selectors = value.eventSelectors.value_or(Selectors());
    const EventSelector *management = find(selectors, isManagement);
    const EventSelector *data = find(selectors, hasData);
    std::vector<Fact> out{{TrailSelectors::tr("Management events"), management ? kindText(kindOf(*management)) : TrailSelectors::tr("None")}};
    if (management && management->excludeManagementEventSources && !management->excludeManagementEventSources->empty())
        out.push_back({TrailSelectors::tr("Left out"), toQt(management->excludeManagementEventSources->front())});
    out.push_back({TrailSelectors::tr("Data events"), data ? kindText(kindOf(*data)) : TrailSelectors::tr("None")});
    if (const QStringList places = valuesOf(data, objects); !places.isEmpty())
        out.push_back({TrailSelectors::tr("S3 objects"), places == QStringList{QStringLiteral("arn:aws:s3")} ? TrailSelectors::tr("In all buckets") : places.join(QStringLiteral(", "))});
    if (const QStringList named = valuesOf(data, functions); !named.isEmpty())
        out.push_back({TrailSelectors::tr("Lambda functions"), named == QStringList{QStringLiteral("arn:aws:lambda")} ? TrailSelectors::tr("All") : named.join(QStringLiteral(", "))});
    return out;
}

} // namespace

std::vector<FormSection> selectorSections(const Selectors &now, std::size_t step)
{
    const auto on = [](const char *id) { return [id = QString(QLatin1String(id))](const FormValues &values) { return values.isOn(id); }; };
    const EventSelector *management = find(now, isManagement);
    const EventSelector *data = find(now, hasData);
    const QStringList places = valuesOf(data, objects);
    const bool all = places == QStringList{QStringLiteral("arn:aws:s3")};
    const bool withoutKms = management && management->excludeManagementEventSources && !management->excludeManagementEventSources->empty();

    FieldDescription which{.id = QStringLiteral("dataObjects"), .label = TrailSelectors::tr("S3 objects"), .kind = Kind::Radio};
    which.options = {{QStringLiteral("none"), TrailSelectors::tr("None")}, {QStringLiteral("all"), TrailSelectors::tr("In all buckets")}, {QStringLiteral("some"), TrailSelectors::tr("In these places")}};
    which.initial = places.isEmpty() ? QStringLiteral("none") : all ? QStringLiteral("all") : QStringLiteral("some");
    which.shown = on("dataEvents");
    FieldDescription where{.id = QStringLiteral("dataPlaces"), .label = TrailSelectors::tr("ARNs of buckets and prefixes"), .kind = Kind::Area, .placeholder = QStringLiteral("arn:aws:s3:::bucket/prefix/")};
    where.constraint = TrailSelectors::tr("One a line. A bucket's ARN ends with a slash.");
    where.initial = all ? QString() : places.join(u'\n');
    where.check = [](const QString &lines) {
        const QStringList arns = lines.split(u'\n', Qt::SkipEmptyParts);
        const bool good = !arns.isEmpty() && std::all_of(arns.begin(), arns.end(), [](const QString &arn) { return arn.startsWith(QLatin1String("arn:aws:s3:::")) && arn.contains(u'/'); });
        return good ? QString() : TrailSelectors::tr("Enter ARNs such as arn:aws:s3:::bucket/.");
    };
    where.shown = [](const FormValues &values) { return values.isOn(QStringLiteral("dataEvents")) && values[QStringLiteral("dataObjects")] == QLatin1String("some"); };
    FormSection managed{TrailSelectors::tr("Management events"), TrailSelectors::tr("Calls that change or read what there is in the account."),
                        {check("managementEvents", TrailSelectors::tr("Log management events"), management != nullptr),
                         kindField("managementKind", TrailSelectors::tr("API activity"), management, on("managementEvents")),
                         check("withoutKms", TrailSelectors::tr("Exclude AWS KMS events"), withoutKms, on("managementEvents"))},
                        step};
    FormSection read{TrailSelectors::tr("Data events"), TrailSelectors::tr("Calls that read and write what is in a resource: there are many."),
                     {check("dataEvents", TrailSelectors::tr("Log data events"), data != nullptr), kindField("dataKind", TrailSelectors::tr("API activity"), data, on("dataEvents")), std::move(which), std::move(where),
                      check("dataFunctions", TrailSelectors::tr("Invocations of all Lambda functions"), !valuesOf(data, functions).isEmpty(), on("dataEvents"))},
                     step};
    return {std::move(managed), std::move(read)};
}

Selectors selectorsOf(const FormValues &values)
{
    Selectors out;
    if (values.isOn(QStringLiteral("managementEvents"))) {
        EventSelector &management = out.emplace_back();
        management.includeManagementEvents = true;
        management.readWriteType.emplace(toStd(values[QStringLiteral("managementKind")]));
        if (values.isOn(QStringLiteral("withoutKms")))
            management.excludeManagementEventSources.emplace().emplace_back(kmsSource);
    }
    if (!values.isOn(QStringLiteral("dataEvents")))
        return out;
    std::vector<DataResource> resources;
    const QString which = values[QStringLiteral("dataObjects")];
    if (which == QLatin1String("all"))
        resources.push_back(resourcesOf(objects, {QStringLiteral("arn:aws:s3")}));
    else if (which == QLatin1String("some"))
        resources.push_back(resourcesOf(objects, values[QStringLiteral("dataPlaces")].split(u'\n', Qt::SkipEmptyParts)));
    if (values.isOn(QStringLiteral("dataFunctions")))
        resources.push_back(resourcesOf(functions, {QStringLiteral("arn:aws:lambda")}));
    if (resources.empty())
        return out;
    EventSelector &data = out.emplace_back();
    data.includeManagementEvents = false;
    data.readWriteType.emplace(toStd(values[QStringLiteral("dataKind")]));
    data.dataResources = std::move(resources);
    return out;
}

bool isSimple(const Selectors &selectors)
{
    const auto management = std::count_if(selectors.begin(), selectors.end(), isManagement);
    const EventSelector *data = find(selectors, hasData);
    if (management > 1 || std::count_if(selectors.begin(), selectors.end(), hasData) > 1 || (data && isManagement(*data) && selectors.size() > 1))
        return false;
    const QStringList named = valuesOf(data, functions);
    return (named.isEmpty() || named == QStringList{QStringLiteral("arn:aws:lambda")}) && valuesOf(data, "AWS::DynamoDB::Table").isEmpty();
}

Setting selectorSetting(const QString &name)
{
    SettingType<Value> setting(QStringLiteral("selectors"), TrailSelectors::tr("Events"), TrailSelectors::tr("events"));
    setting.help = help::selectors();
    setting.description = TrailSelectors::tr("Which events the trail brings into its bucket.");
    setting.loadBy<GetEventSelectors>(trailInput<GetEventSelectors>(name));
    setting.shows(facts);
    const auto isForProgram = [](const Value &value) { return (value.advancedEventSelectors && !value.advancedEventSelectors->empty()) || !isSimple(value.eventSelectors.value_or(Selectors())); };
    setting.showsCode([isForProgram](const Value &value) { return isForProgram(value) ? formatJson(toQt(wire::writeJson(Value::shape(), &value))) : QString(); });
    setting.notes([isForProgram](const Value &value) {
        return isForProgram(value) ? TrailSelectors::tr("These selectors are finer than the form. Change them with aws cloudtrail put-event-selectors.") : QString();
    });
    setting.editBy(
        [name](const Value &value) {
            FormDescription form;
            form.sections = selectorSections(value.eventSelectors.value_or(Selectors()));
            form.sends([name](EngineHost &engine, const FormValues &values) {
                auto input = trailInput<PutEventSelectors>(name);
                input.eventSelectors = selectorsOf(values);
                return FormCalls{FormCall::of<PutEventSelectors>(engine.caller(), std::move(input))};
            });
            return form;
        },
        [isForProgram](const Value &value) { return !isForProgram(value); });
    return setting;
}

} // namespace nephoscope::gui::cloudtrail
