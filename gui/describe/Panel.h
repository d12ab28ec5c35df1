#pragma once

#include "gui/shell/Command.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {

/// A part of a page with its own data: a list, a card that asks, an editor.
class Panel : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void refresh() {}
    /// True once its first data (or an error) is shown.
    virtual bool isSettled() const { return true; }
    virtual std::vector<Command> commands() { return {}; }
    virtual bool hasUnsavedChanges() const { return false; }
};

} // namespace nephoscope::gui
