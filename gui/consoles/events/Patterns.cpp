#include "gui/consoles/events/Patterns.h"

#include "api/generated/events.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/events/Samples.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/CodeEditor.h"
#include "gui/shell/Page.h"
#include "pattern/EventPattern.h"

#include <QtCore/QCoreApplication>

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
    : SampleTest({QStringLiteral("sampleEventEditor"), QStringLiteral("testPattern"), QStringLiteral("patternResult")}, sampleEvent(), sampleHeight, parent), m_engine(engine)
{
    auto *choice = new SampleChoice;
    choice->setObjectName(QStringLiteral("sampleEventChoice"));
    addControl(choice);
    connect(choice, &SampleChoice::chosen, this, [this](const QString &event) { setSample(event); });
    PatternTest::retranslate();
}

void PatternTest::test(const FormValues &values, const QString &sample)
{
    api::events::TestEventPattern::Input input;
    input.eventPattern = toStd(enteredPattern(values));
    if (input.eventPattern->empty()) {
        showResult(Alert::Type::Success, tr("Without a pattern every event fits"));
        return;
    }
    input.event = toStd(sample);
    setTesting(true);
    ask<api::events::TestEventPattern>(m_engine, this, std::move(input), [this](auto reply) {
        setTesting(false);
        if (!reply)
            showResult(Alert::Type::Error, tr("The pattern could not be tested"), errorText(reply.error()));
        else if (reply->result.value_or(false))
            showResult(Alert::Type::Success, tr("The sample event matches the pattern"));
        else
            showResult(Alert::Type::Warning, tr("The sample event does not match the pattern"));
    });
}

void PatternTest::retranslate() { setTexts(tr("Sample event"), tr("Test pattern")); }

} // namespace nephoscope::gui::events
