#pragma once

#include "gui/kit/Dialog.h"

#include <functional>

namespace nephoscope::gui {

/// "Leave page? What you entered will be lost." with Stay and Leave; the safe answer has the focus.
class UnsavedDialog : public Dialog
{
    Q_OBJECT
public:
    explicit UnsavedDialog(QWidget *over);
    /// Runs `leave` at once when nothing would be lost, else after the person said Leave.
    static void ask(QWidget *over, bool dirty, std::function<void()> leave);
};

} // namespace nephoscope::gui
