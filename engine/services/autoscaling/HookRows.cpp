#include "services/autoscaling/HookRows.h"

#include "services/autoscaling/RowText.h"
#include "store/Times.h"

namespace nephoscope::autoscaling {

namespace {

#define WAIT_COLUMNS "token, instance, grp, hook, began"

HookWait readWait(const store::Query &query)
{
    return {query.string(0), query.string(1), query.integer(2), query.string(3), store::timeAt(query, 4)};
}

std::optional<HookWait> oneWait(store::Query &query)
{
    return query.step() ? std::optional(readWait(query)) : std::nullopt;
}

} // namespace

std::optional<model::LifecycleHook> HookRows::find(std::int64_t group, const std::string &name)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_hooks WHERE grp = ? AND name = ?");
    return query.bind(group, name).step() ? std::optional(readValue<model::LifecycleHook>(query.text(0))) : std::nullopt;
}

std::vector<model::LifecycleHook> HookRows::list(std::int64_t group)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_hooks WHERE grp = ? ORDER BY name");
    return readValues<model::LifecycleHook>(query.bind(group));
}

void HookRows::put(std::int64_t group, const model::LifecycleHook &hook)
{
    const std::string text = written(hook);
    m_connection.query("INSERT OR REPLACE INTO autoscaling_hooks(grp, name, value) VALUES(?, ?, ?)").bind(group, *hook.lifecycleHookName, text).run();
}

void HookRows::remove(std::int64_t group, const std::string &name)
{
    m_connection.query("DELETE FROM autoscaling_hooks WHERE grp = ? AND name = ?").bind(group, name).run();
}

std::optional<HookWait> HookRows::findWait(const std::string &token)
{
    auto query = m_connection.query("SELECT " WAIT_COLUMNS " FROM autoscaling_hook_waits WHERE token = ?");
    query.bind(token);
    return oneWait(query);
}

std::optional<HookWait> HookRows::findWait(const std::string &instance, const std::string &hook)
{
    auto query = m_connection.query("SELECT " WAIT_COLUMNS " FROM autoscaling_hook_waits WHERE instance = ? AND hook = ?");
    query.bind(instance, hook);
    return oneWait(query);
}

std::vector<HookWait> HookRows::waitsOf(const std::string &instance)
{
    auto query = m_connection.query("SELECT " WAIT_COLUMNS " FROM autoscaling_hook_waits WHERE instance = ? ORDER BY hook");
    return store::rowsOf(query.bind(instance), readWait);
}

std::vector<HookWait> HookRows::waitsFor(std::int64_t group, const std::string &hook)
{
    auto query = m_connection.query("SELECT " WAIT_COLUMNS " FROM autoscaling_hook_waits WHERE grp = ? AND hook = ? ORDER BY instance");
    return store::rowsOf(query.bind(group, hook), readWait);
}

void HookRows::put(const HookWait &wait)
{
    m_connection.query("INSERT INTO autoscaling_hook_waits(token, instance, grp, hook, began) VALUES(?, ?, ?, ?, ?)")
        .bind(wait.token, wait.instance, wait.group, wait.hook, store::millis(wait.began))
        .run();
}

void HookRows::removeWait(const std::string &token)
{
    m_connection.query("DELETE FROM autoscaling_hook_waits WHERE token = ?").bind(token).run();
}

} // namespace nephoscope::autoscaling
