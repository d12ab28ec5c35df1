#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {

/// Pairs of bold key and value in columns; as many columns as fit, at most the number given. Five and more are for
/// short values, such as counts, and narrow. All columns are equally wide, whatever stands in them, so that grids below
/// one another line up.
class KeyValueGrid : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueGrid(int columns = 3, QWidget *parent = nullptr);

    void clear();
    /// Selectable text; an empty value shows "-". With `copyable` a copy button stands before it.
    void add(const QString &key, const QString &value, bool copyable = false);
    /// `info` (an Info link) stands behind the key.
    void add(const QString &key, QWidget *value, QWidget *info = nullptr);

    /// How many columns of at most `most` that width has.
    static int columnsIn(int width, int most);

private:
    class Columns;
    Columns *m_grid;
    std::vector<QWidget *> m_pairs;
};

} // namespace nephoscope::gui
