#pragma once

#include "tests/gui/ConsoleWindow.h"

namespace nephoscope::gui {

/// A row for each list of the consoles, so that every key and every action has something to work on; furnish() first.
class ListRows
{
public:
    explicit ListRows(ConsoleWindow &console) : m_console(console) {}
    bool fill();

private:
    template <class Operation>
    bool done(const std::function<void(typename Operation::Input &)> &fill)
    {
        typename Operation::Input input;
        fill(input);
        return m_console.call<Operation>(std::move(input));
    }
    bool pairDevice();
    bool copyBucket();
    bool feedQueue();
    bool furnishFunction();
    ConsoleWindow &m_console;
};

} // namespace nephoscope::gui
