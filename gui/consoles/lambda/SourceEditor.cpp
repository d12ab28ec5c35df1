#include "gui/consoles/lambda/SourceEditor.h"

#include <QtCore/QEvent>

namespace nephoscope::gui::lambda {

namespace {

constexpr int leastHeight = 320; // logical pixels, as other editors of the console

} // namespace

SourceEditor::SourceEditor(QWidget *parent) : CodeEditor(Language::Plain, parent)
{
    setMinimumHeight(leastHeight);
    setAccessibleTitle(tr("Source"));
}

void SourceEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleTitle(tr("Source"));
    CodeEditor::changeEvent(event);
}

} // namespace nephoscope::gui::lambda
