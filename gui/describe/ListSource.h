#pragma once

#include "core/Expected.h"
#include "gui/bridge/EngineHost.h"
#include "gui/describe/Item.h"
#include "gui/describe/Resource.h"

#include <QtCore/QTimer>

#include <functional>
#include <string>

namespace nephoscope::gui {

/// One answer of a list operation; an empty token ends the list.
struct ItemPage
{
    std::vector<Item> items;
    std::string next;
};

/// Asks for the page behind `token` (empty: the first); `done` is called once on the GUI thread, or never when
/// `receiver` is gone.
using Fetch = std::function<void(EngineHost &, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)>;

/// The rows of a list operation. Takes the pages one after another up to `eagerRows`, the rest as the user gets
/// near; after a change of the resource it lists anew what was loaded, at a pace that follows the number of rows.
class ListSource : public ItemSource
{
    Q_OBJECT
public:
    static constexpr int eagerRows = 5000;

    ListSource(EngineHost &engine, Fetch fetch, std::function<QString(const void *)> idOf, QObject *parent = nullptr);

    /// Changes that make the list stale.
    void refreshOn(std::function<bool(const Change &)> touches) { m_touches = std::move(touches); }

    Item item(int row) const override { return m_items[std::size_t(row)]; }
    Error error() const override { return m_error; }
    void describe(const std::vector<ColumnSpec> &columns) override;
    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_items.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override { return m_idOf(m_items[std::size_t(row)].get()); }
    int compare(int left, int right, int column) const override;
    QVariant propertyValue(int row, const QString &property) const override;
    State state() const override { return m_state; }
    void reload() override;
    bool canFetchMore() const override { return !m_next.empty(); }
    void fetchMore() override;

private:
    void request(std::vector<Item> before, const std::string &token, std::size_t wanted);
    void take(Expected<ItemPage> page, std::vector<Item> before, std::size_t wanted);

    EngineHost &m_engine;
    Fetch m_fetch;
    std::function<QString(const void *)> m_idOf;
    std::function<bool(const Change &)> m_touches;
    std::vector<ColumnSpec> m_columns;
    std::vector<Item> m_items;
    std::string m_next;
    State m_state = State::Loading;
    Error m_error;
    QTimer m_refresh;
    int m_generation = 0;
    bool m_fetching = false;
};

/// The columns of a table as its model wants them.
std::vector<Column> columnsOf(const std::vector<ColumnSpec> &specs);

} // namespace nephoscope::gui
