#include "gui/consoles/iam/Simulator.h"

#include "gui/consoles/iam/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/InfoLink.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::iam {

namespace {

constexpr int resultHeight = 380; // logical pixels

} // namespace

SimulatorPage::SimulatorPage(Navigator &navigator, QString principal, QWidget *parent)
    : Page(navigator, parent), m_principal(std::move(principal)), m_prefix(QStringLiteral("s3")), m_asked(std::make_shared<FormValues>()),
      m_header(new HeaderBar(HeaderBar::Level::Page)), m_card(new Container), m_form(new FormInputs(navigator, simulationForm(m_principal, m_prefix), FormInputs::Look::Bare)),
      m_code(new CliPreview), m_run(new Button(Button::Variant::Primary)),
      m_results(new ResourceView(navigator, [asked = m_asked] { return simulationResults(asked); }))
{
    m_run->setObjectName(QStringLiteral("runSimulation"));
    m_results->setObjectName(QStringLiteral("results"));
    m_results->table().setMinimumHeight(resultHeight);
    auto *info = new InfoLink(help::simulator);
    info->setObjectName(QStringLiteral("info"));
    m_header->addTitleWidget(info);
    connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
    for (QWidget *each : std::initializer_list<QWidget *>{m_form, m_run, m_code})
        m_card->column()->addWidget(each, 0, each == m_run ? Qt::AlignLeft : Qt::Alignment());
    auto *area = new ContentArea;
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, m_card, m_results})
        area->column()->addWidget(each);
    area->column()->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
    connect(m_form, &FormInputs::changed, this, &SimulatorPage::follow);
    connect(m_run, &Button::clicked, this, &SimulatorPage::run);
    retranslate();
    follow();
}

QString SimulatorPage::title() const { return tr("Policy simulator"); }

std::vector<Breadcrumb> SimulatorPage::breadcrumbs() const { return {{QStringLiteral("IAM"), QStringLiteral("iam")}, {title(), {}}}; }

bool SimulatorPage::isSettled() const { return m_results->isSettled(); }

std::optional<HelpTopic> SimulatorPage::help() const { return help::simulator(); }

void SimulatorPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(tr("What would a call come to, and which statement decides?"));
    m_card->setTitle(tr("Call"));
    m_run->setLabel(tr("Run simulation"));
    m_form->retranslate(simulationForm(m_principal, m_prefix));
    this->navigator().pageChanged();
}

void SimulatorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SimulatorPage::follow()
{
    const QString prefix = m_form->values()[QStringLiteral("service")];
    if (!prefix.isEmpty() && prefix != m_prefix) {
        m_prefix = prefix;
        m_form->retranslate(simulationForm(m_principal, m_prefix));
    }
    m_code->setCalls(simulationCalls(navigator().engine(), m_form->values()));
}

void SimulatorPage::run()
{
    if (!m_form->validate())
        return;
    *m_asked = m_form->values();
    m_results->refresh();
}

std::vector<Command> SimulatorPage::commands()
{
    std::vector<Command> all = m_results->commands();
    Command command = pressCommand(m_run, QStringLiteral("iam.runSimulation"), title());
    command.keys = QKeySequence(Qt::CTRL | Qt::Key_Return);
    all.push_back(std::move(command));
    return all;
}

} // namespace nephoscope::gui::iam
