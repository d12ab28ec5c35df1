#include "gui/consoles/s3/ObjectEdits.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/ObjectSource.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

#include <deque>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectEdits
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectEdits)
};

/// Counts what lies below prefixes, and keys; each by listing.
class SizeCount : public QObject
{
public:
    SizeCount(const ActionContext &context, QString bucket, const QStringList &entries)
        : QObject(&context.engine()), m_context(context), m_bucket(std::move(bucket)), m_entries(entries.begin(), entries.end())
    {
        m_flash = context.flashbar()->show(counting());
    }

    void next()
    {
        if (m_entries.empty()) {
            m_context.settle(m_flash, {FlashType::Success, ObjectEdits::tr("Total size: %1").arg(formatSize(m_bytes)), counted()});
            deleteLater();
            return;
        }
        const QString entry = m_entries.front();
        m_entries.pop_front();
        list(entry, {});
    }

private:
    QString counted() const { return ObjectEdits::tr("Objects: %1, in %2").arg(formatCount(m_objects), uri(m_bucket)); }
    Flash counting() const
    {
        return {FlashType::InProgress, ObjectEdits::tr("Calculating total size"), m_objects > 0 ? counted() : QString(), -1, {}, {}, false};
    }

    void list(const QString &entry, const std::string &after)
    {
        const bool folder = entry.endsWith(u'/');
        api::s3::ListObjectsV2::Input input;
        input.bucket = toStd(m_bucket);
        input.prefix = toStd(entry);
        if (!folder)
            input.maxKeys = 1; // the key itself comes before all that only begin like it
        if (!after.empty())
            input.startAfter = after;
        ask<api::s3::ListObjectsV2>(m_context.engine(), this, std::move(input), [this, entry, folder](auto reply) {
            if (!reply) {
                m_context.settle(m_flash, {FlashType::Error, ObjectEdits::tr("The total size is not known"), errorText(reply.error())});
                deleteLater();
                return;
            }
            std::string last;
            for (const auto &object : reply->contents.value_or(std::vector<api::s3::Object>())) {
                last = object.key.value_or("");
                if (!folder && last != toStd(entry))
                    continue;
                ++m_objects;
                m_bytes += object.size.value_or(0);
            }
            if (Flashbar *flashbar = m_context.flashbar(); flashbar && folder)
                flashbar->update(m_flash, counting());
            if (folder && reply->isTruncated.value_or(false) && !last.empty())
                list(entry, last);
            else
                next();
        });
    }

    ActionContext m_context;
    QString m_bucket;
    std::deque<QString> m_entries;
    FlashId m_flash = 0;
    qint64 m_objects = 0;
    qint64 m_bytes = 0;
};

QString copiesNote()
{
    return ObjectEdits::tr("S3 copies each object on top of itself: it gets a new time of last change and, in a bucket that keeps versions, a new version.");
}

using Head = api::s3::HeadObject::Output;

/// A few choices in a dialog, then a job of copies. The head of a single object is asked for first, so that the code is whole.
struct Question
{
    QString title;
    std::function<std::vector<FieldDescription>(const std::optional<Head> &now)> fields; ///< beginning with what the object has
    CopyJob::Words words;
    std::function<void(const FormValues &, api::s3::CopyObject::Input &)> put;
};

void open(const ActionContext &context, const QString &bucket, const QStringList &entries, Question question,
          std::optional<Head> head)
{
    FormDescription form;
    form.title = question.title.arg(nameOf(entries));
    form.accept = ObjectEdits::tr("Save changes");
    form.sections.push_back({{}, {}, question.fields(head)});
    form.submit = [](const ActionContext &, const FormValues &, QObject *, const ActionContext::Ending &end) { end(std::nullopt); };
    const auto orderFor = [bucket, entries, question, head](const FormValues &values) {
        CopyJob::Order order = editOrder(bucket, entries, question.words);
        order.edit = [put = question.put, values](const Head &now, api::s3::CopyObject::Input &input) {
            keepSettings(now, input);
            put(values, input);
        };
        if (head)
            order.heads = {*head};
        return order;
    };
    form.calls = [orderFor](EngineHost &engine, const FormValues &values) { return CopyJob::planned(engine, orderFor(values)); };
    form.succeeded = [orderFor](const ActionContext &told, const FormValues &values) { CopyJob::startWithFlash(told, orderFor(values)); };
    openForm(context, std::move(form));
}

void begin(const ActionContext &context, const QString &bucket, const QStringList &entries, Question question)
{
    if (entries.isEmpty() || !context.flashbar())
        return;
    if (entries.size() > 1 || entries.front().endsWith(u'/')) {
        open(context, bucket, entries, std::move(question), std::nullopt);
        return;
    }
    api::s3::HeadObject::Input input;
    input.bucket = toStd(bucket);
    input.key = toStd(entries.front());
    ask<api::s3::HeadObject>(context.engine(), context.over(), std::move(input), [=](auto head) {
        if (head)
            open(context, bucket, entries, question, *head);
        else if (context.flashbar())
            context.flashbar()->error(ObjectEdits::tr("The object cannot be changed"), errorText(head.error()));
    });
}

} // namespace

QString nameOf(const QStringList &entries)
{
    return entries.size() == 1 ? baseName(entries.front()) : ObjectEdits::tr("%1 objects and folders").arg(formatCount(entries.size()));
}

std::vector<CopyJob::Step> stepsInPlace(const QStringList &entries, const QString &versionId)
{
    std::vector<CopyJob::Step> steps;
    for (const QString &entry : entries)
        steps.push_back({toStd(entry), toStd(entry), entry.endsWith(u'/'), toStd(versionId)});
    return steps;
}

void keepSettings(const api::s3::HeadObject::Output &head, api::s3::CopyObject::Input &input)
{
    input.storageClass = head.storageClass;
    input.serverSideEncryption = head.serverSideEncryption;
    input.ssekmsKeyId = head.ssekmsKeyId;
    input.bucketKeyEnabled = head.bucketKeyEnabled;
    input.websiteRedirectLocation = head.websiteRedirectLocation;
}

CopyJob::Order editOrder(const QString &bucket, const QStringList &entries, CopyJob::Words words)
{
    CopyJob::Order order;
    order.fromBucket = order.toBucket = bucket;
    order.steps = stepsInPlace(entries);
    order.replace = true;
    order.place = entries.size() == 1 ? uri(bucket, entries.front()) : uri(bucket);
    order.words = std::move(words);
    return order;
}

void askToEditStorageClass(const ActionContext &context, const QString &bucket, const QStringList &entries)
{
    Question question;
    question.title = ObjectEdits::tr("Edit storage class of %1");
    question.fields = [](const std::optional<Head> &now) {
        FieldDescription field{.id = QStringLiteral("storageClass"), .label = ObjectEdits::tr("Storage class"), .kind = FieldDescription::Kind::Select,
                               .description = ObjectEdits::tr("Classes for rare reading store cheaper and read dearer. Objects of the archive classes must be restored before they can be read."),
                               .constraint = copiesNote()};
        field.options = storageClassOptions();
        field.initial = now && now->storageClass ? toQt(now->storageClass->value) : QStringLiteral("STANDARD");
        return std::vector{std::move(field)};
    };
    question.words = {ObjectEdits::tr("Editing the storage class in %1"), ObjectEdits::tr("Objects with a new storage class: %1"),
                      ObjectEdits::tr("Some storage classes were not edited")};
    question.put = [](const FormValues &values, api::s3::CopyObject::Input &input) { input.storageClass.emplace(toStd(values[QStringLiteral("storageClass")])); };
    begin(context, bucket, entries, std::move(question));
}

void askToEditEncryption(const ActionContext &context, const QString &bucket, const QStringList &entries)
{
    Question question;
    question.title = ObjectEdits::tr("Edit server-side encryption of %1");
    question.fields = [](const std::optional<Head> &now) {
        EncryptionQuestion asked;
        if (now && now->serverSideEncryption)
            asked.now = {now->serverSideEncryption->value, now->ssekmsKeyId.value_or(""), now->bucketKeyEnabled.value_or(true)};
        std::vector<FieldDescription> fields = encryptionFields(asked);
        fields.front().description = copiesNote();
        return fields;
    };
    question.words = {ObjectEdits::tr("Encrypting objects in %1"), ObjectEdits::tr("Objects encrypted anew: %1"),
                      ObjectEdits::tr("Some objects were not encrypted anew")};
    question.put = [](const FormValues &values, api::s3::CopyObject::Input &input) { applyEncryption(input, encryptionOf(values)); };
    begin(context, bucket, entries, std::move(question));
}

void calculateTotalSize(const ActionContext &context, const QString &bucket, const QStringList &entries)
{
    // It belongs to the engine: it goes on when the page is left.
    if (!entries.isEmpty() && context.flashbar())
        (new SizeCount(context, bucket, entries))->next();
}

} // namespace nephoscope::gui::s3
