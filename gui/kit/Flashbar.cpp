#include "gui/kit/Flashbar.h"

#include "gui/kit/Button.h"
#include "gui/kit/FlashItem.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
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
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_progress);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(48, 8, 10, 8);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    words->setContentsMargins(0, 6, 0, 6);
    connect(m_close, &QPushButton::clicked, this, &FlashItem::closed);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_flash.action)
            m_flash.action();
    });
    retranslate();
}

void FlashItem::setFlash(const Flash &flash)
{
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
    setAccessibleName(flash.title);
    const bool spins = flash.type == FlashType::InProgress;
    if (spins && !m_timer) {
        m_timer = startTimer(50);
    } else if (!spins && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
    update();
}

void FlashItem::retranslate() { m_close->setLabel(tr("Dismiss notification")); }

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

Flashbar::Flashbar(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(24, 12, 24, 8);
    m_column->setSpacing(4);
    hide();
}

FlashId Flashbar::show(const Flash &flash)
{
    const FlashId id = m_next++;
    put(id, flash);
    Q_EMIT notified(id, flash);
    return id;
}

void Flashbar::put(FlashId id, const Flash &flash)
{
    auto *item = new FlashItem(this);
    item->setObjectName(QStringLiteral("flash%1").arg(id));
    item->setFlash(flash);
    connect(item, &FlashItem::closed, this, [this, id] { dismiss(id); });
    m_items.insert(id, item);
    m_column->insertWidget(0, item);
    setVisible(true);
    Q_EMIT countChanged(count());
}

void Flashbar::update(FlashId id, const Flash &flash)
{
    FlashItem *item = m_items.value(id);
    const bool running = flash.type == FlashType::InProgress;
    if (!item && running)
        return;
    const bool told = !item || item->flash().type != flash.type;
    if (item)
        item->setFlash(flash);
    else
        put(id, flash);
    if (told)
        Q_EMIT notified(id, flash);
}

void Flashbar::dismiss(FlashId id)
{
    FlashItem *item = m_items.take(id);
    if (!item)
        return;
    m_column->removeWidget(item);
    item->hide();
    item->deleteLater();
    setVisible(!m_items.isEmpty());
    Q_EMIT countChanged(count());
}

void Flashbar::dismissAll()
{
    const auto ids = m_items.keys();
    for (const FlashId id : ids)
        dismiss(id);
}

FlashId Flashbar::success(const QString &title, const QString &text) { return show({.type = FlashType::Success, .title = title, .text = text}); }
FlashId Flashbar::error(const QString &title, const QString &text) { return show({.type = FlashType::Error, .title = title, .text = text}); }
FlashId Flashbar::info(const QString &title, const QString &text) { return show({.type = FlashType::Info, .title = title, .text = text}); }

} // namespace nephoscope::gui
