#include "gui/kit/SecretValue.h"

#include "gui/kit/CopyButton.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

namespace {

constexpr int dots = 20;

} // namespace

SecretValue::SecretValue(const QString &secret, const QString &what, QWidget *parent)
    : QWidget(parent), m_secret(secret), m_what(what), m_copy(new CopyButton(secret, what)), m_text(new Label(TextStyle::Code)),
      m_show(new Button(Button::Variant::InlineLink))
{
    m_copy->setObjectName(QStringLiteral("copySecret"));
    m_copy->setFixedSize(18, 22); // as in KeyValueGrid, where it stands under the key
    m_text->setObjectName(QStringLiteral("secretText"));
    m_text->setProperty("masks", QStringLiteral("secret"));
    m_show->setObjectName(QStringLiteral("showSecret"));
    auto *row = new QHBoxLayout(this);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    row->addWidget(m_copy);
    row->addWidget(m_text);
    row->addWidget(m_show);
    row->addStretch(1);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_revealed = !m_revealed;
        retranslate();
    });
    retranslate();
}

void SecretValue::retranslate()
{
    m_text->setText(m_revealed ? m_secret : QString(dots, u'•'));
    m_text->setSelectable(m_revealed);
    m_show->setLabel(m_revealed ? tr("Hide") : tr("Show"));
    // Several of them may stand on one page.
    m_show->setAccessibleName(m_show->text() % u' ' % m_what);
}

void SecretValue::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
