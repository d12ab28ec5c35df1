#pragma once

#include "gui/kit/TablePreferences.h"
#include "gui/kit/TableSource.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;
class Dialog;

/// The form behind a table's gear: page size, wrapped lines, stripes, density, the column that stays, and which columns
/// are shown in which order (by mouse at the handle, by Up and Down with the focus on it).
class CollectionPreferences : public QWidget
{
    Q_OBJECT
public:
    CollectionPreferences(std::vector<Column> columns, TablePreferences value, QWidget *parent = nullptr);

    /// Widths are those handed in.
    TablePreferences value() const;
    void setValue(const TablePreferences &value);

    /// Opens it as a dialog; `apply` gets the value when the user confirms.
    static Dialog *openDialog(std::vector<Column> columns, TablePreferences value, QWidget *over,
                              std::function<void(const TablePreferences &)> apply);

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Row;
    void fillColumns();
    void moveRow(Row *row, int by);
    void guardLast();
    void retranslate();
    std::vector<Column> m_columns;
    TablePreferences m_value;
    QBoxLayout *m_sides;
    Label *m_sizeTitle;
    QButtonGroup *m_sizes;
    std::vector<std::pair<QCheckBox *, Label *>> m_switches; ///< wrap, stripes, compact, sticky
    Label *m_columnsTitle;
    Label *m_columnsText;
    QVBoxLayout *m_list;
    std::vector<Row *> m_rows;
    Button *m_reset;
};

} // namespace nephoscope::gui
