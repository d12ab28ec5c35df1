#include "gui/consoles/sqs/MessagesPage.h"

#include "gui/consoles/sqs/Help.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/consoles/sqs/Queues.h"
#include "gui/consoles/sqs/ReceiveCard.h"
#include "gui/consoles/sqs/SendCard.h"
#include "gui/describe/MissingNotice.h"
#include "gui/kit/Button.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/InfoLink.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::sqs {

MessagesPage::MessagesPage(Navigator &navigator, QString queue, QWidget *parent)
    : Page(navigator, parent), m_queue(std::move(queue)), m_header(new HeaderBar(HeaderBar::Level::Page)), m_missing(new MissingNotice(navigator.engine(), [id = m_queue] {
          Resource about;
          about.details = subject(queues, id);
          return about;
      })),
      m_send(new SendCard(navigator, m_queue)),
      m_receive(new ReceiveCard(navigator, m_queue))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new ContentArea();
    outer->addWidget(area);
    auto *info = new InfoLink(help::messages);
    info->setObjectName(QStringLiteral("info"));
    connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
    m_header->addTitleWidget(info);
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, m_missing, m_send, m_receive})
        area->column()->addWidget(each);
    area->column()->addStretch(1);
    connect(m_receive, &ReceiveCard::queueExists, this, [this](bool exists) {
        m_send->setVisible(exists);
        m_send->setEnabled(exists);
        if (!exists || m_missing->isMissing())
            m_missing->look();
    });
    connect(m_missing, &MissingNotice::looked, this, [this](bool missing) {
        const bool appeared = !missing && m_receive->isHidden();
        m_receive->setVisible(!missing);
        if (appeared)
            m_receive->refresh();
    });
    retranslate();
}

QString MessagesPage::title() const { return tr("Send and receive messages"); }

std::vector<Breadcrumb> MessagesPage::breadcrumbs() const
{
    std::vector<Breadcrumb> path = pathTo(m_queue);
    path.back().address = queueAddress(m_queue);
    path.push_back({title(), {}});
    return path;
}

std::optional<HelpTopic> MessagesPage::help() const { return help::messages(); }

bool MessagesPage::isSettled() const { return m_receive->isSettled() && m_missing->isSettled(); }

void MessagesPage::refresh() { m_receive->refresh(); }

std::vector<Command> MessagesPage::commands()
{
    const auto offer = [this](const char *id, Button &button, const QKeySequence &keys) {
        Command command;
        command.id = QStringLiteral("sqs.") % QLatin1String(id);
        command.text = button.text();
        command.group = title();
        command.keys = keys;
        command.run = [each = QPointer<Button>(&button)] {
            if (each)
                each->click();
        };
        command.enabled = [each = QPointer<Button>(&button)] { return each && each->isEnabled(); };
        return command;
    };
    return {offer("sendMessage", m_send->sendButton(), QKeySequence(Qt::CTRL | Qt::Key_Return)),
            offer("pollMessages", m_receive->pollButton(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)),
            offer("stopPolling", m_receive->stopButton(), QKeySequence(Qt::CTRL | Qt::Key_Period))};
}

void MessagesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void MessagesPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(m_queue);
}

} // namespace nephoscope::gui::sqs
