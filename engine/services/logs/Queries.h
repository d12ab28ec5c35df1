#pragma once

#include "services/logs/Access.h"
#include "services/logs/QueryRows.h"

#include <deque>
#include <mutex>

namespace nephoscope::logs {

/// Queries of Logs Insights. StartQuery puts one down; it runs on a worker, two at a time, over the events there were when it was
/// asked. Its rows are a blob that is kept for seven days, like those of the latest 1,000 queries of an account in a Region. What runs
/// when the process ends has failed for the next one.
class Queries
{
public:
    Queries();
    ~Queries();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { QueryRows::failOpen(host.database.writer()); }
    /// Ends what runs.
    void stop();
    void onReset() { cancelAll(); }

private:
    struct Live;
    using LivePtr = std::shared_ptr<Live>;
    struct RunQuery;
    struct Finished;

    Expected<model::StartQuery::Output> ask(WriteContext &context, const model::StartQuery::Input &input);
    Expected<model::StopQuery::Output> cancel(WriteContext &context, const model::StopQuery::Input &input);
    Expected<model::GetQueryResults::Output> results(ReadContext &context, const model::GetQueryResults::Input &input);
    Expected<model::DescribeQueries::Output> describe(ReadContext &context, const model::DescribeQueries::Input &input);

    void registerRuns(ServiceRegistry &registry);
    /// Writes down what could not be written when it happened.
    void noteFailed(WriteContext &context, QueryRows &rows);
    /// Begins the query, or keeps it until another one is over.
    void enqueue(const LivePtr &query);
    void launch(LivePtr query);
    void over(const LivePtr &query, bool noted);
    /// On a worker.
    Finished run(ReadContext &context, Live &query, const QueryRow &row);
    LivePtr find(const std::string &id);
    void cancelAll();

    const ServiceHost *m_host = nullptr;
    std::mutex m_mutex;
    std::map<std::string, LivePtr> m_live; ///< that wait or run
    std::deque<LivePtr> m_waiting;
    int m_running = 0;
    bool m_stopping = false;
};

/// GetLogRecord, and queries that are saved under a name.
void registerQueryDefinitions(ServiceRegistry &registry);

} // namespace nephoscope::logs
