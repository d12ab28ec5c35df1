#include "gui/shell/NotificationCenter.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/WhyButton.h"
#include "gui/shell/KeptNotifications.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

namespace nephoscope::gui {
namespace {

constexpr size_t Limit = 100;
constexpr FlashId Earlier = 0; // of a run before this one: no flash has it

StatusIndicator::Status statusOf(FlashType type)
{
    switch (type) {
    case FlashType::Success: return StatusIndicator::Status::Success;
    case FlashType::Error: return StatusIndicator::Status::Error;
    case FlashType::Warning: return StatusIndicator::Status::Warning;
    case FlashType::InProgress: return StatusIndicator::Status::Pending;
    case FlashType::Info: break;
    }
    return StatusIndicator::Status::Info;
}

} // namespace

NotificationCenter::NotificationCenter(QWidget *owner)
    : Popover(owner), m_title(new Label(TextStyle::H3)), m_clear(new Button(Button::Variant::InlineLink)), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("notificationCenter"));
    setContext(*this, Context::Page);
    setAlign(Align::Right);
    m_clear->setObjectName(QStringLiteral("clearNotifications"));
    m_scroll->setObjectName(QStringLiteral("notificationList"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_clear);
    column()->addLayout(top);
    makePlain(*m_scroll);
    m_scroll->setFixedWidth(380);
    column()->addWidget(m_scroll, 1);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_entries.clear();
        keep();
        rebuild();
        closePopover();
    });
    connect(this, &Popover::opened, this, &NotificationCenter::markRead);
    // The dots of what was new stay while one reads.
    connect(this, &Popover::closed, this, [this] {
        for (Entry &entry : m_entries)
            entry.unread = false;
        rebuild();
    });
    retranslate();
}

void NotificationCenter::keepAs(const QString &name)
{
    m_kept = name;
    for (const KeptNotification &each : keptNotifications(name))
        m_entries.push_back({Earlier, each.at, {.type = each.type, .title = each.title, .text = each.text}});
    rebuild();
}

void NotificationCenter::keep() const
{
    if (m_kept.isEmpty())
        return;
    std::vector<KeptNotification> all;
    for (const Entry &entry : m_entries)
        all.push_back({entry.at, entry.flash.type, entry.flash.title, entry.flash.text});
    keepNotifications(m_kept, all);
}

void NotificationCenter::add(FlashId id, const Flash &flash)
{
    // The end of a task replaces its beginning.
    std::erase_if(m_entries, [&](const Entry &entry) { return entry.id == id; });
    m_entries.insert(m_entries.begin(), {id, QDateTime::currentDateTime(), flash, !isVisible(), flash.type == FlashType::Error ? WhyButton::reasonOf(flash.text) : QString()});
    if (m_entries.size() > Limit)
        m_entries.pop_back();
    keep();
    if (!isVisible()) {
        ++m_unread;
        Q_EMIT unreadChanged(m_unread);
    }
    rebuild();
}

void NotificationCenter::markRead()
{
    m_unread = 0;
    Q_EMIT unreadChanged(0);
}

QWidget *NotificationCenter::rowOf(const Entry &entry, int number)
{
    auto *box = new QWidget;
    box->setAutoFillBackground(false);
    auto *cell = new QVBoxLayout(box);
    followDensity(cell, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
    auto *top = new QHBoxLayout;
    followDensity(top, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    top->addWidget(new StatusIndicator(statusOf(entry.flash.type)), 0, Qt::AlignTop);
    auto *title = new Label(TextStyle::BodyBold, entry.flash.title);
    title->setWordWrap(true);
    title->setSelectable(true);
    top->addWidget(title, 1);
    top->addWidget(new Label(TextStyle::Small, QLocale().toString(entry.at.time(), QLocale::ShortFormat)), 0, Qt::AlignTop);
    if (entry.unread) {
        auto *dot = new Label(TextStyle::Small, QStringLiteral("●"));
        dot->setToken(Token::TextStatusInfo);
        dot->setAccessibleName(tr("New"));
        top->addWidget(dot, 0, Qt::AlignTop);
    }
    cell->addLayout(top);
    if (!entry.flash.text.isEmpty()) {
        auto *text = new Label(TextStyle::Small, entry.flash.text);
        text->setWordWrap(true);
        text->setSelectable(true);
        text->setContentsMargins(24, 0, 0, 0);
        cell->addWidget(text);
    }
    auto *line = new QHBoxLayout;
    line->setContentsMargins(24, 0, 0, 0);
    if (!entry.reason.isEmpty()) {
        auto *why = new WhyButton(Button::Variant::InlineLink, entry.reason);
        why->setObjectName(QStringLiteral("notificationWhy%1").arg(number));
        connect(why, &QPushButton::clicked, this, &NotificationCenter::closePopover);
        line->addWidget(why);
    }
    if (!entry.flash.actionText.isEmpty() && entry.flash.action) {
        auto *action = new Button(Button::Variant::InlineLink, entry.flash.actionText);
        action->setObjectName(QStringLiteral("notificationAction%1").arg(number));
        connect(action, &QPushButton::clicked, this, [this, act = entry.flash.action] {
            closePopover();
            act();
        });
        line->addWidget(action);
    }
    if (line->count() == 0) {
        delete line;
        return box;
    }
    line->addStretch(1);
    cell->addLayout(line);
    return box;
}

void NotificationCenter::rebuild()
{
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    followDensity(rows, [](const Theme &theme) { return Spacing{theme.space("s"), {0, theme.space("xxs"), 0, theme.space("xxs")}}; });
    if (m_entries.empty()) {
        auto *none = new Label(tr("Nothing has happened yet."));
        none->setToken(Token::TextEmpty);
        rows->addWidget(none);
    }
    QDate day;
    int number = 0;
    for (const Entry &entry : m_entries) {
        if (entry.at.date() != day) {
            day = entry.at.date();
            const qint64 ago = day.daysTo(QDate::currentDate());
            auto *heading = new Label(TextStyle::SmallBold, ago == 0 ? tr("Today") : ago == 1 ? tr("Yesterday") : QLocale().toString(day, QLocale::LongFormat));
            heading->setToken(Token::TextGroupLabel);
            rows->addWidget(heading);
        }
        rows->addWidget(rowOf(entry, number++));
    }
    rows->addStretch(1);
    setPlainContent(*m_scroll, list);
    m_scroll->setMinimumHeight(std::min(360, list->sizeHint().height()));
    // One line needs no room for scrolling.
    m_scroll->setMaximumHeight(m_entries.empty() ? list->sizeHint().height() : 420);
    m_clear->setVisible(!m_entries.empty());
}

void NotificationCenter::retranslate()
{
    setAccessibleName(tr("Notifications"));
    m_title->setText(tr("Notifications"));
    m_clear->setLabel(tr("Clear all"));
    rebuild();
}

void NotificationCenter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
