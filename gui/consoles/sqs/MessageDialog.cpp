#include "gui/consoles/sqs/MessageDialog.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/Format.h"
#include "gui/kit/JsonCheck.h"
#include "gui/kit/TextInput.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::sqs {

namespace {

struct MessageDialog
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::MessageDialog)
};

constexpr int bodyLines = 8;

std::vector<Fact> factsOf(const api::sqs::Message &message)
{
    std::vector<Fact> facts{{MessageDialog::tr("ID"), toQt(message.messageId.value_or("")), true},
                            {MessageDialog::tr("MD5 of message body"), toQt(message.md5OfBody.value_or("")), true}};
    for (const auto &[name, value] : message.attributes.value_or(std::map<std::string, std::string>())) {
        const bool isTime = name.ends_with("Timestamp");
        facts.push_back({toQt(name), isTime ? formatDateTime(QDateTime::fromMSecsSinceEpoch(toQt(value).toLongLong())) : toQt(value)});
    }
    return facts;
}

std::vector<Fact> attributesOf(const api::sqs::Message &message)
{
    std::vector<Fact> facts;
    for (const auto &[name, value] : message.messageAttributes.value_or(std::map<std::string, api::sqs::MessageAttributeValue>())) {
        const QString type = toQt(value.dataType.value_or(""));
        const QString text = value.stringValue ? toQt(*value.stringValue)
                                               : MessageDialog::tr("%1 of binary data").arg(formatSize(value.binaryValue ? qint64(value.binaryValue->bytes.size()) : 0));
        facts.push_back({QString(toQt(name) % QStringLiteral(" (") % type % u')'), text});
    }
    return facts;
}

} // namespace

void showMessage(const api::sqs::Message &message, QWidget *over)
{
    auto *dialog = new Dialog(MessageDialog::tr("Message"), over, Dialog::Large);
    auto *body = new TextArea(bodyLines);
    body->setObjectName(QStringLiteral("messageBodyShown"));
    body->setAccessibleName(MessageDialog::tr("Message body"));
    const QString text = toQt(message.body.value_or(""));
    body->setPlainText(QJsonDocument::fromJson(text.toUtf8()).isNull() ? text : formatJson(text));
    body->setReadOnly(true);
    dialog->column()->addWidget(body);
    auto *facts = new FactsCard(2);
    facts->setTitle(MessageDialog::tr("Details"));
    facts->setFacts(factsOf(message));
    dialog->column()->addWidget(facts);
    if (const auto pairs = attributesOf(message); !pairs.empty()) {
        auto *attributes = new FactsCard(2);
        attributes->setTitle(MessageDialog::tr("Message attributes"));
        attributes->setFacts(pairs);
        dialog->column()->addWidget(attributes);
    }
    dialog->cancelButton().hide();
    dialog->setAcceptText(MessageDialog::tr("Done"));
    dialog->open();
}

void showSent(const api::sqs::SendMessageResult &sent, QWidget *over)
{
    std::vector<Fact> facts{{MessageDialog::tr("Message ID"), toQt(sent.messageId.value_or("")), true}};
    const auto add = [&facts](const QString &key, const std::optional<std::string> &value) {
        if (value && !value->empty())
            facts.push_back({key, toQt(*value), true});
    };
    add(MessageDialog::tr("MD5 of message body"), sent.md5OfMessageBody);
    add(MessageDialog::tr("MD5 of message attributes"), sent.md5OfMessageAttributes);
    add(MessageDialog::tr("MD5 of message system attributes"), sent.md5OfMessageSystemAttributes);
    add(MessageDialog::tr("Sequence number"), sent.sequenceNumber);
    auto *dialog = new Dialog(MessageDialog::tr("Message sent"), over, Dialog::Large);
    auto *card = new FactsCard(1);
    card->setObjectName(QStringLiteral("sentDetails"));
    card->setTitle(MessageDialog::tr("Details"));
    card->setFacts(std::move(facts));
    dialog->column()->addWidget(card);
    dialog->cancelButton().hide();
    dialog->setAcceptText(MessageDialog::tr("Done"));
    dialog->open();
}

} // namespace nephoscope::gui::sqs
