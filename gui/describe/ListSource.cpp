#include "gui/describe/ListSource.h"

#include <algorithm>
#include <chrono>

namespace nephoscope::gui {

std::vector<Column> columnsOf(const std::vector<ColumnSpec> &specs)
{
    std::vector<Column> columns;
    columns.reserve(specs.size());
    for (const ColumnSpec &spec : specs) {
        Column column;
        column.id = spec.id;
        column.title = spec.title;
        column.width = spec.width;
        column.stretch = spec.stretch;
        column.sortable = spec.sortable;
        column.rightAligned = spec.rightAligned;
        columns.push_back(std::move(column));
    }
    return columns;
}

ListSource::ListSource(EngineHost &engine, Fetch fetch, std::function<QString(const void *)> idOf, QObject *parent)
    : ItemSource(parent), m_engine(engine), m_fetch(std::move(fetch)), m_idOf(std::move(idOf))
{
    m_refresh.setSingleShot(true);
    m_refresh.setTimerType(Qt::CoarseTimer);
    connect(&m_refresh, &QTimer::timeout, this, &ListSource::reload);
    connect(&engine, &EngineHost::ready, this, &ListSource::reload);
    connect(&engine, &EngineHost::changed, this, [this](const QList<Change> &changes) {
        if (m_touches && !m_refresh.isActive() && std::any_of(changes.begin(), changes.end(), m_touches))
            m_refresh.start(std::chrono::milliseconds(m_items.size() / 20));
    });
    reload();
}

void ListSource::describe(const std::vector<ColumnSpec> &columns)
{
    m_columns = columns;
    Q_EMIT columnsChanged();
}

std::vector<Column> ListSource::columns() const
{
    return columnsOf(m_columns);
}

Cell ListSource::cell(int row, int column) const
{
    return m_columns[std::size_t(column)].cell(m_items[std::size_t(row)].get());
}

int ListSource::compare(int left, int right, int column) const
{
    const ColumnSpec &spec = m_columns[std::size_t(column)];
    return spec.compare ? spec.compare(m_items[std::size_t(left)].get(), m_items[std::size_t(right)].get())
                        : ItemSource::compare(left, right, column);
}

QVariant ListSource::propertyValue(int row, const QString &property) const
{
    const auto spec = std::find_if(m_columns.begin(), m_columns.end(), [&](const ColumnSpec &each) { return each.id == property; });
    if (spec == m_columns.end())
        return {};
    const void *item = m_items[std::size_t(row)].get();
    return spec->value ? spec->value(item) : QVariant(spec->cell(item).text);
}

void ListSource::reload()
{
    if (!m_engine.isReady())
        return;
    ++m_generation;
    m_fetching = true;
    // What was scrolled to stays loaded.
    request({}, {}, std::max(std::size_t(eagerRows), m_items.size()));
}

void ListSource::fetchMore()
{
    if (m_next.empty() || m_fetching)
        return;
    m_fetching = true;
    const int generation = m_generation;
    m_fetch(m_engine, this, m_next, [this, generation](Expected<ItemPage> page) {
        if (generation != m_generation)
            return;
        if (!page) {
            take(std::move(page), {}, 0);
            return;
        }
        m_fetching = false;
        m_next = std::move(page->next);
        const int first = rowCount();
        m_items.insert(m_items.end(), std::make_move_iterator(page->items.begin()), std::make_move_iterator(page->items.end()));
        if (rowCount() > first)
            Q_EMIT appended(first, rowCount() - 1);
        Q_EMIT stateChanged();
    });
}

void ListSource::request(std::vector<Item> before, const std::string &token, std::size_t wanted)
{
    const int generation = m_generation;
    const auto shared = std::make_shared<std::vector<Item>>(std::move(before));
    m_fetch(m_engine, this, token, [this, generation, shared, wanted](Expected<ItemPage> page) {
        if (generation == m_generation)
            take(std::move(page), std::move(*shared), wanted);
    });
}

void ListSource::take(Expected<ItemPage> page, std::vector<Item> before, std::size_t wanted)
{
    if (!page) {
        m_fetching = false;
        m_error = page.error();
        m_state = State::Failed;
        m_items.clear();
        m_next.clear();
        Q_EMIT reset();
        Q_EMIT stateChanged();
        return;
    }
    before.insert(before.end(), std::make_move_iterator(page->items.begin()), std::make_move_iterator(page->items.end()));
    if (!page->next.empty() && before.size() < wanted) {
        request(std::move(before), page->next, wanted);
        return;
    }
    m_fetching = false;
    m_items = std::move(before);
    m_next = std::move(page->next);
    m_state = State::Ready;
    Q_EMIT reset();
    Q_EMIT stateChanged();
}

} // namespace nephoscope::gui
