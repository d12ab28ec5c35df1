#include "gui/consoles/s3/ObjectPairs.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/ObjectEdits.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Label.h"
#include "gui/recorder/CodeTabs.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

// Dialogs with pairs: the tags and the metadata of objects.
namespace nephoscope::gui::s3 {

namespace {

using Attribute = AttributeEditor::Attribute;
using Attributes = std::vector<Attribute>;
using Head = api::s3::HeadObject::Output;
using Copy = api::s3::CopyObject::Input;

constexpr int mostTags = 10;          // of an object
constexpr int mostMetadata = 100;     // rows; the limit of S3 is in bytes
constexpr qsizetype mostMetadataBytes = 2048;
const QLatin1String userPrefix("x-amz-meta-");

struct SystemMember
{
    const char *name;
    std::optional<std::string> Head::*now;
    std::optional<std::string> Copy::*next;
};

const SystemMember systemMembers[] = {
    {"Content-Type", &Head::contentType, &Copy::contentType},
    {"Content-Encoding", &Head::contentEncoding, &Copy::contentEncoding},
    {"Content-Language", &Head::contentLanguage, &Copy::contentLanguage},
    {"Content-Disposition", &Head::contentDisposition, &Copy::contentDisposition},
    {"Cache-Control", &Head::cacheControl, &Copy::cacheControl},
    {"Expires", &Head::expires, &Copy::expires},
};

const SystemMember *systemMember(const QString &name)
{
    for (const SystemMember &member : systemMembers) {
        if (name.compare(QLatin1String(member.name), Qt::CaseInsensitive) == 0)
            return &member;
    }
    return nullptr;
}

struct PairsQuestion
{
    QString title;
    QString text;
    AttributeEditor *editor;
    std::function<QString(const Attributes &)> problem; ///< beyond what each row says
    std::function<CopyJob::Order(const Attributes &)> order;
};

void openPairs(const ActionContext &context, const PairsQuestion &question)
{
    auto *dialog = new Dialog(question.title, context.over(), Dialog::Large);
    auto *text = new Label(question.text);
    text->setWordWrap(true);
    text->setToken(Token::TextBodySecondary);
    dialog->column()->addWidget(text);
    dialog->column()->addWidget(question.editor);
    CliPreview *preview = showCalls(*dialog, {});
    dialog->setAcceptText(MetadataEditor::tr("Save changes"));
    dialog->setKeepsOpen(true);
    const auto sync = [=, &engine = context.engine()] { preview->setCalls(CopyJob::planned(engine, question.order(question.editor->attributes()))); };
    QObject::connect(question.editor, &AttributeEditor::changed, preview, sync);
    QObject::connect(dialog, &Dialog::accepted, dialog, [=] {
        dialog->setError({});
        if (!question.editor->validate()) {
            question.editor->focusFirstBad();
            return;
        }
        const Attributes pairs = question.editor->attributes();
        if (const QString problem = question.problem(pairs); !problem.isEmpty()) {
            dialog->setError(MetadataEditor::tr("This cannot be saved"), problem);
            return;
        }
        CopyJob::Order order = question.order(pairs);
        dialog->finish();
        CopyJob::startWithFlash(context, std::move(order));
    });
    sync();
    dialog->open();
}

bool isOneObject(const QStringList &entries) { return entries.size() == 1 && !entries.front().endsWith(u'/'); }

void openTags(const ActionContext &context, const QString &bucket, const QStringList &entries, const QString &versionId, const Attributes &saved)
{
    auto *editor = new TagEditor(nullptr, mostTags);
    editor->setSaved(saved);
    PairsQuestion question{MetadataEditor::tr("Edit tags of %1").arg(nameOf(entries)),
                           isOneObject(entries) ? MetadataEditor::tr("Tags sort objects for lifecycle rules, access policies and cost reports. An object has at most 10.")
                                                : MetadataEditor::tr("All chosen objects, and all in chosen folders, get exactly these tags: those they have now are replaced."),
                           editor, [](const Attributes &) { return QString(); }, {}};
    question.order = [bucket, entries, versionId](const Attributes &pairs) {
        CopyJob::Order order = editOrder(bucket, entries, {MetadataEditor::tr("Editing the tags in %1"), MetadataEditor::tr("Objects with new tags: %1"),
                                                           MetadataEditor::tr("Some tags were not edited")});
        order.steps = stepsInPlace(entries, versionId);
        const auto inputOf = [bucket, pairs](const CopyJob::Step &step) {
            api::s3::PutObjectTagging::Input input;
            input.bucket = toStd(bucket);
            input.key = step.from;
            if (!step.versionId.empty())
                input.versionId = step.versionId;
            auto &set = input.tagging.emplace().tagSet.emplace();
            for (const Attribute &pair : pairs) {
                auto &tag = set.emplace_back();
                tag.key = toStd(pair.key);
                tag.value = toStd(pair.value);
            }
            return input;
        };
        order.each = [inputOf](EngineHost &engine, QObject *receiver, const CopyJob::Step &step, const CopyJob::Ending &end) {
            ask<api::s3::PutObjectTagging>(engine, receiver, inputOf(step),
                                           [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
        };
        order.eachCall = [inputOf](EngineHost &engine, const CopyJob::Step &step) {
            return PlannedCall::of<api::s3::PutObjectTagging>(inputOf(step), engine.caller().region.value);
        };
        return order;
    };
    openPairs(context, question);
}

void putMetadata(const Attributes &pairs, bool onlyAdds, const Head &head, Copy &input)
{
    keepSettings(head, input);
    input.metadataDirective.emplace("REPLACE");
    auto &own = input.metadata.emplace();
    if (onlyAdds) {
        for (const SystemMember &member : systemMembers)
            input.*member.next = head.*member.now;
        if (head.metadata)
            own = *head.metadata;
    }
    for (const Attribute &pair : pairs) {
        if (const SystemMember *member = systemMember(pair.key))
            input.*member->next = toStd(pair.value);
        else
            own[toStd(pair.key.mid(userPrefix.size()).toLower())] = toStd(pair.value);
    }
}

void openMetadata(const ActionContext &context, const QString &bucket, const QStringList &entries, const std::optional<Head> &head)
{
    auto *editor = new MetadataEditor(mostMetadata);
    if (head)
        editor->setSaved(metadataOf(*head));
    PairsQuestion question{MetadataEditor::tr("Edit metadata of %1").arg(nameOf(entries)),
                           head ? MetadataEditor::tr("System-defined keys are HTTP headers such as Content-Type; your own keys begin with x-amz-meta-. S3 copies the object on "
                                                     "top of itself: it gets a new time of last change and, in a bucket that keeps versions, a new version.")
                                : MetadataEditor::tr("These pairs are added to all chosen objects, and to all in chosen folders, or overwrite what is there. S3 copies each object "
                                                     "on top of itself."),
                           editor, metadataProblem, {}};
    question.order = [bucket, entries, head](const Attributes &pairs) {
        CopyJob::Order order = editOrder(bucket, entries, {MetadataEditor::tr("Editing the metadata in %1"), MetadataEditor::tr("Objects with new metadata: %1"),
                                                           MetadataEditor::tr("Some metadata was not edited")});
        order.edit = [pairs, onlyAdds = !head](const Head &now, Copy &input) { putMetadata(pairs, onlyAdds, now, input); };
        if (head)
            order.heads = {*head};
        return order;
    };
    openPairs(context, question);
}

} // namespace

MetadataEditor::MetadataEditor(int limit, QWidget *parent) : AttributeEditor(limit, parent)
{
    setObjectName(QStringLiteral("metadataEditor"));
    retranslate();
}

AttributeEditor::Words MetadataEditor::words() const
{
    return {tr("Key"), tr("Value"), tr("Content-Type or x-amz-meta-…"), tr("Enter value"), tr("Add metadata"), tr("No metadata."), tr("This pair will be removed when you save.")};
}

QString MetadataEditor::keyProblem(const QString &key) const
{
    if (systemMember(key))
        return {};
    if (!key.startsWith(userPrefix, Qt::CaseInsensitive) || key.size() == userPrefix.size())
        return tr("Enter a system-defined key such as Content-Type, or one that begins with x-amz-meta-.");
    const bool fine = std::all_of(key.begin(), key.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || QStringLiteral("!#$%&'*+-.^_`|~").contains(c);
    });
    return fine ? QString() : tr("Only letters, numbers and ! # $ % & ' * + - . ^ _ ` | ~ are allowed.");
}

QString MetadataEditor::valueProblem(const QString &value) const
{
    const bool fine = std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (value.isEmpty())
        return tr("Enter a value.");
    return fine ? QString() : tr("Only letters, digits and signs of US-ASCII are allowed.");
}

QString MetadataEditor::remainingText(int) const { return {}; }

std::vector<AttributeEditor::Attribute> metadataOf(const api::s3::HeadObject::Output &head)
{
    Attributes pairs;
    for (const SystemMember &member : systemMembers) {
        if (const auto &value = head.*member.now)
            pairs.push_back({QLatin1String(member.name), toQt(*value)});
    }
    if (head.metadata) {
        for (const auto &[name, value] : *head.metadata)
            pairs.push_back({QString(userPrefix % toQt(name)), toQt(value)});
    }
    return pairs;
}

QString metadataProblem(const std::vector<AttributeEditor::Attribute> &pairs)
{
    qsizetype bytes = 0;
    for (const Attribute &pair : pairs)
        bytes += systemMember(pair.key) ? 0 : pair.key.size() - userPrefix.size() + pair.value.size();
    return bytes > mostMetadataBytes ? MetadataEditor::tr("Your own metadata has %1 bytes; S3 keeps 2,048 at most.").arg(bytes) : QString();
}

void askToEditTags(const ActionContext &context, const QString &bucket, const QStringList &entries, const QString &versionId)
{
    if (entries.isEmpty() || !context.flashbar())
        return;
    if (!isOneObject(entries)) {
        openTags(context, bucket, entries, {}, {});
        return;
    }
    api::s3::GetObjectTagging::Input input;
    input.bucket = toStd(bucket);
    input.key = toStd(entries.front());
    if (!versionId.isEmpty())
        input.versionId = toStd(versionId);
    ask<api::s3::GetObjectTagging>(context.engine(), context.over(), std::move(input), [=](auto reply) {
        if (!reply) {
            if (context.flashbar())
                context.flashbar()->error(MetadataEditor::tr("The tags cannot be edited"), errorText(reply.error()));
            return;
        }
        Attributes saved;
        for (const auto &tag : reply->tagSet.value_or(std::vector<api::s3::Tag>()))
            saved.push_back({toQt(tag.key.value_or("")), toQt(tag.value.value_or(""))});
        openTags(context, bucket, entries, versionId, saved);
    });
}

void askToEditMetadata(const ActionContext &context, const QString &bucket, const QStringList &entries)
{
    if (entries.isEmpty() || !context.flashbar())
        return;
    if (!isOneObject(entries)) {
        openMetadata(context, bucket, entries, std::nullopt);
        return;
    }
    api::s3::HeadObject::Input input;
    input.bucket = toStd(bucket);
    input.key = toStd(entries.front());
    ask<api::s3::HeadObject>(context.engine(), context.over(), std::move(input), [=](auto head) {
        if (head)
            openMetadata(context, bucket, entries, *head);
        else if (context.flashbar())
            context.flashbar()->error(MetadataEditor::tr("The metadata cannot be edited"), errorText(head.error()));
    });
}

} // namespace nephoscope::gui::s3
