#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui {
class HeaderBar;
class MissingNotice;
}

namespace nephoscope::gui::sqs {

class ReceiveCard;
class SendCard;

/// `sqs/messages/QUEUE`: send a message, poll for messages, and see them wait out their visibility timeout.
class MessagesPage : public Page
{
    Q_OBJECT
public:
    MessagesPage(Navigator &navigator, QString queue, QWidget *parent = nullptr);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("sqs"); }
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;
    bool isSettled() const override;
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const QString m_queue;
    HeaderBar *m_header;
    MissingNotice *m_missing;
    SendCard *m_send;
    ReceiveCard *m_receive;
};

} // namespace nephoscope::gui::sqs
