#include "gui/consoles/sns/Subscriptions.h"
#include "gui/consoles/sns/TopicAccess.h"
#include "gui/consoles/sns/TopicFields.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::sns {

namespace {

struct TopicForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::TopicForm)
};

using Kind = FieldDescription::Kind;

bool isFifoChosen(const FormValues &values) { return values[QStringLiteral("topicType")] == QLatin1String("fifo"); }

QString enteredName(const FormValues &values)
{
    const QString name = values[QStringLiteral("topicName")].trimmed();
    return isFifoChosen(values) && !name.endsWith(QLatin1String(".fifo")) ? QString(name % QStringLiteral(".fifo")) : name;
}

FormSection detailsSection()
{
    FieldDescription type{.id = QStringLiteral("topicType"), .label = TopicForm::tr("Type"), .kind = Kind::Radio};
    type.description = TopicForm::tr("The type of a topic cannot be changed later.");
    type.options = {{QStringLiteral("standard"), TopicForm::tr("Standard"),
                     TopicForm::tr("At least once, in the best order that can be had. Queues, functions, web servers, mail and phones can subscribe.")},
                    {QStringLiteral("fifo"), QStringLiteral("FIFO"), TopicForm::tr("First in, first out: exactly once, in order within a message group. Queues can subscribe.")}};
    type.initial = QStringLiteral("standard");
    FieldDescription name{.id = QStringLiteral("topicName"), .label = TopicForm::tr("Name")};
    name.placeholder = QStringLiteral("orders");
    name.constraint = TopicForm::tr("Up to 256 letters, digits, hyphens and underscores. The name of a FIFO topic ends with .fifo, which is added for you.");
    name.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_-]+(\\.fifo)?$"));
        return fits.match(text.trimmed()).hasMatch() && text.trimmed().size() <= 256 ? QString()
                                                                                     : TopicForm::tr("Enter 1 to 256 letters, digits, hyphens and underscores.");
    };
    FormSection section{TopicForm::tr("Details"), {}, {std::move(type), std::move(name)}};
    for (FieldDescription &field : topicFields(nullptr, isFifoChosen))
        section.fields.push_back(std::move(field));
    return section;
}

FormCalls creation(EngineHost &engine, const FormValues &values)
{
    api::sns::CreateTopic::Input input;
    const QString name = enteredName(values);
    input.name = toStd(name);
    Attributes attributes;
    if (isFifoChosen(values))
        attributes["FifoTopic"] = "true";
    for (const auto &[key, value] : enteredTopic(values, isFifoChosen(values)))
        if (!value.empty())
            attributes[key] = value;
    if (const QString policy = enteredPolicy(values, toQt(topicArn(engine, name))); !policy.isEmpty())
        attributes["Policy"] = toStd(policy);
    if (values.isOn(QStringLiteral("ownDelivery")))
        attributes["DeliveryPolicy"] = toStd(values[QStringLiteral("deliveryPolicy")].trimmed());
    if (const QString key = enteredKey(values); !key.isEmpty())
        attributes["KmsMasterKeyId"] = toStd(key);
    if (!attributes.empty())
        input.attributes = std::move(attributes);
    if (const auto tags = values.tags(QStringLiteral("topicTags")); !tags.empty())
        input.tags = tagsTo<api::sns::Tag>(tags, &api::sns::Tag::key, &api::sns::Tag::value);
    return {FormCall::of<api::sns::CreateTopic>(engine.caller(), std::move(input))};
}

} // namespace

FormDescription topicForm()
{
    FormDescription form;
    form.title = form.accept = TopicForm::tr("Create topic");
    form.failed = TopicForm::tr("The topic was not created");
    FieldDescription tags{.id = QStringLiteral("topicTags"), .label = TopicForm::tr("Tags"), .kind = Kind::Tags};
    form.sections = {detailsSection(),
                     {TopicForm::tr("Encryption - optional"), {}, keyFields({})},
                     {TopicForm::tr("Access policy - optional"), TopicForm::tr("Who may publish and subscribe, beside the account itself."), accessFields()},
                     {TopicForm::tr("Delivery policy (HTTP/S) - optional"), TopicForm::tr("How often and when a web server that does not answer is tried again."), deliveryFields({})},
                     {TopicForm::tr("Tags - optional"), {}, {std::move(tags)}}};
    form.cancelAddress = topicsAddress();
    form.sends(creation);
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = enteredName(values);
        Flash flash{FlashType::Success, TopicForm::tr("Successfully created topic %1").arg(name), TopicForm::tr("Messages reach those who have subscribed.")};
        flash.actionText = TopicForm::tr("Create subscription");
        flash.action = [context, name] { context.navigator().go(subscribeAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::sns
