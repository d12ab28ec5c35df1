#pragma once

#include <QtCore/QSet>

#include "door/ClientTraffic.h"
#include "transfer/TransferManager.h"

#include <functional>
#include <vector>

namespace nephoscope::gui {

/// A line of the monitor: a group, a job (in a group or alone), one of a job's files, or what a program moves through the
/// listener.
struct TransferRow
{
    enum class Kind : quint8 { Group, Job, File, More, Client };

    Kind kind = Kind::Job;
    int depth = 0;
    int number = 0;   ///< of a file's line below its job; of a group, its jobs
    bool canOpen = false;
    bool isOpen = false;
    transfer::JobSnapshot job = {};   ///< of a group the sum of its jobs, with the group's id; of a file, its job
    transfer::FileSnapshot file = {}; ///< of a file
    std::string name = {};            ///< of a group, or a program
    std::string service = {};         ///< of what a program moves
    quint64 more = 0;            ///< files that are not shown

    /// The same line, whatever it says meanwhile.
    bool isSameAs(const TransferRow &other) const { return kind == other.kind && job.id == other.job.id && (kind != Kind::File || number == other.number); }
    bool looksLike(const TransferRow &other) const;
};

struct TransferRows
{
    /// Files that an open row shows at most.
    static constexpr std::size_t mostFiles = 200;

    std::vector<transfer::JobSnapshot> jobs;
    std::vector<transfer::Group> groups;
    std::vector<ClientTraffic::Session> clients = {};
    QSet<qint64> open;
    std::function<std::vector<transfer::FileSnapshot>(transfer::JobId)> files;

    /// What is to come in the order it will, then what is over, the newest first; below a group that is
    /// open its jobs, below a job its files.
    std::vector<TransferRow> build() const;
};

/// One job that says what several are doing.
transfer::JobSnapshot sumOf(transfer::GroupId group, const std::vector<const transfer::JobSnapshot *> &jobs);

bool isActive(const transfer::JobSnapshot &job);
bool isFinished(const transfer::JobSnapshot &job);

} // namespace nephoscope::gui
