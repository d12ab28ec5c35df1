#include "gui/describe/DeniedState.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

DeniedState::DeniedState(QWidget *parent)
    : QWidget(parent), m_card(new Container()), m_alert(new Alert(Alert::Type::Error)), m_retry(new Button(Button::Variant::Normal)),
      m_hint(new Label()), m_statement(new CodeBlock(QStringLiteral("JSON")))
{
    setObjectName(QStringLiteral("denied"));
    m_retry->setObjectName(QStringLiteral("retryDenied"));
    m_retry->setIconName(QStringLiteral("retry"));
    m_alert->addAction(m_retry);
    m_hint->setWordWrap(true);
    m_card->column()->addWidget(m_alert);
    m_card->column()->addWidget(m_hint);
    m_card->column()->addWidget(m_statement);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addStretch(1);
    connect(m_retry, &Button::clicked, this, &DeniedState::retried);
}

QString DeniedState::missingAction(const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral("perform: ([A-Za-z0-9-]+:[A-Za-z0-9*]+)"));
    return pattern.match(message).captured(1);
}

void DeniedState::show(const QString &title, const Error &error)
{
    m_title = title;
    m_error = error;
    fill();
}

void DeniedState::fill()
{
    // No Allow helps against a Deny.
    const bool denied = m_error.message.find("explicit deny") != std::string::npos;
    const QString action = denied ? QString() : missingAction(toQt(m_error.message));
    m_card->setTitle(m_title);
    m_alert->setTitle(tr("You don't have permission to see this"));
    m_alert->setText(errorText(m_error));
    m_retry->setLabel(tr("Retry"));
    m_hint->setVisible(!action.isEmpty());
    m_statement->setVisible(!action.isEmpty());
    m_hint->setText(tr("Ask for a policy with this statement, then retry."));
    m_statement->setCode(QStringLiteral("{\n    \"Effect\": \"Allow\",\n    \"Action\": \"%1\",\n    \"Resource\": \"*\"\n}").arg(action));
}

void DeniedState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
