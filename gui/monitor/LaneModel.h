#pragma once

#include <QtCore/QAbstractListModel>

#include "transfer/CellDetails.h"

#include <optional>
#include <vector>

namespace nephoscope::gui {

/// What lanes are drawn of: running jobs, the ways of a race, a finished job played again. Each row may have parts.
class LaneModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// Somebody looks; lanes ask for nothing otherwise.
    virtual bool isVisible() const = 0;
    /// As TransferManager::partsSince.
    virtual std::optional<std::vector<transfer::PartSnapshot>> partsSince(qint64 id, std::uint64_t &version) const = 0;
    /// As TransferManager::cell: asked for the one cell that somebody looks at.
    virtual std::optional<transfer::CellDetails> cell(qint64 id, std::uint32_t number) const
    {
        Q_UNUSED(id)
        Q_UNUSED(number)
        return std::nullopt;
    }

Q_SIGNALS:
    /// Parts may have changed: after each poll, whether or not a row did.
    void polled();
};

} // namespace nephoscope::gui
