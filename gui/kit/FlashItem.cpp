#include "gui/kit/FlashItem.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/WhyButton.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

FlashItem::FlashItem(QWidget *parent)
    : QFrame(parent)
    , m_title(new Label(TextStyle::BodyBold))
    , m_text(new Label(TextStyle::Body))
    , m_progress(new ProgressBar)
    , m_action(new Button(Button::Variant::Normal))
    , m_close(new Button(Button::Variant::Icon))
{
    setContext(*this, Context::Flashbar);
    m_title->setObjectName(QStringLiteral("flashTitle"));
    m_text->setObjectName(QStringLiteral("flashText"));
    m_action->setObjectName(QStringLiteral("flashAction"));
    m_close->setObjectName(QStringLiteral("flashDismiss"));
    m_close->setIconName(QStringLiteral("close"));
    for (Label *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setSelectable(true);
    }
    auto *words = new QVBoxLayout;
    followDensity(words, [](const Theme &theme) { return Spacing{theme.space("xxxs"), {0, 6, 0, 6}}; }); // level with the buttons
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_progress);
    auto *row = new QHBoxLayout(this);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("s"), {48, theme.space("xs"), theme.space("s"), theme.space("xs")}}; });
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, &FlashItem::closed);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_flash.action)
            m_flash.action();
    });
    retranslate();
}

void FlashItem::setFlash(const Flash &flash)
{
    const bool told = flash.type != m_flash.type || flash.title != m_flash.title;
    m_flash = flash;
    setContext(*this, flash.type == FlashType::Warning ? Context::FlashbarWarning : Context::Flashbar);
    m_title->setToken(Token::TextHeadingDefault);
    m_text->setToken(Token::TextBodyDefault);
    m_title->setText(flash.title);
    m_text->setText(flash.text);
    m_text->setVisible(!flash.text.isEmpty());
    m_progress->setVisible(flash.progress >= 0);
    m_progress->setAccessibleName(flash.title);
    if (flash.progress >= 0)
        m_progress->setValue(flash.progress);
    m_action->setLabel(flash.actionText);
    m_action->setVisible(!flash.actionText.isEmpty());
    m_close->setVisible(flash.dismissible);
    WhyButton::offer(m_why, flash.type == FlashType::Error ? flash.text : QString(), Button::Variant::Normal,
                     [this](WhyButton *button) { static_cast<QHBoxLayout *>(layout())->insertWidget(1, button, 0, Qt::AlignTop); });
    retranslate();
    if (told)
        announce();
    const bool spins = flash.type == FlashType::InProgress;
    if (spins && !m_timer) {
        m_timer = startTimer(50);
    } else if (!spins && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
    update();
}

void FlashItem::retranslate()
{
    m_close->setLabel(tr("Dismiss notification"));
    setAccessibleName(QString(typeWord() % u": " % m_flash.title));
    setAccessibleDescription(m_flash.text);
}

QString FlashItem::typeWord() const
{
    switch (m_flash.type) {
    case FlashType::Success: return tr("Success");
    case FlashType::Error: return tr("Error");
    case FlashType::Warning: return tr("Warning");
    case FlashType::InProgress: return tr("In progress");
    case FlashType::Info: break;
    }
    return tr("Info");
}

void FlashItem::announce()
{
    // Screen readers say it at once, wherever the focus is.
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool FlashItem::takeFocus()
{
    for (Button *button : {m_close, m_action}) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void FlashItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_flash.dismissible)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

void FlashItem::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FlashItem::timerEvent(QTimerEvent *)
{
    m_angle = (m_angle + 24) % 360;
    update(0, 0, 48, height());
}

void FlashItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Token fill = Token::BackgroundFlashbarInfo;
    QString icon = QStringLiteral("info");
    switch (m_flash.type) {
    case FlashType::Success: fill = Token::BackgroundFlashbarSuccess; icon = QStringLiteral("success"); break;
    case FlashType::Error: fill = Token::BackgroundFlashbarError; icon = QStringLiteral("error"); break;
    case FlashType::Warning: fill = Token::BackgroundFlashbarWarning; icon = QStringLiteral("warning"); break;
    case FlashType::Info:
    case FlashType::InProgress: break;
    }
    paintBox(painter, rect(), colorFor(*this, fill), Qt::transparent, 0, Theme::instance().radius("flashbar"));
    const QRectF place(20, 16, 16, 16);
    const QColor ink = colorFor(*this, Token::TextHeadingDefault);
    if (m_flash.type == FlashType::InProgress)
        paintSpinner(painter, place, ink, m_angle);
    else
        icons::paint(painter, icon, place, ink);
}

} // namespace nephoscope::gui
