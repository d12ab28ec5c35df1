#include "services/identity/Book.h"

namespace nephoscope::identity {

namespace {

/// For so long those with expired credentials are told that they have expired.
constexpr Duration expiredAreKnown = std::chrono::days(7);

} // namespace

void Book::addKey(WriteContext &context, const KeyRow &row, const Entity *user)
{
    Keys(context.db()).insert(row);
    context.afterCommit([this, row, principal = user ? principalOf(*user, row.id) : Principal::root(AccountId{row.account}, row.id)] {
        m_host->credentials.add({row.id, row.secret}, principal, row.active);
    });
}

void Book::setKeyActive(WriteContext &context, const KeyRow &row, const Entity *user, bool active)
{
    Keys(context.db()).setActive(row.id, active);
    context.afterCommit([this, row, active, principal = user ? principalOf(*user, row.id) : Principal::root(AccountId{row.account}, row.id)] {
        m_host->credentials.add({row.id, row.secret}, principal, active);
    });
}

void Book::removeKey(WriteContext &context, const std::string &id)
{
    Keys keys(context.db());
    keys.remove(id);
    keys.removeSessions({}, id);
    context.afterCommit([this, id] {
        m_host->credentials.remove(id);
        m_host->credentials.endSessions({}, id);
    });
}

void Book::moveUser(WriteContext &context, const std::string &id, const Entity *user)
{
    changing(context);
    Keys keys(context.db());
    if (!user) {
        endSessionsOf(context, id);
        return;
    }
    for (const KeyRow &row : keys.of(user->account, id))
        setKeyActive(context, row, user, row.active);
}

void Book::endSessionsOf(WriteContext &context, const std::string &issuerId)
{
    Keys(context.db()).removeSessions(issuerId, {});
    context.afterCommit([this, issuerId] { m_host->credentials.endSessions(issuerId, {}); });
}

void Book::addSession(WriteContext &context, const SessionRow &row)
{
    Keys keys(context.db());
    keys.removeOldSessions(context.now() - expiredAreKnown);
    keys.insert(row);
    context.afterCommit([this, row] { m_host->credentials.add(row.key, row.principal); });
}

} // namespace nephoscope::identity
