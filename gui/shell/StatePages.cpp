#include "gui/shell/StatePages.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

NotFoundPage::NotFoundPage(QString address, Navigator &navigator)
    : Page(navigator)
    , m_address(std::move(address))
    , m_header(new HeaderBar(HeaderBar::Level::Page))
    , m_text(new Label)
    , m_home(new Button(Button::Variant::Primary))
{
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    m_home->setObjectName(QStringLiteral("goHome"));
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("m"), {theme.space("xl"), theme.space("m"), theme.space("xl"), theme.space("xl")}}; });
    column->addWidget(m_header);
    column->addWidget(m_text);
    column->addWidget(m_home);
    column->addStretch(1);
    connect(m_home, &QPushButton::clicked, this, [this] { this->navigator().go(QStringLiteral("home")); });
    retranslate();
}

QString NotFoundPage::title() const { return tr("Page not found"); }

void NotFoundPage::retranslate()
{
    m_header->setTitle(title());
    m_text->setText(tr("There is no page with the address \"%1\". It may have been deleted, or its service is not part of this build.").arg(m_address));
    m_home->setLabel(tr("Console home"));
}

void NotFoundPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

LocalOnlyPage::LocalOnlyPage(QString address, Navigator &navigator)
    : Page(navigator), m_address(std::move(address)), m_header(new HeaderBar(HeaderBar::Level::Page)), m_text(new Label), m_local(new Button(Button::Variant::Primary))
{
    m_text->setWordWrap(true);
    m_local->setObjectName(QStringLiteral("openLocally"));
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("m"), {theme.space("xl"), theme.space("m"), theme.space("xl"), theme.space("xl")}}; });
    column->addWidget(m_header);
    column->addWidget(m_text);
    column->addWidget(m_local, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_local, &QPushButton::clicked, this, [this] { this->navigator().openCloud(nullptr, m_address); });
    retranslate();
}

QString LocalOnlyPage::title() const { return tr("Only on the local cloud"); }

void LocalOnlyPage::retranslate()
{
    m_header->setTitle(title());
    m_text->setText(tr("This window shows a remote cloud. What this page shows is known of the local cloud only: the remote one tells it to nobody."));
    m_local->setLabel(tr("Open on the local cloud"));
}

void LocalOnlyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

StartingPage::StartingPage(Navigator &navigator)
    : Page(navigator)
    , m_spinner(new Spinner(32))
    , m_text(new Label)
    , m_alert(new Alert(Alert::Type::Error))
    , m_retry(new Button(Button::Variant::Normal))
{
    m_alert->setObjectName(QStringLiteral("startError"));
    m_alert->hide();
    m_retry->setObjectName(QStringLiteral("startAgain"));
    m_alert->addAction(m_retry);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("s"), {theme.space("xl"), theme.space("xl"), theme.space("xl"), theme.space("xl")}}; });
    column->addWidget(m_alert);
    column->addStretch(1);
    column->addWidget(m_spinner, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addStretch(2);
    EngineHost &engine = navigator.engine();
    connect(&engine, &EngineHost::failed, this, &StartingPage::fail);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_failed = false;
        m_alert->hide();
        m_spinner->show();
        m_text->show();
        this->navigator().engine().start();
    });
    retranslate();
}

QString StartingPage::title() const { return tr("Starting"); }

void StartingPage::fail(const QString &code, const QString &message)
{
    m_failed = true;
    m_alert->setText(code.isEmpty() ? message : QString(code % QStringLiteral(": ") % message));
    m_alert->show();
    m_spinner->hide();
    m_text->hide();
}

void StartingPage::retranslate()
{
    m_text->setText(tr("The engine is starting…"));
    m_alert->setTitle(tr("The engine could not start"));
    m_retry->setLabel(tr("Retry"));
}

void StartingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace nephoscope::gui
