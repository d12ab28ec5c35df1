#pragma once

#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMimeData>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {

inline QString s(const char *text) { return QString::fromUtf8(text); }

/// Machines with a status and a size, wide enough to scroll sideways.
class Machines final : public TableSource
{
public:
    explicit Machines(int rows) : m_rows(rows) {}
    std::vector<Column> columns() const override
    {
        return {{.id = s("name"), .title = s("Name"), .width = 180},
                {.id = s("status"), .title = s("Status"), .width = 140},
                {.id = s("size"), .title = s("Size"), .width = 120, .rightAligned = true},
                {.id = s("note"), .title = s("Note"), .width = 300},
                {.id = s("secret"), .title = s("Secret"), .width = 100, .hidden = true}};
    }
    int rowCount() const override { return m_rows; }
    Cell cell(int row, int column) const override
    {
        switch (column) {
        case 0: return {.text = s("m%1").arg(row, 3, 10, QLatin1Char('0')), .link = true};
        case 1: return {.text = row % 4 == 0 ? s("Stopped") : s("Active")};
        case 2: return {.text = QString::number(row * 10)};
        case 3: return {.text = row == 1 ? s("a long note that goes on and on until no column of that width can show it in one line") : QString()};
        default: return {.text = s("x")};
        }
    }
    QString rowId(int row) const override { return s("id%1").arg(row); }
    State state() const override { return now; }
    void reload() override {}
    bool canFetchMore() const override { return more > 0; }
    void fetchMore() override
    {
        const int first = m_rows;
        m_rows += std::exchange(more, 0);
        Q_EMIT appended(first, m_rows - 1);
        Q_EMIT stateChanged();
    }
    std::unique_ptr<QMimeData> mimeData(const std::vector<int> &rows) const override
    {
        auto data = std::make_unique<QMimeData>();
        data->setText(QString::number(rows.size()));
        return data;
    }
    bool acceptsDrops() const override { return true; }
    bool canDrop(const QMimeData &data, int row) const override { return data.hasText() && row == 2; }
    void dropped(const QMimeData &data, int row) override { droppedOn = data.text() % u'@' % QString::number(row); }

    State now = State::Ready;
    int more = 0;
    QString droppedOn;

private:
    int m_rows;
};

/// A million rows that arrive when they were needed and the test says so.
class Million final : public TableSource
{
public:
    static constexpr int pageRows = 100;

    std::vector<Column> columns() const override
    {
        return {{.id = s("key"), .title = s("Key"), .width = 300, .stretch = true}, {.id = s("size"), .title = s("Size"), .width = 100}};
    }
    int rowCount() const override { return rows; }
    Cell cell(int row, int column) const override
    {
        if (!loaded[size_t(row / pageRows)])
            qFatal("a row that is not loaded was asked for");
        ++cellsRead;
        const int object = order == Qt::DescendingOrder ? rows - 1 - row : row;
        return {.text = column == 0 ? s("key-%1").arg(object, 7, 10, QLatin1Char('0')) : QString::number(object)};
    }
    QString rowId(int row) const override { return cell(row, 0).text; }
    State state() const override { return State::Ready; }
    void reload() override {}
    bool sortsItself() const override { return true; }
    void setSort(const QString &columnId, Qt::SortOrder sort) override
    {
        sortedBy = columnId;
        order = sort;
        Q_EMIT reset();
    }
    bool filtersItself() const override { return true; }
    void setFilter(const FilterQuery &query) override
    {
        asked = query;
        rows = query.isEmpty() ? 1'000'000 : 1234;
        Q_EMIT reset();
    }
    bool isSparse() const override { return true; }
    bool isRowLoaded(int row) const override { return loaded[size_t(row / pageRows)]; }
    void need(int first, int last) override
    {
        needed = {first, last};
        ++questions;
    }
    void deliver()
    {
        for (int page = needed.first / pageRows; page <= needed.second / pageRows; ++page) {
            loaded[size_t(page)] = true;
            Q_EMIT updated(page * pageRows, std::min(rows, (page + 1) * pageRows) - 1);
        }
    }

    int rows = 1'000'000;
    std::vector<bool> loaded = std::vector<bool>(10'000, false);
    std::pair<int, int> needed{-1, -1};
    int questions = 0;
    mutable qint64 cellsRead = 0;
    QString sortedBy;
    Qt::SortOrder order = Qt::AscendingOrder;
    FilterQuery asked;
};

/// Of the columns shown, from the left.
inline QStringList titles(const QTableView &view)
{
    QStringList out;
    const QHeaderView *header = view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int section = header->logicalIndex(visual); !header->isSectionHidden(section))
            out.append(view.model()->headerData(section, Qt::Horizontal).toString());
    return out;
}

/// For people: NEPHOSCOPE_PICTURES=DIR keeps what a test saw.
inline void picture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES");
    QApplication::processEvents(); // layouts asked for anew
    if (!folder.isEmpty())
        window.grab().save(folder % u"/table-" % name % u".png");
}

template <class T>
T *child(const QWidget &in, const char *name)
{
    return in.findChild<T *>(QString::fromLatin1(name));
}

inline void show(QWidget &widget, int width = 700, int height = 460)
{
    widget.resize(width, height);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

} // namespace nephoscope::gui
