#include "gui/describe/SampleTest.h"

#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

SampleTest::SampleTest(const Names &names, const QString &sample, int height, QWidget *parent)
    : QWidget(parent), m_sample(new CodeEditor(CodeEditor::Language::Json)), m_test(new Button(Button::Variant::Normal)), m_result(new Alert(Alert::Type::Info))
{
    m_sample->setObjectName(names.editor);
    m_sample->setMinimumHeight(height);
    m_sample->setText(sample);
    m_test->setObjectName(names.button);
    m_result->setObjectName(names.result);
    m_result->hide();
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    column->addWidget(m_sample);
    column->addWidget(m_test, 0, Qt::AlignLeft);
    column->addWidget(m_result);
    setFocusProxy(m_sample);
    connect(m_test, &Button::clicked, this, [this] {
        const FormInputs *form = nullptr;
        for (QWidget *above = parentWidget(); above && !form; above = above->parentWidget())
            form = qobject_cast<FormInputs *>(above);
        if (form)
            test(form->values(), m_sample->text());
    });
    connect(m_sample, &CodeEditor::textChanged, m_result, &QWidget::hide);
}

void SampleTest::addControl(QWidget *control)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, control);
    setFocusProxy(nullptr); // Tab would go past the control
    setTabOrder(control, m_sample);
    setTabOrder(m_sample, m_test);
}

void SampleTest::setSample(const QString &text) { m_sample->setText(text); }

void SampleTest::setTexts(const QString &editor, const QString &button)
{
    m_sample->setAccessibleTitle(editor);
    m_test->setLabel(button);
    m_result->hide(); // of the last test, in the language before
}

void SampleTest::setTesting(bool testing) { m_test->setLoading(testing); }

void SampleTest::showResult(Alert::Type type, const QString &title, const QString &text)
{
    m_result->setType(type);
    m_result->setTitle(title);
    m_result->setText(text);
    m_result->show();
}

void SampleTest::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
