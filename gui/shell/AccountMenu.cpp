#include "gui/shell/AccountMenu.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Pad = 4;
constexpr int ShadowRoom = 24;
constexpr int ScrollRoom = 12;

} // namespace

AccountMenu::AccountMenu(EngineHost &engine, QWidget *owner) : Popover(owner), m_engine(engine), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("accountMenu"));
    setContext(*this, Context::Page);
    setAlign(Align::Right);
    setPadding(Pad, 2 * Pad);
    m_scroll->setObjectName(QStringLiteral("accountScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    column()->addWidget(m_scroll);
    connect(&engine, &EngineHost::ready, this, &AccountMenu::rebuild);
    connect(&engine, &EngineHost::regionChanged, this, &AccountMenu::rebuild);
    rebuild();
}

void AccountMenu::rebuild()
{
    auto *body = new QWidget;
    body->setAutoFillBackground(false);
    auto *rows = new QVBoxLayout(body);
    followDensity(rows, [](const Theme &theme) { return Spacing{theme.space("s"), {theme.space("m"), theme.space("xs"), theme.space("m"), theme.space("xs")}}; });
    setAccessibleName(tr("Account"));
    rows->addWidget(new Label(TextStyle::H3, tr("Account")));
    const Connection connection = Connection::of(m_engine);
    auto *facts = new KeyValueGrid(1);
    facts->setMinimumWidth(300);
    facts->add(tr("Account ID"), connection.accountId, true);
    facts->add(tr("Signed in as"), tr("Root user"));
    facts->add(tr("Access key ID"), connection.accessKeyId, true);
    rows->addWidget(facts);
    const auto copy = [&](const QString &name, const QString &what, const QString &text) {
        auto *button = new CopyButton(text, what, nullptr, Button::Variant::Normal);
        button->setObjectName(name);
        button->setEnabled(m_engine.isReady());
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        rows->addWidget(button);
    };
    copy(QStringLiteral("copyEnvironment"), tr("Copy as environment variables"), connection.environment());
    copy(QStringLiteral("copyProfile"), tr("Copy as AWS CLI profile"), connection.profile());
    const auto link = [&](const char *name, const char *icon, const QString &text, const char *command) {
        auto *button = new Button(Button::Variant::InlineLink, text);
        button->setObjectName(QString::fromLatin1(name));
        button->setIconName(QString::fromLatin1(icon));
        connect(button, &QPushButton::clicked, this, [this, id = QString::fromLatin1(command)] {
            closePopover();
            Q_EMIT commandRequested(id);
        });
        rows->addWidget(button);
        return button;
    };
    link("accessKeys", "key", tr("Access keys"), "account.keys")->setEnabled(m_engine.isReady());
    link("accountSettings", "settings", tr("Settings"), "view.settings");
    link("newWindow", "window", tr("New window"), "window.new");
    link("about", "info", tr("About Nephoscope"), "help.about");
    link("quit", "close", tr("Quit Nephoscope"), "window.quit");
    m_scroll->setWidget(body);
}

// The window may be too low for all of it: then it scrolls.
void AccountMenu::openMenu(QWidget *anchor)
{
    const QSize room = anchor->window()->size();
    const QSize wanted = m_scroll->widget()->sizeHint() + QSize(ScrollRoom, 0);
    setFixedSize(std::min(wanted.width(), room.width() - 16) + 2 * Pad + ShadowRoom, std::min(wanted.height(), room.height() - 80) + 4 * Pad + ShadowRoom);
    openAt(anchor);
}

void AccountMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
