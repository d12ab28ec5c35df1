#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QGridLayout;

namespace nephoscope::gui {

/// Pairs of bold key and value in columns; as many columns as fit, at most the number given. Five and more are for
/// short values, such as counts, and narrow.
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QGridLayout *m_grid;
    std::vector<QWidget *> m_pairs;
    int m_columns;
    int m_shown = 0;
};

} // namespace nephoscope::gui
