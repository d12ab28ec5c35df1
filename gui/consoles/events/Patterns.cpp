#include "gui/consoles/events/Patterns.h"

#include "api/generated/events.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"
#include "pattern/EventPattern.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::events {

namespace {

struct Patterns
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::Patterns)
};

using Kind = FieldDescription::Kind;

constexpr int sampleHeight = 240; // logical pixels

const QString patternId = QStringLiteral("eventPattern");

} // namespace

QString sampleEvent()
{
    return QStringLiteral("{\n  \"version\": \"0\",\n  \"id\": \"6a7e8feb-b491-4cf7-a9f1-bf3703467718\",\n  \"detail-type\": \"Order Placed\",\n  \"source\": \"com.example.orders\",\n"
                          "  \"account\": \"123456789012\",\n  \"time\": \"2026-11-26T09:00:00Z\",\n  \"region\": \"ap-northeast-2\",\n  \"resources\": [],\n"
                          "  \"detail\": {\n    \"amount\": 120,\n    \"city\": \"Seoul\"\n  }\n}");
}

std::vector<CodeIssue> patternIssues(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto parsed = pattern::EventPattern::parse(toStd(text), pattern::Dialect::Event);
    if (parsed)
        return {};
    const pattern::PatternError &error = parsed.error();
    return {{CodeIssue::Severity::Error, 1, 1, error.path.empty() ? toQt(error.message) : QString(toQt(error.path) % QStringLiteral(": ") % toQt(error.message))}};
}

std::vector<FieldDescription> patternFields(const QString &pattern, bool optional)
{
    FieldDescription text{.id = patternId, .label = optional ? Patterns::tr("Event pattern - optional") : Patterns::tr("Event pattern"), .kind = Kind::Code};
    text.description = optional ? Patterns::tr("Without one every event fits.") : Patterns::tr("Each name must fit: all of them, by any of the values in its list.");
    text.initial = pattern.isEmpty() ? (optional ? QString() : formatJson(QStringLiteral("{\"source\":[\"com.example.orders\"]}"))) : formatJson(pattern);
    text.options = {{formatJson(QStringLiteral("{\"source\":[\"com.example.orders\"]}")), Patterns::tr("All events of a source"), {}},
                    {formatJson(QStringLiteral("{\"source\":[\"com.example.orders\"],\"detail-type\":[\"Order Placed\",\"Order Cancelled\"]}")), Patterns::tr("One of several types"), {}},
                    {formatJson(QStringLiteral("{\"source\":[\"aws.s3\"],\"detail-type\":[\"Object Created\"],\"detail\":{\"bucket\":{\"name\":[\"my-bucket\"]}}}")),
                     Patterns::tr("Objects created in a bucket"), Patterns::tr("Its events have to be sent to EventBridge.")},
                    {formatJson(QStringLiteral("{\"source\":[\"aws.cloudwatch\"],\"detail-type\":[\"CloudWatch Alarm State Change\"],\"detail\":{\"state\":{\"value\":[\"ALARM\"]}}}")),
                     Patterns::tr("An alarm goes off"), {}},
                    {formatJson(QStringLiteral("{\"detail\":{\"amount\":[{\"numeric\":[\">=\",100]}]}}")), Patterns::tr("A number in a range"), {}},
                    {formatJson(QStringLiteral("{\"detail\":{\"city\":[{\"anything-but\":[\"Seoul\"]}]}}")), Patterns::tr("Anything but a value"), {}}};
    text.checkCode = patternIssues;
    if (!optional)
        text.check = [](const QString &code) { return code.trimmed().isEmpty() ? Patterns::tr("Enter an event pattern.") : QString(); };
    text.errorCodes = {QStringLiteral("InvalidEventPatternException")};
    FieldDescription trial{.id = QStringLiteral("patternTest"), .label = Patterns::tr("Sample event - optional")};
    trial.description = Patterns::tr("To try the pattern on. It is not kept.");
    trial.make = [](Navigator &navigator, QWidget *parent) -> QWidget * { return new PatternTest(navigator.engine(), parent); };
    return {std::move(text), std::move(trial)};
}

QString enteredPattern(const FormValues &values) { return values[patternId].trimmed(); }

PatternTest::PatternTest(EngineHost &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_sample(new CodeEditor(CodeEditor::Language::Json)), m_test(new Button(Button::Variant::Normal)), m_result(new Alert(Alert::Type::Info))
{
    m_sample->setObjectName(QStringLiteral("sampleEventEditor"));
    m_sample->setMinimumHeight(sampleHeight);
    m_sample->setText(sampleEvent());
    m_test->setObjectName(QStringLiteral("testPattern"));
    m_result->setObjectName(QStringLiteral("patternResult"));
    m_result->hide();
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    column->addWidget(m_sample);
    column->addWidget(m_test, 0, Qt::AlignLeft);
    column->addWidget(m_result);
    setFocusProxy(m_sample);
    connect(m_test, &Button::clicked, this, &PatternTest::test);
    connect(m_sample, &CodeEditor::textChanged, m_result, &QWidget::hide);
    retranslate();
}

void PatternTest::test()
{
    const FormInputs *form = nullptr;
    for (QWidget *above = parentWidget(); above && !form; above = above->parentWidget())
        form = qobject_cast<FormInputs *>(above);
    if (!form)
        return;
    api::events::TestEventPattern::Input input;
    input.eventPattern = toStd(enteredPattern(form->values()));
    if (input.eventPattern->empty()) {
        m_result->setType(Alert::Type::Success);
        m_result->setTitle(tr("Without a pattern every event fits"));
        m_result->setText({});
        m_result->show();
        return;
    }
    input.event = toStd(m_sample->text());
    m_test->setLoading(true);
    ask<api::events::TestEventPattern>(m_engine, this, std::move(input), [this](auto reply) {
        m_test->setLoading(false);
        const bool fits = reply && reply->result.value_or(false);
        m_result->setType(!reply ? Alert::Type::Error : fits ? Alert::Type::Success : Alert::Type::Warning);
        m_result->setTitle(!reply ? tr("The pattern could not be tested") : fits ? tr("The sample event matches the pattern") : tr("The sample event does not match the pattern"));
        m_result->setText(reply ? QString() : errorText(reply.error()));
        m_result->show();
    });
}

void PatternTest::retranslate()
{
    m_sample->setAccessibleTitle(tr("Sample event"));
    m_test->setLabel(tr("Test pattern"));
    m_result->hide(); // of the last test, in the language before
}

void PatternTest::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::events
