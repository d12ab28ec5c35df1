#include "transfer/Ledger.h"

#include <algorithm>
#include <utility>

namespace nephoscope::transfer {

std::optional<Scope> Scope::of(std::string_view text)
{
    constexpr std::string_view kinds = "aslj";
    if (text.empty() || kinds.find(text[0]) == std::string_view::npos)
        return std::nullopt;
    return Scope{Kind(text[0]), std::string(text.substr(1))};
}

void Ledger::measure(Timestamp now, const std::vector<Measured> &counts)
{
    const std::lock_guard lock(m_mutex);
    for (const Measured &count : counts) {
        // A job that has not moved anything has no history.
        if (count.scope.kind == Scope::Kind::Job && count.up == 0 && count.down == 0 && !m_entries.contains(count.scope))
            continue;
        const auto place = m_entries.try_emplace(count.scope);
        Entry &entry = place.first->second;
        if (place.second)
            m_jobs += count.scope.kind == Scope::Kind::Job ? 1 : 0;
        if (place.second || count.up > 0 || count.down > 0)
            entry.moved = now;
        entry.history.add(now, count.up, count.down);
        entry.changed = true;
    }
    bound();
}

void Ledger::bound()
{
    for (const bool jobs : {true, false}) {
        const std::size_t count = jobs ? m_jobs : m_entries.size() - m_jobs;
        const std::size_t most = jobs ? mostJobs : mostOthers;
        if (count <= most)
            continue;
        std::vector<std::pair<Timestamp, const Scope *>> ages;
        for (const auto &[scope, entry] : m_entries) {
            if (scope.kind != Scope::Kind::All && (scope.kind == Scope::Kind::Job) == jobs)
                ages.emplace_back(entry.moved, &scope);
        }
        std::sort(ages.begin(), ages.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (std::size_t i = 0; i < count - most; ++i) {
            m_dropped.push_back(*ages[i].second);
            m_entries.erase(m_dropped.back());
        }
        m_jobs -= jobs ? count - most : 0;
    }
}

void Ledger::restore(const Scope &scope, const History &history, bool isNew)
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_entries.try_emplace(scope);
    if (place.second)
        m_jobs += scope.kind == Scope::Kind::Job ? 1 : 0;
    place.first->second.history.add(history);
    place.first->second.changed = place.first->second.changed || isNew;
    bound();
}

void Ledger::forget(const Scope &scope)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.erase(scope) > 0)
        m_jobs -= scope.kind == Scope::Kind::Job ? 1 : 0;
}

History Ledger::history(const Scope &scope) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(scope);
    return found == m_entries.end() ? History() : found->second.history;
}

std::vector<Scope> Ledger::scopes() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Scope> scopes;
    for (const auto &[scope, entry] : m_entries) {
        const bool offered = scope.kind == Scope::Kind::Service || scope.kind == Scope::Kind::Link;
        if (offered && (entry.history.totalUp() > 0 || entry.history.totalDown() > 0))
            scopes.push_back(scope);
    }
    return scopes;
}

std::vector<std::pair<Scope, History>> Ledger::takeChanged(Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::pair<Scope, History>> changed;
    for (auto &[scope, entry] : m_entries) {
        if (!std::exchange(entry.changed, false))
            continue;
        entry.history.prune(now);
        changed.emplace_back(scope, entry.history);
    }
    return changed;
}

std::vector<Scope> Ledger::takeDropped()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_dropped, {});
}

} // namespace nephoscope::transfer
