#pragma once

#include "gui/kit/Popover.h"

#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui {

/// A drop-down list of actions with keyboard control (arrows, Home, End, Enter, first letters).
class Menu : public Popover
{
    Q_OBJECT
public:
    struct Item
    {
        QString id;
        QString text;
        QString description;      ///< smaller, second line
        QString icon;             ///< line icon name
        QString trailing;         ///< grey text at the right, such as a Region code
        bool enabled = true;
        bool checked = false;
    };

    explicit Menu(QWidget *owner, Context context = Context::Page);

    void clear();
    void addItem(Item item);
    void addHeading(const QString &text);
    void addSeparator();
    void setItemEnabled(const QString &id, bool enabled);
    void setItemText(const QString &id, const QString &text);
    void setChecked(const QString &id);
    /// Moves the focus into the list.
    void focusFirst();
    /// As if the first enabled item was clicked; false when there is none.
    bool triggerFirst();
    /// Recomputes the size after items changed while open.
    void refit(QWidget *anchor) { openAt(anchor); }

Q_SIGNALS:
    void triggered(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Row;
    friend class Row;
    Row *find(const QString &id) const;
    void step(int by);
    std::vector<Row *> m_rows;
    QWidget *m_list;
};

} // namespace nephoscope::gui
