#pragma once

#include "gui/describe/ActionBar.h"
#include "gui/describe/Panel.h"
#include "gui/describe/Resource.h"

class QStackedLayout;

namespace nephoscope::gui {

class DeniedState;
class ListFilter;
class RowDragging;
class SelectionPanel;

/// A described list: table, actions, filter, keys, context menu, drag and drop. Stands on a ListPage or in a tab.
/// Keys, while the table or a button of it has the focus: Enter opens, Alt+Enter shows details in the split panel, Delete
/// deletes, N creates, F5 lists anew, `/` goes to the filter, and those of the actions.
class ResourceView : public Panel
{
    Q_OBJECT
public:
    ResourceView(Navigator &navigator, Describe describe, QWidget *parent = nullptr);
    ~ResourceView() override;

    const Resource &resource() const { return m_resource; }
    ResourceTable &table() { return *m_table; }
    ItemSource &source() { return *m_source; }
    /// Checked rows; without any, the row of the keyboard.
    Selection chosen() const;
    /// As if the action was clicked; false when there is none of that name or it cannot run now.
    bool perform(const QString &action, QWidget *anchor = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void retranslate();
    void updateActions();
    void updateState();
    bool handleKey(const QKeyEvent &event);
    Selection checked(std::size_t most) const;
    void openContextMenu(int row, const QPoint &at);
    friend class RowDragging;
    friend class SelectionPanel;
    ActionContext context(QWidget *anchor = nullptr);

    Navigator &m_navigator;
    Describe m_describe;
    Resource m_resource;
    ItemSource *m_source;
    ResourceTable *m_table;
    DeniedState *m_denied;
    QStackedLayout *m_stack;
    ActionBar *m_bar;
    Button *m_refresh;
    RowDragging *m_dragging;
    ListFilter *m_filter;
    SelectionPanel *m_panel = nullptr; ///< only where a row has details
};

} // namespace nephoscope::gui
