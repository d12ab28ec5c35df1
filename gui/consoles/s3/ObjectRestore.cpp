#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/ObjectEdits.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectRestore
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectRestore)
};

constexpr qint64 mostDays = 36'500;

/// Not the object is brought back, but what an SQL query finds in it.
bool queries(const FormValues &values) { return values[QStringLiteral("restoreWhat")] == QLatin1String("select"); }

void putQuery(api::s3::RestoreRequest &request, const FormValues &values)
{
    request.type.emplace("SELECT");
    request.tier.emplace(toStd(values[QStringLiteral("restoreTier")]));
    auto &parameters = request.selectParameters.emplace();
    parameters.expression = toStd(values[QStringLiteral("restoreSql")]);
    parameters.expressionType.emplace("SQL");
    parameters.inputSerialization.emplace().csv.emplace().fileHeaderInfo.emplace(values.isOn(QStringLiteral("restoreHeader")) ? "USE" : "NONE");
    parameters.outputSerialization.emplace().csv.emplace();
    auto &output = request.outputLocation.emplace().s3.emplace();
    const S3Location place = placeOf(values, QStringLiteral("restorePlace")).value_or(S3Location());
    output.bucketName = toStd(place.bucket);
    output.prefix = toStd(place.key);
}

api::s3::RestoreObject::Input inputFor(const QString &bucket, const CopyJob::Step &step, const FormValues &values)
{
    api::s3::RestoreObject::Input input;
    input.bucket = toStd(bucket);
    input.key = step.from;
    if (!step.versionId.empty())
        input.versionId = step.versionId;
    auto &request = input.restoreRequest.emplace();
    if (queries(values)) {
        putQuery(request, values);
        return input;
    }
    request.days = values[QStringLiteral("restoreDays")].toInt();
    request.glacierJobParameters.emplace().tier.emplace(toStd(values[QStringLiteral("restoreTier")]));
    return input;
}

CopyJob::Order orderFor(const QString &bucket, const QStringList &keys, const QString &versionId, const FormValues &values)
{
    CopyJob::Order order = queries(values)
        ? editOrder(bucket, keys, {ObjectRestore::tr("Starting the query of %1"), ObjectRestore::tr("Queries started: %1"), ObjectRestore::tr("Some queries were not started")})
        : editOrder(bucket, keys, {ObjectRestore::tr("Initiating the restore of %1"), ObjectRestore::tr("Restores initiated: %1"),
                                   ObjectRestore::tr("Some restores were not initiated")});
    order.steps = stepsInPlace(keys, versionId);
    order.each = [bucket, values](EngineHost &engine, QObject *receiver, const CopyJob::Step &step, const CopyJob::Ending &end) {
        ask<api::s3::RestoreObject>(engine, receiver, inputFor(bucket, step, values),
                                    [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    order.eachCall = [bucket, values](EngineHost &engine, const CopyJob::Step &step) {
        return PlannedCall::of<api::s3::RestoreObject>(inputFor(bucket, step, values), engine.caller().region.value);
    };
    return order;
}

/// The day in a header, such as `ongoing-request="false", expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"`; empty: it has none.
QString expiryIn(const QString &header)
{
    static const QRegularExpression expiry(QStringLiteral("expiry-date=\"([^\"]+)\""));
    const QRegularExpressionMatch found = expiry.match(header);
    if (!found.hasMatch())
        return {};
    QDateTime until = QLocale::c().toDateTime(found.captured(1), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    until.setTimeSpec(Qt::UTC);
    return formatDateTime(until.toLocalTime());
}

/// What is asked of a query in place of the days.
std::vector<FieldDescription> queryFields()
{
    FieldDescription sql{.id = QStringLiteral("restoreSql"), .label = ObjectRestore::tr("SQL query"), .kind = FieldDescription::Kind::Area,
                         .description = ObjectRestore::tr("In the words of S3 Select; the table is s3object."), .initial = QStringLiteral("SELECT * FROM s3object s")};
    sql.constraint = ObjectRestore::tr("The object must be uncompressed CSV.");
    sql.check = [](const QString &text) { return text.trimmed().isEmpty() ? ObjectRestore::tr("Enter a query.") : QString(); };
    FieldDescription header{.id = QStringLiteral("restoreHeader"), .label = ObjectRestore::tr("The first line names the columns"), .kind = FieldDescription::Kind::Check,
                            .initial = QStringLiteral("true")};
    FieldDescription place = placeField(QStringLiteral("restorePlace"), ObjectRestore::tr("Write the results to"), LocationPicker::Buckets | LocationPicker::Prefixes);
    place.constraint = ObjectRestore::tr("In a folder of the query's own: job.txt at once, results and a manifest when the retrieval is done.");
    std::vector<FieldDescription> fields{std::move(sql), std::move(header), std::move(place)};
    for (FieldDescription &field : fields)
        field.shown = queries;
    return fields;
}

} // namespace

bool isArchived(const api::s3::HeadObject::Output &head) { return (head.storageClass && isArchiveClass(head.storageClass->value)) || head.archiveStatus || head.restore; }

bool isArchiveClass(const std::string &storageClass) { return storageClass == "GLACIER" || storageClass == "DEEP_ARCHIVE"; }

std::vector<Fact> restoreFacts(const api::s3::HeadObject::Output &head)
{
    if (!isArchived(head))
        return {};
    const QString header = toQt(head.restore.value_or(""));
    Fact state{ObjectRestore::tr("Restoration"), {}};
    if (header.contains(QLatin1String("ongoing-request=\"true\""))) {
        state.value = ObjectRestore::tr("In progress");
        state.status = StatusIndicator::Status::InProgress;
        return {state};
    }
    const QString until = expiryIn(header);
    if (until.isEmpty()) {
        state.value = ObjectRestore::tr("Archived: to be restored before it can be read");
        state.status = StatusIndicator::Status::Stopped;
        return {state};
    }
    state.value = ObjectRestore::tr("Restored");
    state.status = StatusIndicator::Status::Success;
    return {state, {ObjectRestore::tr("Restored copy expires"), until}};
}

std::vector<Fact> expirationFacts(const api::s3::HeadObject::Output &head)
{
    const QString header = toQt(head.expiration.value_or(""));
    if (header.isEmpty())
        return {{ObjectRestore::tr("Expiration rule"), ObjectRestore::tr("No lifecycle rule expires it")}};
    static const QRegularExpression rule(QStringLiteral("rule-id=\"([^\"]*)\""));
    return {{ObjectRestore::tr("Expiration rule"), QUrl::fromPercentEncoding(rule.match(header).captured(1).toUtf8())},
            {ObjectRestore::tr("Expiration date"), expiryIn(header)}};
}

void askToRestore(const ActionContext &context, const QString &bucket, const QStringList &keys, const QString &versionId)
{
    if (keys.isEmpty() || !context.flashbar())
        return;
    FormDescription form;
    form.title = ObjectRestore::tr("Initiate restore of %1").arg(nameOf(keys));
    form.accept = ObjectRestore::tr("Initiate restore");
    FieldDescription days{.id = QStringLiteral("restoreDays"), .label = ObjectRestore::tr("Days that the restored copy is available"),
                          .kind = FieldDescription::Kind::Number,
                          .description = ObjectRestore::tr("A copy that can be read is kept beside the archived object until then. Both are stored meanwhile."),
                          .initial = QStringLiteral("7")};
    days.unit = ObjectRestore::tr("days");
    days.smallest = 1;
    days.largest = mostDays;
    days.shown = [](const FormValues &values) { return !queries(values); };
    FieldDescription what{.id = QStringLiteral("restoreWhat"), .label = ObjectRestore::tr("What to bring back"), .kind = FieldDescription::Kind::Radio};
    what.options = {{QStringLiteral("object"), ObjectRestore::tr("The object"), ObjectRestore::tr("A copy of it can be read for some days.")},
                    {QStringLiteral("select"), ObjectRestore::tr("What a query finds in it"), ObjectRestore::tr("Results are written to a bucket; the object stays archived (S3 Glacier Select).")}};
    what.initial = QStringLiteral("object");
    FieldDescription tier{.id = QStringLiteral("restoreTier"), .label = ObjectRestore::tr("Retrieval tier"), .kind = FieldDescription::Kind::Radio};
    tier.options = {{QStringLiteral("Bulk"), ObjectRestore::tr("Bulk retrieval"), ObjectRestore::tr("5 to 12 hours; from Deep Archive within 48 hours.")},
                    {QStringLiteral("Standard"), ObjectRestore::tr("Standard retrieval"), ObjectRestore::tr("3 to 5 hours; from Deep Archive within 12 hours.")},
                    {QStringLiteral("Expedited"), ObjectRestore::tr("Expedited retrieval"), ObjectRestore::tr("1 to 5 minutes; not from Deep Archive.")}};
    tier.initial = QStringLiteral("Standard");
    form.sections.push_back({{}, {}, {what, days, tier}});
    for (FieldDescription &field : queryFields())
        form.sections.back().fields.push_back(std::move(field));
    form.submit = [](const ActionContext &, const FormValues &, QObject *, const ActionContext::Ending &end) { end(std::nullopt); };
    form.calls = [bucket, keys, versionId](EngineHost &engine, const FormValues &values) {
        return CopyJob::planned(engine, orderFor(bucket, keys, versionId, values));
    };
    form.succeeded = [bucket, keys, versionId](const ActionContext &told, const FormValues &values) {
        CopyJob::startWithFlash(told, orderFor(bucket, keys, versionId, values));
    };
    openForm(context, std::move(form));
}

} // namespace nephoscope::gui::s3
