#include "gui/consoles/connections/TestField.h"

#include "gui/bridge/EngineHost.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/consoles/connections/Connections.h"
#include "gui/consoles/connections/ProbeView.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/shell/Page.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::connections {

TestField::TestField(Navigator &navigator, const QString &id, QWidget *parent)
    : QWidget(parent), m_id(id), m_button(new Button(Button::Variant::Normal)), m_view(new ProbeView(navigator.engine()))
{
    m_button->setObjectName(QStringLiteral("testNow"));
    m_button->setIconName(QStringLiteral("plug"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_view);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &TestField::test);
    connect(m_view, &ProbeView::finished, this, [this] { m_button->setLoading(false); });
    retranslate();
}

void TestField::test()
{
    const FormInputs *form = nullptr;
    for (QWidget *at = parentWidget(); at && !form; at = at->parentWidget())
        form = qobject_cast<FormInputs *>(at);
    if (!form)
        return;
    SavedConnection before;
    before.id = m_id;
    const FormValues values = form->values();
    m_button->setLoading(true);
    m_view->start(connectionOf(values, m_id.isEmpty() ? std::nullopt : std::optional(before)), typedSecret(values));
}

void TestField::retranslate() { m_button->setLabel(tr("Test connection")); }

void TestField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::connections
