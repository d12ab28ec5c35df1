#include "gui/describe/CodeInput.h"

#include "gui/kit/CodeEditor.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QFocusEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

namespace {

constexpr int editorHeight = 320;  // logical pixels
constexpr int examplesWidth = 320;

} // namespace

CodeInput::CodeInput(const FieldDescription &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_controls(new QHBoxLayout), m_examples(new Select), m_editor(new CodeEditor(CodeEditor::Language::Json))
{
    m_examples->setObjectName(field.id + QStringLiteral("Examples"));
    m_examples->setMaximumWidth(examplesWidth);
    m_editor->setObjectName(field.id + QStringLiteral("Editor"));
    m_editor->setMinimumHeight(editorHeight);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    followDensity(m_controls, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_controls->addWidget(m_examples, 1);
    m_controls->addStretch();
    column->addLayout(m_controls);
    column->addWidget(m_editor);
    connect(m_editor, &CodeEditor::textChanged, this, &CodeInput::textChanged);
    connect(m_examples, &Select::valueChanged, this, [this](const QString &example) {
        if (example.isEmpty())
            return;
        m_editor->setText(example);
        m_examples->setCurrentIndex(-1); // the next one may be the same again
    });
    describe(field);
    setText(field.initial);
}

void CodeInput::addControl(QWidget *control)
{
    m_controls->insertWidget(m_controls->count() - 1, control);
    setTabOrder(m_examples, control);
}

QString CodeInput::text() const { return m_editor->text(); }

void CodeInput::setText(const QString &text)
{
    if (text != m_editor->text())
        m_editor->setText(text);
}

void CodeInput::describe(const FieldDescription &field)
{
    m_field = field;
    m_editor->setAccessibleTitle(field.label);
    if (field.checkCode)
        m_editor->setChecker([check = field.checkCode](const QString &text) {
            // What is no JSON the editor marks by itself.
            return checkJson(text).empty() ? check(text) : std::vector<CodeIssue>();
        });
    retranslate();
}

void CodeInput::retranslate()
{
    Choices choices;
    for (const FieldOption &example : m_field.options)
        choices.push_back({.id = example.value, .text = example.text, .description = example.description});
    m_examples->setChoices(choices);
    m_examples->setCurrentIndex(-1);
    m_examples->setPlaceholderText(tr("Begin with an example"));
    m_examples->setAccessibleName(tr("Begin with an example"));
    m_examples->setVisible(!choices.empty());
}

// No focus proxy: Tab would go past the examples, which stand before the editor.
void CodeInput::focusInEvent(QFocusEvent *event) { m_editor->setFocus(event->reason()); }

bool CodeInput::event(QEvent *event)
{
    // The field marks what it knows; the frame is the editor's.
    if (event->type() == QEvent::DynamicPropertyChange && static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "invalid") {
        m_editor->setProperty("invalid", property("invalid"));
        m_editor->update();
    }
    return QWidget::event(event);
}

void CodeInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
