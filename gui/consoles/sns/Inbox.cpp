#include "gui/consoles/sns/Inbox.h"

#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/DeleteDialog.h"
#include "services/sns/Inbox.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

using nephoscope::sns::DeleteInboxMessage;
using nephoscope::sns::InboxMessage;
using nephoscope::sns::ListInbox;

namespace {

struct Inbox
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::Inbox)
};

constexpr qsizetype beginning = 200; ///< characters of a text in the list

QString numberOf(const InboxMessage &message) { return QString::number(message.number); }
QString titleOf(const InboxMessage &message)
{
    return message.subject.empty() ? Inbox::tr("Text message to %1").arg(toQt(message.recipient)) : toQt(message.subject);
}
/// What waits in it for somebody to press.
bool asks(const InboxMessage &message) { return !message.token.empty(); }
bool canUnsubscribe(const InboxMessage &message) { return message.token.empty() && !message.subscription.empty(); }

void list(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    ListInbox::Input input;
    input.before = toQt(token).toLongLong();
    ask<ListInbox>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page = ResourceType<InboxMessage>::pageOf(std::move(reply->messages));
        page.next = reply->next > 0 ? std::to_string(reply->next) : std::string();
        done(std::move(page));
    });
}

void load(EngineHost &engine, QObject *receiver, const QString &number, std::function<void(Expected<std::shared_ptr<const InboxMessage>>)> done)
{
    ListInbox::Input input;
    input.before = number.toLongLong() + 1;
    input.limit = 1;
    ask<ListInbox>(engine, receiver, std::move(input), [number, done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        if (reply->messages.empty() || numberOf(reply->messages.front()) != number)
            return done(fail(Error{"NotFound", toStd(Inbox::tr("The message is not in the inbox any more.")), 0}));
        done(std::make_shared<const InboxMessage>(std::move(reply->messages.front())));
    });
}

void confirm(const ActionContext &context, const InboxMessage &message)
{
    api::sns::ConfirmSubscription::Input input;
    input.topicArn = message.topic;
    input.token = message.token;
    context.call<api::sns::ConfirmSubscription>(std::move(input), {{}, Inbox::tr("%1 is subscribed to %2").arg(toQt(message.recipient), toQt(message.topic).section(u':', 5)),
                                                                   Inbox::tr("The subscription was not confirmed")});
}

void unsubscribe(const ActionContext &context, const InboxMessage &message)
{
    api::sns::Unsubscribe::Input input;
    input.subscriptionArn = message.subscription;
    context.call<api::sns::Unsubscribe>(std::move(input), {{}, Inbox::tr("%1 is not subscribed to %2 any more").arg(toQt(message.recipient), toQt(message.topic).section(u':', 5)),
                                                           Inbox::tr("The subscription was not deleted")});
}

void askToEmpty(const ActionContext &context)
{
    DeleteRequest request{.kind = DeleteRequest::Kind::Confirm, .title = Inbox::tr("Empty inbox"), .question = Inbox::tr("Delete all messages of the inbox?")};
    request.consequences = Inbox::tr("Subscriptions whose mail has not been answered can be asked again to confirm.");
    request.acceptText = Inbox::tr("Empty inbox");
    request.run = [context](DeleteRequest::Done done) {
        ask<DeleteInboxMessage>(context.engine(), &context.engine(), DeleteInboxMessage::Input(), [context, done](auto reply) {
            done(reply ? DeleteRequest::Outcome() : DeleteRequest::Outcome(errorText(reply.error())));
            if (reply)
                context.done(Inbox::tr("The inbox is empty"));
        });
    };
    DeleteDialog::ask(std::move(request), context.over());
}

void askForText(const ActionContext &context)
{
    FormType<api::sns::Publish> form;
    form.title = Inbox::tr("Publish text message");
    form.accept = Inbox::tr("Publish message");
    form.failed = Inbox::tr("The message was not published");
    form.section({});
    FieldDescription number{.id = QStringLiteral("phoneNumber"), .label = Inbox::tr("Phone number"), .placeholder = QStringLiteral("+821012345678")};
    number.constraint = Inbox::tr("Any number: what is sent to it stays in this inbox.");
    number.check = [](const QString &text) { return text.startsWith(u'+') ? QString() : Inbox::tr("Enter a number that begins with + and the code of its country."); };
    number.errorCodes = {QStringLiteral("InvalidParameter")};
    form.field(std::move(number), [](auto &input, const QString &text) { input.phoneNumber = toStd(text); });
    FieldDescription sender{.id = QStringLiteral("senderId"), .label = Inbox::tr("Sender ID - optional")};
    sender.check = [](const QString &text) { return text.size() > 11 ? Inbox::tr("At most 11 characters.") : QString(); };
    form.field(std::move(sender), [](auto &input, const QString &text) {
        if (text.isEmpty())
            return;
        auto &attribute = input.messageAttributes.emplace()["AWS.SNS.SMS.SenderID"];
        attribute.dataType = "String";
        attribute.stringValue = toStd(text);
    });
    FieldDescription body{.id = QStringLiteral("textBody"), .label = Inbox::tr("Message"), .kind = FieldDescription::Kind::Area};
    body.check = [](const QString &text) { return text.isEmpty() ? Inbox::tr("Enter a message.") : QString(); };
    form.field(std::move(body), [](auto &input, const QString &text) { input.message = toStd(text); });
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(Inbox::tr("Text message to %1 published").arg(values[QStringLiteral("phoneNumber")]));
    };
    openForm(context, std::move(form));
}

std::vector<Pair> headOf(const InboxMessage &message)
{
    Pair topic{Inbox::tr("Topic"), toQt(message.topic).section(u':', 5)};
    if (!message.topic.empty())
        topic.address = topicAddress(topic.value);
    return {{Inbox::tr("Subject"), toQt(message.subject)},
            {Inbox::tr("From"), toQt(message.sender)},
            {Inbox::tr("To"), toQt(message.recipient), true},
            {Inbox::tr("Received"), toCell(message.time).text},
            {Inbox::tr("Kind"), protocolText(toQt(message.kind))},
            topic,
            {Inbox::tr("Message ID"), toQt(message.message), true}};
}

Setting textOf(const QString &number)
{
    SettingType<InboxMessage> text(QStringLiteral("text"), Inbox::tr("Text"));
    text.loadWith([number](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, number, std::move(done)); });
    text.shows([](const InboxMessage &) { return std::vector<Fact>(); });
    text.notes([](const InboxMessage &message) { return asks(message) ? Inbox::tr("This mail asks to confirm a subscription: the button above does what its link does.") : QString(); });
    text.showsCode([](const InboxMessage &message) { return toQt(message.body); });
    return text;
}

Details details(const ResourceType<InboxMessage> &type, const QString &number)
{
    Details page;
    page.title = Inbox::tr("Message %1").arg(number);
    page.path = {{QStringLiteral("Amazon SNS"), topicsAddress()}, {Inbox::tr("Local inbox"), inboxAddress()}, {page.title, {}}};
    page.failed = Inbox::tr("The message cannot be shown");
    page.load = ResourceType<InboxMessage>::loadWith([number](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, number, done); });
    page.touches = [id = toStd(number)](const Change &change) { return change.service == "sns" && change.type == "inbox" && change.id == id; };
    page.addressAfterDelete = inboxAddress();
    page.help = help::inbox();
    page.actions = actionsOfOne(type.actions);
    DetailTab all{.id = {}, .title = Inbox::tr("Message")};
    all.facts = {ResourceType<InboxMessage>::facts(Inbox::tr("Details"), 3, headOf)};
    all.settings = {textOf(number)};
    page.tabs = {std::move(all)};
    return page;
}

} // namespace

QString inboxAddress() { return QStringLiteral("sns/inbox"); }

Resource inbox(const Params &where)
{
    ResourceType<InboxMessage> type(QStringLiteral("sns"), QStringLiteral("inboxMessage"));
    type.icon = QStringLiteral("bell");
    type.kind = Inbox::tr("Message in the local inbox");
    type.title = Inbox::tr("Local inbox");
    type.description = Inbox::tr("Mail and text messages that SNS would have sent. Nothing leaves this machine: all addresses and numbers end here.");
    type.address = inboxAddress();
    type.path = {{QStringLiteral("Amazon SNS"), topicsAddress()}, {Inbox::tr("Local inbox"), {}}};
    type.idOf = [](const void *item) { return numberOf(*static_cast<const InboxMessage *>(item)); };
    type.nameOf = [](const void *item) { return titleOf(*static_cast<const InboxMessage *>(item)); };
    type.pageAt([](const InboxMessage &message) { return QString(inboxAddress() % u'/' % numberOf(message)); });
    type.listWith(list);
    type.refreshOn("sns", "inbox");
    type.column({.id = QStringLiteral("subject"), .title = Inbox::tr("Subject"), .width = 330, .link = true}, titleOf);
    type.column({.id = QStringLiteral("to"), .title = Inbox::tr("To"), .width = 190}, &InboxMessage::recipient);
    type.column({.id = QStringLiteral("text"), .title = Inbox::tr("Text"), .width = 220, .stretch = true},
                [](const InboxMessage &message) { return toQt(message.body).left(beginning).simplified(); });
    type.column({.id = QStringLiteral("kind"), .title = Inbox::tr("Kind"), .width = 110, .filter = ColumnSpec::Filter::Choice},
                [](const InboxMessage &message) { return protocolText(toQt(message.kind)); });
    type.column({.id = QStringLiteral("time"), .title = Inbox::tr("Received"), .width = 310}, &InboxMessage::time);
    type.column({.id = QStringLiteral("from"), .title = Inbox::tr("From"), .width = 200}, &InboxMessage::sender);
    type.filterPlaceholder = Inbox::tr("Find messages");
    type.emptyTitle = Inbox::tr("No messages");
    type.emptyText = Inbox::tr("Subscribe a mail address or a phone number to a topic: what SNS sends to it comes here, also the mail that asks to confirm.");
    type.emptyAction = QStringLiteral("publishText");
    type.help = help::inbox();

    type.forOne({.id = QStringLiteral("confirmFromInbox"), .text = Inbox::tr("Confirm subscription"), .icon = QStringLiteral("check")}, confirm, asks);
    type.forOne({.id = QStringLiteral("unsubscribeFromInbox"), .text = Inbox::tr("Unsubscribe"), .place = Action::Place::Menu}, unsubscribe, canUnsubscribe);
    type.always({.id = QStringLiteral("emptyInbox"), .text = Inbox::tr("Empty inbox"), .place = Action::Place::Menu}, askToEmpty);
    type.always({.id = QStringLiteral("publishText"), .text = Inbox::tr("Publish text message"), .keys = QKeySequence(Qt::Key_N), .primary = true}, askForText);
    Removal how;
    how.id = QStringLiteral("deleteInboxMessage");
    how.text = Inbox::tr("Delete");
    how.title = Inbox::tr("Delete message");
    how.done = Inbox::tr("Successfully deleted message %1");
    how.failed = Inbox::tr("The message was not deleted");
    how.run = [](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        DeleteInboxMessage::Input input;
        input.number = static_cast<const InboxMessage *>(item)->number;
        ask<DeleteInboxMessage>(engine, receiver, std::move(input), [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    type.removal = std::move(how);
    if (const QString number = where["id"]; !number.isEmpty())
        type.details = details(type, number);
    return type;
}

} // namespace nephoscope::gui::sns
