#pragma once

#include "gui/kit/Popover.h"
#include "gui/shell/Page.h"

class QLineEdit;

namespace nephoscope::gui {

class CommandSet;
class PickList;

/// Ctrl+K: everything that can be done and everywhere one can go, found by a few letters.
class CommandPalette : public Popover
{
    Q_OBJECT
public:
    using Answer = std::function<void(std::vector<SearchHit>)>;
    using Provider = std::function<void(const QString &query, Answer answer)>;

    /// `provider`: pages and resources, as the top bar's search has them.
    CommandPalette(CommandSet &commands, Provider provider, QWidget *window);
    void openPalette();

Q_SIGNALS:
    void followed(const QString &address);
    void windowRequested(const QString &address);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void fill();
    void pick(const QString &id, Qt::KeyboardModifiers modifiers);
    void retranslate();
    CommandSet &m_commands;
    Provider m_provider;
    QLineEdit *m_input;
    PickList *m_list;
    std::vector<SearchHit> m_hits;
    int m_generation = 0;
};

} // namespace nephoscope::gui
