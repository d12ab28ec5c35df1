// The second half of CloudShellPanel: its parts, their places, their words.
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/cloudshell/CloudShellPanel.h"
#include "gui/cloudshell/FindBar.h"
#include "gui/cloudshell/ShellTabs.h"
#include "gui/cloudshell/TerminalView.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

void CloudShellPanel::build()
{
    setObjectName(QStringLiteral("cloudShell"));
    m_tabs = new ShellTabs;
    m_tabs->setObjectName(QStringLiteral("shellTabs"));
    m_add = new Button(Button::Variant::Icon);
    m_add->setObjectName(QStringLiteral("newShell"));
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setIconOnly(true);
    m_actions = new MenuButton(Button::Variant::Normal);
    m_actions->setObjectName(QStringLiteral("shellActions"));
    m_context = new Menu(this);
    m_context->setObjectName(QStringLiteral("shellMenu"));
    auto *row = new QHBoxLayout;
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xxs"), {theme.space("m"), theme.space("xxs"), theme.space("m"), theme.space("xxs")}}; });
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addWidget(m_add);
    row->addStretch(1);
    row->addWidget(m_actions);

    m_notice = new Alert(Alert::Type::Info);
    m_notice->setObjectName(QStringLiteral("regionNotice"));
    m_noticeOpen = new Button(Button::Variant::Normal);
    m_noticeOpen->setObjectName(QStringLiteral("regionNoticeOpen"));
    m_noticeClose = new Button(Button::Variant::Icon);
    m_noticeClose->setObjectName(QStringLiteral("regionNoticeClose"));
    m_noticeClose->setIconName(QStringLiteral("close"));
    m_noticeClose->setIconOnly(true);
    m_notice->addAction(m_noticeOpen);
    m_notice->addAction(m_noticeClose);
    m_notice->hide();
    auto *notice = new QHBoxLayout;
    notice->setContentsMargins(16, 0, 16, 0);
    notice->addWidget(m_notice);

    m_empty = new QWidget;
    m_emptyText = new Label(TextStyle::Body);
    m_emptyText->setObjectName(QStringLiteral("shellEmptyText"));
    m_emptyText->setToken(Token::TextEmpty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyOpen = new Button(Button::Variant::Normal);
    m_emptyOpen->setObjectName(QStringLiteral("shellEmptyOpen"));
    auto *middle = new QVBoxLayout(m_empty);
    middle->addStretch(1);
    middle->addWidget(m_emptyText);
    middle->addWidget(m_emptyOpen, 0, Qt::AlignHCenter);
    middle->addStretch(1);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(QStringLiteral("shells"));
    m_stack->addWidget(m_empty);
    m_stack->setMinimumHeight(64);
    m_find = new FindBar;

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addLayout(notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_find);
    setFocusProxy(m_emptyOpen);
    m_tabs->hide();
    m_actions->setEnabled(false);
}

void CloudShellPanel::connectParts()
{
    EngineHost &engine = m_navigator.engine();
    connect(&engine, &EngineHost::ready, this, [this] {
        retranslate();
        startWhenReady();
    });
    connect(&engine, &EngineHost::failed, this, [this](const QString &, const QString &message) {
        m_failure = message;
        retranslate();
    });
    connect(&engine, &EngineHost::regionChanged, this, &CloudShellPanel::regionChanged);
    connect(m_add, &QPushButton::clicked, this, &CloudShellPanel::openShell);
    connect(m_emptyOpen, &QPushButton::clicked, this, &CloudShellPanel::openShell);
    connect(m_noticeOpen, &QPushButton::clicked, this, &CloudShellPanel::openShell);
    connect(m_noticeClose, &QPushButton::clicked, m_notice, &QWidget::hide);
    connect(m_tabs, &QTabBar::currentChanged, this, &CloudShellPanel::showCurrent);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, &CloudShellPanel::renameShell);
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) {
        const Shell moved = m_shells[size_t(from)];
        m_shells.erase(m_shells.begin() + from);
        m_shells.insert(m_shells.begin() + to, moved);
    });
    // Queued: what is chosen may fill the menu anew, and the row that was clicked is still on its way out.
    connect(&m_actions->menu(), &Menu::triggered, this, &CloudShellPanel::choose, Qt::QueuedConnection);
    connect(&m_actions->menu(), &Popover::opened, this, [this] {
        m_actions->menu().setItemEnabled(QStringLiteral("copy"), current() && current()->hasSelection());
    });
    connect(m_context, &Menu::triggered, this, &CloudShellPanel::choose, Qt::QueuedConnection);
    connect(m_find, &FindBar::textChanged, this, [this](const QString &text) {
        if (TerminalView *view = current()) {
            const int found = view->find(text);
            m_find->setCount(view->currentMatch(), found);
        }
    });
    connect(m_find, &FindBar::nextRequested, this, [this](bool forward) {
        if (TerminalView *view = current()) {
            const int at = view->findNext(forward);
            m_find->setCount(at, view->matchCount());
        }
    });
    connect(m_find, &FindBar::closed, this, [this] {
        if (TerminalView *view = current()) {
            view->find({});
            view->setFocus(Qt::OtherFocusReason);
        }
    });
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, slot);
    };
    const auto step = [this](int by) {
        if (m_tabs->count() > 0)
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
        if (current())
            current()->setFocus(Qt::ShortcutFocusReason);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), &CloudShellPanel::openShell);
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), [this] { closeShell(m_tabs->currentIndex()); });
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), &CloudShellPanel::openFind);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [step] { step(-1); });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [step] { step(1); });
}

void CloudShellPanel::fillMenu(Menu &menu)
{
    menu.clear();
    TerminalView *view = current();
    const auto add = [&](const char *id, const QString &text, const char *keys = "", bool enabled = true) {
        menu.addItem({.id = QString::fromLatin1(id), .text = text, .trailing = QString::fromLatin1(keys), .enabled = enabled && view});
    };
    add("copy", tr("Copy"), "Ctrl+Shift+C", view && view->hasSelection());
    add("paste", tr("Paste"), "Ctrl+Shift+V");
    add("selectAll", tr("Select all"), "Ctrl+Shift+A");
    add("find", tr("Find"), "Ctrl+Shift+F");
    menu.addSeparator();
    add("new", tr("New tab"), "Ctrl+Shift+T");
    add("rename", tr("Rename tab"));
    add("restart", tr("Restart"));
    add("clear", tr("Clear"));
    add("close", tr("Close tab"), "Ctrl+Shift+W");
    menu.addSeparator();
    add("bigger", tr("Larger text"), "Ctrl++");
    add("smaller", tr("Smaller text"), "Ctrl+-");
    menu.addSeparator();
    add("upload", tr("Upload files"));
    add("folder", tr("Open home folder"));
}

void CloudShellPanel::retranslate()
{
    setAccessibleName(tr("CloudShell"));
    m_tabs->setAccessibleName(tr("Shells"));
    m_add->setLabel(tr("New tab"));
    m_add->setToolTip(QString(tr("New tab") % u" (" % QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T).toString(QKeySequence::NativeText) % u')'));
    m_actions->setLabel(tr("Actions"));
    m_context->setAccessibleName(tr("Shell menu"));
    m_noticeOpen->setLabel(tr("Open a new tab"));
    m_noticeClose->setLabel(tr("Dismiss"));
    EngineHost &engine = m_navigator.engine();
    m_notice->setText(tr("The Region is now %1. New tabs use it; open shells keep theirs.").arg(regionText(engine.region())));
    const bool ready = engine.isReady();
    m_add->setEnabled(ready);
    m_emptyOpen->setVisible(ready);
    m_emptyOpen->setLabel(tr("Open a shell"));
    m_emptyText->setText(!m_failure.isEmpty() ? tr("No shell without the engine: %1").arg(m_failure)
                             : ready          ? tr("No shell is open.")
                                              : tr("Waiting for the engine…"));
    for (int i = 0; i < count(); ++i)
        updateTab(i);
    fillMenu(m_actions->menu());
}

void CloudShellPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    startWhenReady();
}

void CloudShellPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CloudShellPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundContainerContent));
}

} // namespace nephoscope::gui
