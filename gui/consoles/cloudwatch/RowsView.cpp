#include "gui/consoles/cloudwatch/RowsView.h"

#include "gui/consoles/cloudwatch/InsightsRows.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int leastHeight = 140; // logical pixels

} // namespace

RowsView::RowsView(QWidget *parent)
    : QWidget(parent), m_rows(new InsightsRows(this)), m_model(new TableModel(m_rows, false, false, this)), m_view(new TableView(m_model, this))
{
    m_rows->setLinked(false);
    m_view->setObjectName(QStringLiteral("rows"));
    m_view->setMinimumHeight(leastHeight);
    m_view->setProperty("data", true); // titles of columns are names of fields
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{0, {0, 0, 0, theme.space("l")}}; });
    column->addWidget(m_view);
    setFocusProxy(m_view);
}

// The view reads the model, which reads the rows.
RowsView::~RowsView()
{
    delete m_view;
    delete m_model;
}

void RowsView::setName(const QString &name) { m_view->setAccessibleName(name); }
void RowsView::setTable(const InsightsTable &table) { m_rows->setTable(table, false); }
const InsightsTable &RowsView::table() const { return m_rows->table(); }

} // namespace nephoscope::gui::cloudwatch
