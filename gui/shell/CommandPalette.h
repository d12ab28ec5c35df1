#pragma once

#include "gui/shell/PickPopover.h"
#include "gui/shell/SearchQuery.h"

namespace nephoscope::gui {

class CommandSet;

/// Ctrl+K: everything that can be done and everywhere one can go, found by a few letters.
class CommandPalette : public PickPopover
{
    Q_OBJECT
public:
    /// `provider`: pages and resources, as the top bar's search has them.
    CommandPalette(CommandSet &commands, SearchQuery::Provider provider, QWidget *window);
    void openPalette();

Q_SIGNALS:
    void followed(const QString &address);
    void windowRequested(const QString &address);

protected:
    void queryChanged() override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void follow(const QString &id, Qt::KeyboardModifiers modifiers);
    void retranslate();
    CommandSet &m_commands;
    SearchQuery m_search;
};

} // namespace nephoscope::gui
