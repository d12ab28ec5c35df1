#include "gui/kit/CopyButton.h"

#include "gui/kit/Label.h"
#include "gui/kit/Popover.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

CopyButton::CopyButton(const QString &text, const QString &what, QWidget *parent, Variant variant)
    : Button(variant, QString(), parent), m_copyText(text), m_what(what)
{
    setIconName(QStringLiteral("copy"));
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    retranslate();
}

void CopyButton::retranslate()
{
    // With a visible text ("Copy S3 URI") `what` is the text itself.
    setLabel(m_what.isEmpty() ? tr("Copy") : variant() == Variant::Icon ? tr("Copy %1").arg(m_what) : m_what);
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Button::changeEvent(event);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_copyText);
    showToast(this, tr("Copied"));
    Q_EMIT copied();
}

void showToast(QWidget *anchor, const QString &text)
{
    auto *popover = new Popover(anchor);
    popover->setObjectName(QStringLiteral("toast"));
    popover->setPadding(12, 8);
    auto *row = new QHBoxLayout;
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    auto *icon = new QLabel;
    icon->setPixmap(icons::pixmap(QStringLiteral("success"), Theme::instance().color(Token::TextStatusSuccess), 16, anchor->devicePixelRatioF()));
    row->addWidget(icon);
    auto *words = new Label(text);
    words->setToken(Token::TextStatusSuccess);
    row->addWidget(words);
    popover->column()->addLayout(row);
    popover->setFocusPolicy(Qt::NoFocus);
    QObject::connect(popover, &Popover::closed, popover, &QObject::deleteLater);
    QTimer::singleShot(2000, popover, [popover] { popover->closePopover(); });
    popover->openAt(anchor);
}

} // namespace nephoscope::gui
