#include "gui/consoles/s3/AccessPointObjects.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/AccessPoints.h"
#include "gui/consoles/s3/Objects.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/TableMessage.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

AccessPointObjects::AccessPointObjects(Navigator &navigator, const QString &name, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_name(name), m_column(new QVBoxLayout(this)), m_message(new TableMessage)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_message->setObjectName(QStringLiteral("accessPointMessage"));
    m_column->addWidget(m_message);
    connect(m_message, &TableMessage::buttonClicked, this, &AccessPointObjects::refresh);
    retranslate();
}

void AccessPointObjects::refresh()
{
    if (m_list) {
        m_list->refresh();
        return;
    }
    if (m_asked || !m_navigator.engine().isReady())
        return;
    m_asked = true;
    m_problem.clear();
    retranslate();
    using Get = api::s3control::GetAccessPoint;
    ask<Get>(m_navigator.engine(), this, pointInput<Get>(m_navigator.engine(), m_name), [this](auto reply) {
        m_asked = false;
        if (reply) {
            show(toQt(reply->bucket.value_or("")));
            return;
        }
        m_problem = errorText(reply.error());
        retranslate();
    });
}

void AccessPointObjects::show(const QString &bucket)
{
    m_list = new ResourceView(m_navigator, [bucket] { return objects(bucket, {}); });
    m_message->hide();
    m_column->addWidget(m_list);
    m_list->refresh();
}

bool AccessPointObjects::isSettled() const { return m_list ? m_list->isSettled() : !m_problem.isEmpty(); }

std::vector<Command> AccessPointObjects::commands() { return m_list ? m_list->commands() : std::vector<Command>(); }

void AccessPointObjects::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

void AccessPointObjects::retranslate()
{
    if (m_problem.isEmpty())
        m_message->showLoading(tr("Loading objects"));
    else
        m_message->showError(tr("The access point cannot be shown"), m_problem, tr("Retry"));
}

} // namespace nephoscope::gui::s3
