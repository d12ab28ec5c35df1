#include "transfer/Journal.h"

namespace nephoscope::transfer {

void Journal::putCopies(const Job &job)
{
    m_notes.push_back([id = job.id, order = job.copies](store::Connection &connection) {
        for (std::size_t i = 0; i < order->steps.size(); ++i) {
            const CopyOrder::Step &step = order->steps[i];
            connection.query("INSERT OR REPLACE INTO copies VALUES(?, ?, ?, ?, ?, ?, ?)")
                .bind(id, std::int64_t(i), order->moves, step.from, step.to, step.tree, step.versionId)
                .run();
        }
    });
}

std::shared_ptr<const CopyOrder> Journal::copies(JobId job, std::string fromBucket, std::string toBucket)
{
    auto order = std::make_shared<CopyOrder>();
    order->fromBucket = std::move(fromBucket);
    order->toBucket = std::move(toBucket);
    store::Query row = m_connection.query("SELECT moves, source, target, tree, version FROM copies WHERE job = ? ORDER BY number");
    row.bind(job);
    while (row.step()) {
        order->moves = row.integer(0) != 0;
        order->steps.push_back({row.string(1), row.string(2), row.integer(3) != 0, row.string(4)});
    }
    return order;
}

} // namespace nephoscope::transfer
