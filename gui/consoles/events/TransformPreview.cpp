#include "gui/consoles/events/TransformPreview.h"

#include "gui/consoles/events/Patterns.h"
#include "gui/consoles/events/Samples.h"
#include "gui/consoles/events/TargetInput.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"
#include "services/events/Transformer.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <boost/json/parse.hpp>

namespace nephoscope::gui::events {

namespace {

constexpr int sampleHeight = 220; // logical pixels

/// As the engine has it of a target.
nephoscope::events::InputRules rulesOf(const Target &target)
{
    nephoscope::events::InputRules rules;
    rules.constant = target.input;
    rules.path = target.inputPath;
    if (target.inputTransformer) {
        rules.text = target.inputTransformer->inputTemplate;
        rules.paths = target.inputTransformer->inputPathsMap.value_or(std::map<std::string, std::string>());
    }
    return rules;
}

} // namespace

TransformPreview::TransformPreview(EngineHost &engine, const QString &rule, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_rule(rule), m_sample(new CodeEditor(CodeEditor::Language::Json)), m_show(new Button(Button::Variant::Normal)),
      m_problem(new Alert(Alert::Type::Error)), m_output(new CodeBlock(tr("What the target gets")))
{
    m_sample->setObjectName(QStringLiteral("transformSample"));
    m_sample->setMinimumHeight(sampleHeight);
    m_sample->setText(sampleEvent());
    m_show->setObjectName(QStringLiteral("previewInput"));
    m_problem->setObjectName(QStringLiteral("previewProblem"));
    m_output->setObjectName(QStringLiteral("previewOutput"));
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    auto *choice = new SampleChoice;
    choice->setObjectName(QStringLiteral("transformSampleChoice"));
    column->addWidget(choice);
    column->addWidget(m_sample);
    column->addWidget(m_show, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addWidget(m_output);
    m_problem->hide();
    m_output->hide();
    connect(choice, &SampleChoice::chosen, m_sample, &CodeEditor::setText);
    connect(m_show, &Button::clicked, this, &TransformPreview::preview);
    retranslate();
}

void TransformPreview::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_output->hide();
}

void TransformPreview::preview()
{
    const FormInputs *form = nullptr;
    for (QWidget *above = parentWidget(); above && !form; above = above->parentWidget())
        form = qobject_cast<FormInputs *>(above);
    if (!form)
        return;
    const FormValues values = form->values();
    Target target;
    putInput(target, values);
    const auto rules = rulesOf(target);
    if (auto checked = nephoscope::events::checkInput(rules, "preview"); !checked)
        return tell(errorText(checked.error()));
    boost::json::error_code error;
    const boost::json::value event = boost::json::parse(toStd(m_sample->text()), error);
    if (error || !event.is_object())
        return tell(tr("The sample event is no JSON object."));
    QString rule = m_rule;
    if (ruleNameOf(rule).isEmpty()) // the form makes it
        rule = ruleId(busOf(rule).isEmpty() ? values[QStringLiteral("ruleBus")] : busOf(rule), values[QStringLiteral("ruleName")]);
    const auto place = m_engine.isReady() ? nephoscope::events::EventPlace{arnOf(m_engine, ruleResource(rule)), toStd(ruleNameOf(rule)), m_engine.now()}
                                          : nephoscope::events::EventPlace{{}, toStd(ruleNameOf(rule)), {}};
    m_problem->hide();
    m_output->setCode(toQt(nephoscope::events::transform(rules, event, place)));
    m_output->show();
}

void TransformPreview::retranslate()
{
    m_sample->setAccessibleTitle(tr("Sample event"));
    m_show->setLabel(tr("Show what the target gets"));
    m_problem->setTitle(tr("The target would get nothing"));
    m_problem->hide(); // of the last time, in the language before
}

void TransformPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::events
