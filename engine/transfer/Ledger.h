#pragma once

#include "transfer/History.h"

#include <compare>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::transfer {

/// What bytes are counted for.
struct Scope
{
    enum class Kind : char { All = 'a', Service = 's', Link = 'l', Job = 'j' };

    Kind kind = Kind::All;
    std::string name = {}; ///< of a service its id, such as `s3`; of a job its number; of a link one of those below

    static Scope service(std::string id) { return {Kind::Service, std::move(id)}; }
    static Scope job(std::int64_t id) { return {Kind::Job, std::to_string(id)}; }
    static constexpr const char *direct = "direct";     ///< this process's transfers with its own cloud
    static constexpr const char *edge = "edge";         ///< the same through an edge location
    static constexpr const char *listener = "listener"; ///< programs, through the listeners
    static Scope link(std::string name) { return {Kind::Link, std::move(name)}; }
    /// The connection to a cloud elsewhere, by the name that jobs have for it.
    static Scope cloud(const std::string &name) { return {Kind::Link, '@' + name}; }

    auto operator<=>(const Scope &) const = default;
    /// As a journal keeps it; nothing for what is none.
    std::string toText() const { return char(kind) + name; }
    static std::optional<Scope> of(std::string_view text);
};

/// Bytes since the last call for it.
struct Measured
{
    Scope scope;
    std::uint64_t up = 0;
    std::uint64_t down = 0;
};

/// The histories of everything that is counted: all, each service, each link and each job. Holds no more of them than
/// `mostJobs` and `mostOthers`: what has been silent longest goes first, and the earliest of what was restored before that. Thread-safe; locked for moments.
class Ledger
{
public:
    static constexpr std::size_t mostJobs = 1'000;
    static constexpr std::size_t mostOthers = 64;

    void measure(Timestamp now, const std::vector<Measured> &counts);
    /// What was kept; with `isNew` elsewhere, so that it has changed here.
    void restore(const Scope &scope, const History &history, bool isNew = false);
    void forget(const Scope &scope);
    History history(const Scope &scope) const;
    /// Services and links that have ever moved something, in order.
    std::vector<Scope> scopes() const;
    /// Those that have changed since the last call, without what no span reaches any more.
    std::vector<std::pair<Scope, History>> takeChanged(Timestamp now);
    /// Those that measure() has dropped since the last call.
    std::vector<Scope> takeDropped();

private:
    struct Entry
    {
        History history;
        Timestamp moved{};
        bool changed = false;
    };

    void bound();

    mutable std::mutex m_mutex;
    std::map<Scope, Entry> m_entries;
    std::size_t m_jobs = 0;
    std::vector<Scope> m_dropped;
};

} // namespace nephoscope::transfer
