#pragma once

#include "gui/consoles/cloudwatch/Insights.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class TableModel;
class TableView;
}

namespace nephoscope::gui::cloudwatch {

class InsightsRows;

/// Rows of text with titled columns, to look at and to sort: a table within a card.
class RowsView : public QWidget
{
    Q_OBJECT
public:
    explicit RowsView(QWidget *parent = nullptr);
    ~RowsView() override;

    /// What it shows, for screen readers.
    void setName(const QString &name);
    void setTable(const InsightsTable &table);
    const InsightsTable &table() const;

private:
    InsightsRows *m_rows;
    TableModel *m_model;
    TableView *m_view;
};

} // namespace nephoscope::gui::cloudwatch
