#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/consoles/sqs/QueueFields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

// Where messages go that were received too often, and whose may come here.
namespace nephoscope::gui::sqs {

namespace {

struct QueueFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::QueueFields)
};

using Kind = FieldDescription::Kind;

constexpr qsizetype mostSources = 10;
constexpr int usualReceives = 10, mostReceives = 1000;

const QString targetId = QStringLiteral("deadLetterArn"), fifoTargetId = QStringLiteral("deadLetterFifoArn");
const QString sourcesId = QStringLiteral("redriveSources"), fifoSourcesId = QStringLiteral("redriveFifoSources");

QJsonObject jsonOf(const Queue *queue, const char *attribute)
{
    return queue ? QJsonDocument::fromJson(QByteArray::fromStdString(queue->text(attribute))).object() : QJsonObject();
}

std::string jsonText(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString(); }

/// A field for queues of each type that the queue may have: the form of a new one has both, and shows the one that fits.
std::vector<FieldDescription> ofItsType(const Queue *queue, const QString &standard, const QString &fifo, const FieldDescription &field)
{
    std::vector<FieldDescription> fields;
    for (const bool isFifo : {false, true}) {
        if (queue && queue->isFifo() != isFifo)
            continue;
        FieldDescription one = field;
        one.id = isFifo ? fifo : standard;
        one.load = queuesLike(isFifo, queue ? toQt(queue->arn()) : QString());
        if (!queue)
            one.shown = [shown = field.shown, isFifo](const FormValues &values) { return shown(values) && isFifoChosen(values) == isFifo; };
        fields.push_back(std::move(one));
    }
    return fields;
}

QString chosen(const FormValues &values, const QString &standard, const QString &fifo)
{
    return values[isFifoChosen(values) || !values.contains(standard) ? fifo : standard];
}

} // namespace

std::function<void(EngineHost &, QObject *, FieldDescription::Loaded)> queuesLike(bool fifo, const QString &except)
{
    return [fifo, except](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        s3::loadQueues(engine, receiver, [fifo, except, done = std::move(done)](Expected<std::vector<FieldOption>> all) {
            if (!all)
                return done(fail(all.error()));
            std::erase_if(*all, [&](const FieldOption &queue) { return queue.value == except || queue.value.endsWith(QLatin1String(".fifo")) != fifo; });
            done(std::move(*all));
        });
    };
}

DeadLetters deadLettersOf(const Queue &queue)
{
    const QJsonObject policy = jsonOf(&queue, "RedrivePolicy");
    return {policy[QLatin1String("deadLetterTargetArn")].toString(), policy[QLatin1String("maxReceiveCount")].toVariant().toInt()};
}

std::vector<FieldDescription> deadLetterFields(const Queue *queue)
{
    const DeadLetters now = queue ? deadLettersOf(*queue) : DeadLetters();
    FieldDescription on{.id = QStringLiteral("deadLetters"), .label = QueueFields::tr("Dead-letter queue"), .kind = Kind::Switch};
    on.description = QueueFields::tr("Messages that are received too often without being deleted are moved to another queue.");
    on.initial = now.arn.isEmpty() ? QStringLiteral("false") : QStringLiteral("true");
    const auto wanted = [](const FormValues &values) { return values.isOn(QStringLiteral("deadLetters")); };
    FieldDescription target{.id = {}, .label = QueueFields::tr("Queue"), .kind = Kind::Select};
    target.placeholder = QueueFields::tr("Choose a queue");
    target.constraint = QueueFields::tr("A queue of the same type, account and Region.");
    target.initial = now.arn;
    target.check = [](const QString &arn) { return arn.isEmpty() ? QueueFields::tr("Choose a queue.") : QString(); };
    target.shown = wanted;
    target.errorCodes = {QStringLiteral("InvalidParameterValue")};
    target.errorWords = {QStringLiteral("RedrivePolicy")};
    FieldDescription most{.id = QStringLiteral("maximumReceives"), .label = QueueFields::tr("Maximum receives"), .kind = Kind::Number, .smallest = 1, .largest = mostReceives};
    most.initial = QString::number(now.maxReceives ? now.maxReceives : usualReceives);
    most.constraint = QueueFields::tr("From 1 to 1,000.");
    most.shown = wanted;
    std::vector<FieldDescription> fields{std::move(on)};
    for (FieldDescription &field : ofItsType(queue, targetId, fifoTargetId, target))
        fields.push_back(std::move(field));
    fields.push_back(std::move(most));
    return fields;
}

void addDeadLetters(Attributes &attributes, const FormValues &values, bool isNew)
{
    if (values.isOn(QStringLiteral("deadLetters")))
        attributes["RedrivePolicy"] = jsonText({{QStringLiteral("deadLetterTargetArn"), chosen(values, targetId, fifoTargetId)},
                                                {QStringLiteral("maxReceiveCount"), values[QStringLiteral("maximumReceives")].toInt()}});
    else if (!isNew)
        attributes["RedrivePolicy"] = {};
}

QString redrivePermissionOf(const Queue &queue)
{
    const QString permission = jsonOf(&queue, "RedriveAllowPolicy")[QLatin1String("redrivePermission")].toString();
    return permission.isEmpty() ? QStringLiteral("allowAll") : permission;
}

QStringList redriveSourcesOf(const Queue &queue)
{
    return jsonOf(&queue, "RedriveAllowPolicy")[QLatin1String("sourceQueueArns")].toVariant().toStringList();
}

std::vector<FieldDescription> redriveAllowFields(const Queue *queue)
{
    FieldDescription kind{.id = QStringLiteral("redriveAllow"), .label = QueueFields::tr("Which source queues can use this queue as the dead-letter queue"), .kind = Kind::Radio};
    kind.options = {{QStringLiteral("allowAll"), QueueFields::tr("Allow all")},
                    {QStringLiteral("byQueue"), QueueFields::tr("By queue"), QueueFields::tr("Up to 10 source queues.")},
                    {QStringLiteral("denyAll"), QueueFields::tr("Deny all")}};
    kind.initial = queue ? redrivePermissionOf(*queue) : QStringLiteral("allowAll");
    FieldDescription sources{.id = {}, .label = QueueFields::tr("Source queues"), .kind = Kind::Picks};
    sources.placeholder = QueueFields::tr("Choose queues");
    sources.initial = queue ? redriveSourcesOf(*queue).join(u'\n') : QString();
    sources.shown = [](const FormValues &values) { return values[QStringLiteral("redriveAllow")] == QLatin1String("byQueue"); };
    sources.check = [](const QString &text) {
        const qsizetype count = text.split(u'\n', Qt::SkipEmptyParts).size();
        return count < 1 || count > mostSources ? QueueFields::tr("Choose from 1 to 10 queues.") : QString();
    };
    std::vector<FieldDescription> fields{std::move(kind)};
    for (FieldDescription &field : ofItsType(queue, sourcesId, fifoSourcesId, sources))
        fields.push_back(std::move(field));
    return fields;
}

void addRedriveAllow(Attributes &attributes, const FormValues &values, bool isNew)
{
    const QString kind = values[QStringLiteral("redriveAllow")];
    if (isNew && kind == QLatin1String("allowAll"))
        return;
    QJsonObject policy{{QStringLiteral("redrivePermission"), kind}};
    if (kind == QLatin1String("byQueue")) {
        QStringList sources = chosen(values, sourcesId, fifoSourcesId).split(u'\n', Qt::SkipEmptyParts);
        sources.sort(); // in whatever order they stand in the list
        policy[QLatin1String("sourceQueueArns")] = QJsonArray::fromStringList(sources);
    }
    attributes["RedriveAllowPolicy"] = jsonText(policy);
}

} // namespace nephoscope::gui::sqs
