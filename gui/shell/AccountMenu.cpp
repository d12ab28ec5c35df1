#include "gui/shell/AccountMenu.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

AccountMenu::AccountMenu(EngineHost &engine, QWidget *owner) : Popover(owner), m_engine(engine)
{
    setObjectName(QStringLiteral("accountMenu"));
    setContext(*this, Context::Page);
    setAlign(Align::Right);
    setPadding(20, 16);
    connect(&engine, &EngineHost::ready, this, &AccountMenu::rebuild);
    connect(&engine, &EngineHost::regionChanged, this, &AccountMenu::rebuild);
    rebuild();
}

void AccountMenu::rebuild()
{
    if (m_body)
        m_body->deleteLater();
    m_body = new QWidget;
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    setAccessibleName(tr("Account"));
    rows->addWidget(new Label(TextStyle::H3, tr("Account")));
    const Connection connection = Connection::of(m_engine);
    auto *facts = new KeyValueGrid(1);
    facts->setMinimumWidth(280);
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
    auto *about = new Button(Button::Variant::InlineLink, tr("About Nephoscope"));
    about->setObjectName(QStringLiteral("about"));
    connect(about, &QPushButton::clicked, this, [this] {
        closePopover();
        Q_EMIT aboutRequested();
    });
    rows->addWidget(about);
    column()->addWidget(m_body);
}

void AccountMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
