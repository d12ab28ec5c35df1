#pragma once

#include "gui/kit/CodeEditor.h"

namespace nephoscope::gui::lambda {

/// The editor of a function's source, high enough to work in.
class SourceEditor : public CodeEditor
{
    Q_OBJECT
public:
    explicit SourceEditor(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace nephoscope::gui::lambda
