#include "gui/kit/tutorial/AnnotationPopover.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/tutorial/TutorialRunner.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

AnnotationPopover::AnnotationPopover(TutorialRunner &runner, QWidget *anchor)
    : Popover(anchor)
    , m_runner(runner)
    , m_counter(new Label(TextStyle::Small))
    , m_text(new Label)
    , m_previous(new Button(Button::Variant::Link))
    , m_next(new Button(Button::Variant::Normal))
{
    setObjectName(QStringLiteral("annotation"));
    setSize(Size::Medium);
    setSticky(true);
    m_counter->setObjectName(QStringLiteral("annotationCounter"));
    m_text->setObjectName(QStringLiteral("annotationText"));
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    m_previous->setObjectName(QStringLiteral("annotationPrevious"));
    m_next->setObjectName(QStringLiteral("annotationNext"));
    setHeader({});
    column()->addWidget(m_counter);
    column()->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    column()->addLayout(row);
    connect(m_previous, &QPushButton::clicked, this, [this] { m_runner.previous(); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_runner.isLastStep())
            m_runner.finish();
        else
            m_runner.next();
    });
    refresh();
}

void AnnotationPopover::refresh()
{
    const Tutorial *tutorial = m_runner.current();
    const TutorialStep *step = m_runner.step();
    if (!tutorial || !step)
        return;
    const TutorialTask &task = tutorial->tasks[size_t(m_runner.place().task)];
    setHeader(task.title.text());
    m_counter->setText(tr("Step %1 of %2").arg(m_runner.place().step + 1).arg(task.steps.size()));
    m_text->setText(step->text.text());
    setAccessibleDescription(m_counter->text() + QStringLiteral(". ") + m_text->text());
    m_previous->setLabel(tr("Previous"));
    m_previous->setEnabled(!m_runner.isFirstStep());
    m_next->setLabel(m_runner.isLastStep() ? tr("Finish") : tr("Next"));
}

void AnnotationPopover::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
