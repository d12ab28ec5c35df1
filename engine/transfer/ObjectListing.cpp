#include "transfer/Runner.h"

#include <algorithm>

namespace nephoscope::transfer {

Error objectChanged(const ObjectName &object)
{
    return {"ObjectChanged", "The object " + object.key + " was replaced while it was being fetched.", 412};
}

void Runner::listObjects(const JobPtr &job, S3Calls &calls, ObjectName prefix)
{
    // Keys come in order, so a listing that was cut off goes on after the last known one; one that is
    // repeated begins with the first.
    std::string last = job->files.empty() || !job->known.empty() ? std::string() : prefix.key + job->files.back().name;
    listPage(job, calls, std::move(prefix), std::move(last), {}, 1, m_core.ticket(job));
}

void Runner::listPage(const JobPtr &job, S3Calls &calls, ObjectName prefix, std::string startAfter, std::string token, int attempt,
                      TicketPtr ticket)
{
    m_core.ask<ObjectPage>(
        [&calls, caller = job->caller, prefix, startAfter, token](Done<ObjectPage> done) {
            calls.list(caller, prefix, startAfter, token, std::move(done));
        },
        [this, job, &calls, prefix, startAfter, token, attempt, ticket](Expected<ObjectPage> page) {
            if (job->state() == State::Cancelled)
                return;
            if (!page && m_core.mayRetry(job, page.error(), attempt)) {
                m_core.later(attempt, [this, job, &calls, prefix, startAfter, token, attempt, ticket] {
                    listPage(job, calls, prefix, startAfter, token, attempt + 1, ticket);
                });
                return;
            }
            if (!page) {
                m_core.listed(job, std::move(page.error()));
                return;
            }
            std::vector<FoundFile> found;
            found.reserve(page->entries.size());
            for (ObjectPage::Entry &entry : page->entries)
                found.push_back({entry.key.substr(std::min(prefix.key.size(), entry.key.size())), entry.size, 0, std::move(entry.etag)});
            m_core.addFiles(job, std::move(found));
            if (!page->nextToken.empty())
                listPage(job, calls, prefix, {}, page->nextToken, 1, ticket);
            else if (job->files.empty())
                m_core.listed(job, Error{"NoSuchKey", "There are no objects below " + prefix.bucket + '/' + prefix.key + '.', 404});
            else
                m_core.listed(job, {});
        });
}

} // namespace nephoscope::transfer
