#include "gui/consoles/lambda/TestPanel.h"

#include "core/Text.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::lambda {

TestPanel::TestPanel(Navigator &navigator, QString function, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_function(std::move(function)), m_card(new Container),
      m_form(new FormInputs(navigator, testForm(), FormInputs::Look::Bare)), m_failed(new Alert(Alert::Type::Error)),
      m_run(new Button(Button::Variant::Primary)), m_code(new CliPreview), m_result(new FactsCard), m_verdict(new Alert(Alert::Type::Success)),
      m_responseTitle(new Label(TextStyle::Small)), m_response(new CodeBlock(tr("Response"))), m_logTitle(new Label(TextStyle::Small)),
      m_log(new CodeBlock(tr("Log output")))
{
    m_run->setObjectName(QStringLiteral("invoke"));
    m_failed->setObjectName(QStringLiteral("testFailed"));
    m_result->setObjectName(QStringLiteral("testResult"));
    m_verdict->setObjectName(QStringLiteral("testVerdict"));
    m_response->setObjectName(QStringLiteral("testResponse"));
    m_log->setObjectName(QStringLiteral("testLog"));
    m_card->column()->addWidget(m_form);
    m_card->column()->addWidget(m_failed);
    m_card->column()->addWidget(m_run, 0, Qt::AlignLeft);
    m_card->column()->addWidget(m_code);
    m_result->column()->insertWidget(0, m_verdict);
    for (QWidget *each : std::initializer_list<QWidget *>{m_responseTitle, m_response, m_logTitle, m_log})
        m_result->column()->addWidget(each);
    for (Label *title : {m_responseTitle, m_logTitle})
        title->setToken(Token::TextBodySecondary);
    m_failed->hide();
    m_result->hide();
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(m_card);
    column->addWidget(m_result);
    connect(m_run, &Button::clicked, this, &TestPanel::run);
    connect(m_form, &FormInputs::changed, this, &TestPanel::showCall);
    connect(&navigator.engine(), &EngineHost::ready, this, &TestPanel::showCall);
    retranslate();
    showCall();
}

void TestPanel::retranslate()
{
    m_card->setTitle(tr("Test event"));
    m_card->header().setDescription(tr("The function gets it as if a service or a program had sent it."));
    m_run->setLabel(tr("Invoke"));
    m_failed->setTitle(tr("The function was not invoked"));
    m_result->setTitle(tr("Result"));
    m_responseTitle->setText(tr("Response"));
    m_logTitle->setText(tr("Log output, the last 4 KB"));
}

void TestPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_result->hide(); // its words are of the language of then
        m_form->retranslate(testForm());
        retranslate();
    }
    Panel::changeEvent(event);
}

model::Invoke::Input TestPanel::input() const
{
    const FormValues values = m_form->values();
    auto input = inputFor<model::Invoke>(m_function);
    if (values[QStringLiteral("invocationType")] == QLatin1String("Event"))
        input.invocationType.emplace().value = "Event";
    else
        input.logType.emplace().value = "Tail";
    input.payload.emplace().bytes = toStd(values[QStringLiteral("testEvent")]);
    return input;
}

void TestPanel::showCall()
{
    if (m_navigator.engine().isReady())
        m_code->setCalls({PlannedCall::of<model::Invoke>(input(), m_navigator.engine().caller().region.value)});
}

void TestPanel::run()
{
    if (m_run->isLoading() || !m_navigator.engine().isReady() || !m_form->validate())
        return;
    m_run->setLoading(true);
    ask<model::Invoke>(m_navigator.engine(), this, input(), [this](auto reply) {
        m_run->setLoading(false);
        m_failed->setVisible(!reply);
        m_result->setVisible(reply.has_value());
        if (reply)
            show(*reply);
        else
            m_failed->setText(errorText(reply.error()));
    });
}

void TestPanel::show(const model::Invoke::Output &output)
{
    const bool good = !output.functionError;
    const bool later = output.statusCode == 202;
    m_verdict->setType(good ? Alert::Type::Success : Alert::Type::Error);
    m_verdict->setTitle(later ? tr("The event is accepted") : good ? tr("Executing function: succeeded") : tr("Executing function: failed"));
    m_verdict->setText(later ? tr("The function gets it soon. What it answers goes to its destinations, its output to CloudWatch Logs.") : QString());
    std::vector<Fact> facts{{tr("Status code"), QString::number(output.statusCode.value_or(0))},
                            {tr("Function version"), toQt(output.executedVersion.value_or(""))}};
    if (output.functionError)
        facts.push_back({tr("Function error"), toQt(*output.functionError)});
    std::string log;
    if (output.logResult && !fromBase64(*output.logResult, log))
        log.clear();
    const QString text = toQt(log).trimmed();
    for (auto &[name, value] : reportIn(text))
        facts.push_back({name, value});
    m_result->setFacts(std::move(facts));
    const QString payload = output.payload ? toQt(output.payload->bytes) : QString();
    for (QWidget *each : std::initializer_list<QWidget *>{m_responseTitle, m_response})
        each->setVisible(!payload.isEmpty());
    for (QWidget *each : std::initializer_list<QWidget *>{m_logTitle, m_log})
        each->setVisible(!text.isEmpty());
    m_response->setCode(formatJson(payload));
    m_log->setCode(text);
}

std::vector<Command> TestPanel::commands()
{
    return {pressCommand(m_run, QStringLiteral("lambda.invoke"), m_card->header().title())};
}

} // namespace nephoscope::gui::lambda
