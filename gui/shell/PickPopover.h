#pragma once

#include "gui/kit/Popover.h"
#include "gui/shell/PickList.h"

class QLineEdit;

namespace nephoscope::gui {

/// A popover with an input above a PickList: the input keeps the focus, the arrow keys move in the list, Enter picks,
/// Esc closes. What the list shows for what is typed is up to the class that derives.
class PickPopover : public Popover
{
    Q_OBJECT
public:
    explicit PickPopover(QWidget *owner);
    QLineEdit &input() { return *m_input; }
    PickList &list() { return *m_list; }

Q_SIGNALS:
    /// The popover is closed already.
    void picked(const QString &id, Qt::KeyboardModifiers modifiers);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    /// What is typed, without spaces around it.
    QString query() const;
    /// It is another one; ask for the rows.
    virtual void queryChanged() = 0;

private:
    QLineEdit *m_input;
    PickList *m_list;
};

} // namespace nephoscope::gui
