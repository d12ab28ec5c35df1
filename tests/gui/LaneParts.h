#pragma once

#include "gui/monitor/LaneModel.h"
#include "transfer/TransferManager.h"

#include <QtQuick/QQuickItem>

// What tests of the transfer monitor draw lanes of, and how they find what was drawn.
namespace nephoscope::gui {

/// A job of as many cells as a lane ever shows, 10,000 parts and more; counts who asks.
class CountedParts : public LaneModel
{
public:
    /// All parts are as `each`, but for their numbers.
    CountedParts(std::size_t count, const transfer::PartSnapshot &each) : cells(count, each)
    {
        for (std::size_t i = 0; i < count; ++i)
            cells[i].number = std::uint32_t(i + 1);
    }
    int rowCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &, int) const override { return {}; }
    bool isVisible() const override { return true; }
    std::optional<std::vector<transfer::PartSnapshot>> partsSince(qint64, std::uint64_t &version) const override
    {
        if (version == now)
            return std::nullopt;
        version = now;
        ++copies;
        return cells;
    }
    std::optional<transfer::CellDetails> cell(qint64, std::uint32_t number) const override
    {
        asked.push_back(number);
        transfer::CellDetails details;
        details.first = details.last = number;
        details.total = std::uint32_t(cells.size());
        details.size = 100;
        details.done = cells[number - 1].done;
        return details;
    }
    void poll() { Q_EMIT polled(); }

    std::vector<transfer::PartSnapshot> cells;
    std::uint64_t now = 1;
    mutable int copies = 0;
    mutable std::vector<std::uint32_t> asked;
};

/// Delegates hang in the tree of items, not in that of objects.
template <class Matches>
QQuickItem *findItem(QQuickItem *root, const Matches &matches)
{
    if (matches(root))
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = findItem(child, matches))
            return found;
    }
    return nullptr;
}

template <class T>
void collectItems(QQuickItem *root, QList<T *> &found)
{
    if (auto *item = qobject_cast<T *>(root))
        found << item;
    for (QQuickItem *child : root->childItems())
        collectItems(child, found);
}

/// All items of a kind, as deep as they are.
template <class T>
QList<T *> itemsOf(QQuickItem *root)
{
    QList<T *> found;
    collectItems(root, found);
    return found;
}

} // namespace nephoscope::gui
