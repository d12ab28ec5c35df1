#include "gui/kit/InfoLink.h"

#include <QtCore/QEvent>

namespace nephoscope::gui {

InfoLink::InfoLink(std::function<HelpTopic()> topic, QWidget *parent) : Link({}, parent), m_topic(std::move(topic))
{
    setObjectName(QStringLiteral("info"));
    setStyle(TextStyle::SmallBold);
    connect(this, &Link::clicked, this, [this] { Q_EMIT requested(m_topic()); });
    retranslate();
}

void InfoLink::retranslate()
{
    setText(tr("Info"));
    setAccessibleName(tr("Info: %1").arg(m_topic().title));
}

void InfoLink::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Link::changeEvent(event);
}

} // namespace nephoscope::gui
