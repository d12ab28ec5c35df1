#include "gui/consoles/lambda/TestPanel.h"

#include "core/Text.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::lambda {

using nephoscope::lambda::DeleteTestEvent;
using nephoscope::lambda::ListTestEvents;
using nephoscope::lambda::PutTestEvent;
using nephoscope::lambda::TestEvent;

namespace {

bool isSaved(const FormValues &values) { return values[QStringLiteral("eventAction")] == QLatin1String("saved"); }

} // namespace

TestPanel::TestPanel(Navigator &navigator, QString function, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_function(std::move(function)), m_card(new Container),
      m_form(new FormInputs(navigator, testForm(), FormInputs::Look::Bare)), m_failed(new Alert(Alert::Type::Error)),
      m_run(new Button(Button::Variant::Primary)), m_save(new Button(Button::Variant::Normal)), m_delete(new Button(Button::Variant::Normal)), m_code(new CliPreview), m_result(new FactsCard), m_verdict(new Alert(Alert::Type::Success)),
      m_responseTitle(new Label(TextStyle::Small)), m_response(new CodeBlock(tr("Response"))), m_logTitle(new Label(TextStyle::Small)),
      m_log(new CodeBlock(tr("Log output")))
{
    m_run->setObjectName(QStringLiteral("invoke"));
    m_save->setObjectName(QStringLiteral("saveTestEvent"));
    m_delete->setObjectName(QStringLiteral("deleteTestEvent"));
    m_failed->setObjectName(QStringLiteral("testFailed"));
    m_result->setObjectName(QStringLiteral("testResult"));
    m_verdict->setObjectName(QStringLiteral("testVerdict"));
    m_response->setObjectName(QStringLiteral("testResponse"));
    m_log->setObjectName(QStringLiteral("testLog"));
    m_card->column()->addWidget(m_form);
    m_card->column()->addWidget(m_failed);
    auto *buttons = new QHBoxLayout;
    followDensity(buttons, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    for (Button *each : {m_run, m_save, m_delete})
        buttons->addWidget(each);
    buttons->addStretch(1);
    m_card->column()->addLayout(buttons);
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
    connect(m_save, &Button::clicked, this, &TestPanel::save);
    connect(m_delete, &Button::clicked, this, &TestPanel::askToDelete);
    connect(m_form, &FormInputs::changed, this, [this] {
        showCall();
        showButtons();
    });
    connect(&navigator.engine(), &EngineHost::ready, this, [this] {
        showCall();
        loadSaved();
    });
    connect(&navigator.engine(), &EngineHost::changed, this, [this, isOurs = changesOf(m_function, "test-event")](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [&isOurs](const Change &change) { return change.type == "test-event" && isOurs(change); }))
            loadSaved();
    });
    retranslate();
    showCall();
    showButtons();
    loadSaved();
}

void TestPanel::retranslate()
{
    m_card->setTitle(tr("Test event"));
    m_card->header().setDescription(tr("The function gets it as if a service or a program had sent it."));
    m_run->setLabel(tr("Invoke"));
    m_save->setLabel(tr("Save event"));
    m_delete->setLabel(tr("Delete event"));
    m_failed->hide(); // its words are of the language of then
    m_result->setTitle(tr("Result"));
    m_responseTitle->setText(tr("Response"));
    m_logTitle->setText(tr("Log output, the last 4 KB"));
}

void TestPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_result->hide(); // its words are of the language of then
        m_form->retranslate(testForm(m_saved));
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
        m_failed->hide();
        m_result->setVisible(reply.has_value());
        if (reply)
            show(*reply);
        else
            tell(tr("The function was not invoked"), reply.error());
    });
}

void TestPanel::tell(const QString &title, const Error &error)
{
    m_failed->setTitle(title);
    m_failed->setText(errorText(error));
    m_failed->show();
}

void TestPanel::loadSaved(std::function<void()> then)
{
    if (!m_navigator.engine().isReady())
        return;
    ListTestEvents::Input input;
    input.function = toStd(m_function);
    ask<ListTestEvents>(m_navigator.engine(), this, std::move(input), [this, then = std::move(then)](auto reply) {
        m_loaded = true;
        if (reply) // of a function that is not there the page says so
            m_saved = std::move(reply->events);
        m_form->retranslate(testForm(m_saved));
        if (then)
            then();
        showButtons();
    });
}

void TestPanel::showButtons()
{
    const FormValues values = m_form->values();
    m_delete->setEnabled(isSaved(values) && !values[QStringLiteral("savedEvent")].isEmpty());
}

void TestPanel::save()
{
    if (m_save->isLoading() || !m_navigator.engine().isReady() || !m_form->validate())
        return;
    const FormValues values = m_form->values();
    PutTestEvent::Input input;
    input.function = toStd(m_function);
    input.isNew = !isSaved(values);
    const QString name = values[input.isNew ? QStringLiteral("eventName") : QStringLiteral("savedEvent")].trimmed();
    if (name.isEmpty()) {
        FormField *field = m_form->field(QStringLiteral("eventName"));
        field->setError(tr("Enter a name to keep the event under."));
        field->reveal();
        return;
    }
    const auto before = std::find_if(m_saved.begin(), m_saved.end(), [&name](const TestEvent &event) { return toQt(event.name) == name; });
    const bool shared = input.isNew ? values[QStringLiteral("eventSharing")] == QLatin1String("shared") : before != m_saved.end() && before->shared;
    input.event = {toStd(name), shared, toStd(values[QStringLiteral("testEvent")])};
    m_save->setLoading(true);
    ask<PutTestEvent>(m_navigator.engine(), this, std::move(input), [this, name](auto reply) {
        m_save->setLoading(false);
        m_failed->hide();
        if (!reply) {
            if (!m_form->showError(reply.error()))
                tell(tr("The event was not saved"), reply.error());
            return;
        }
        ActionContext(m_navigator, this).done(tr("Successfully saved event %1").arg(name));
        // What was new is one of those that are kept.
        loadSaved([this, name] {
            FormValues kept;
            kept.set(QStringLiteral("eventAction"), QStringLiteral("saved"));
            kept.set(QStringLiteral("savedEvent"), name);
            kept.set(QStringLiteral("eventName"), {});
            m_form->fill(kept);
        });
    });
}

void TestPanel::askToDelete()
{
    const QString name = m_form->values()[QStringLiteral("savedEvent")];
    DeleteTestEvent::Input input;
    input.function = toStd(m_function);
    input.event = toStd(name);
    const ActionContext context(m_navigator, this);
    DeleteRequest request{.kind = DeleteRequest::Kind::Confirm, .title = tr("Delete test event"), .question = tr("Delete the test event %1?").arg(name)};
    request.acceptText = tr("Delete");
    request.run = [context, input, name](DeleteRequest::Done done) {
        ask<DeleteTestEvent>(context.engine(), &context.engine(), input, [context, name, done](auto reply) {
            done(reply ? DeleteRequest::Outcome() : DeleteRequest::Outcome(errorText(reply.error())));
            if (reply)
                context.done(tr("Successfully deleted event %1").arg(name));
        });
    };
    DeleteDialog::ask(std::move(request), context.over());
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
    return {pressCommand(m_run, QStringLiteral("lambda.invoke"), m_card->header().title()),
            pressCommand(m_save, QStringLiteral("lambda.saveTestEvent"), m_card->header().title())};
}

} // namespace nephoscope::gui::lambda
