#include "services/identity/Organizations.h"

#include "store/Rows.h"

#include <algorithm>

namespace nephoscope::identity {

namespace {

Organization readOrganization(const store::Query &query)
{
    return {query.string(0), query.string(1), query.string(2), query.string(3)};
}

#define ORG_UNIT_COLUMNS "id, organization, parent, name"
#define ORG_MEMBER_COLUMNS "account, organization, parent, email, method, status, joined"

Unit readUnit(const store::Query &query)
{
    return {query.string(0), query.string(1), query.string(2), query.string(3)};
}

Member readMember(const store::Query &query)
{
    return {query.string(0), query.string(1), query.string(2), query.string(3), query.string(4), query.string(5), timeAt(query, 6)};
}

} // namespace

std::string pathOf(const std::string &organization, const std::vector<std::string> &levels)
{
    std::string path = organization + '/';
    for (const std::string &level : levels)
        path += level + '/';
    return path;
}

bool Organizations::any()
{
    return m_connection.query("SELECT 1 FROM org_organizations LIMIT 1").step();
}

std::optional<Organization> Organizations::find(std::string_view id)
{
    auto query = m_connection.query("SELECT id, management, root, features FROM org_organizations WHERE id = ?");
    return store::rowOf(query.bind(id), readOrganization);
}

std::optional<Organization> Organizations::of(std::string_view account)
{
    const auto member = findMember(account);
    return member ? find(member->organization) : std::nullopt;
}

void Organizations::insert(const Organization &organization)
{
    m_connection.query("INSERT INTO org_organizations(id, management, root, features) VALUES(?, ?, ?, ?)")
        .bind(organization.id, organization.management, organization.root, organization.features)
        .run();
}

void Organizations::remove(std::string_view id)
{
    const auto organization = find(id);
    if (!organization)
        return;
    for (const Unit &unit : units(id))
        forget(unit.id);
    for (const ControlType &type : controlTypes) {
        for (const ControlPolicy &policy : policies(id, type.name))
            forget(policy.id);
    }
    for (const Member &member : members(id))
        forget(member.account);
    forget(organization->root);
    for (const char *sql : {"DELETE FROM org_types WHERE organization = ?", "DELETE FROM org_units WHERE organization = ?",
                            "DELETE FROM org_members WHERE organization = ?", "DELETE FROM org_policies WHERE organization = ?",
                            "DELETE FROM org_requests WHERE organization = ?", "DELETE FROM org_handshakes WHERE organization = ?",
                            "DELETE FROM org_organizations WHERE id = ?"})
        m_connection.query(sql).bind(id).run();
}

std::optional<Unit> Organizations::findUnit(std::string_view id)
{
    auto query = m_connection.query("SELECT " ORG_UNIT_COLUMNS " FROM org_units WHERE id = ?");
    return store::rowOf(query.bind(id), readUnit);
}

std::optional<Unit> Organizations::unitNamed(std::string_view parent, std::string_view name)
{
    auto query = m_connection.query("SELECT " ORG_UNIT_COLUMNS " FROM org_units WHERE parent = ? AND name = ?");
    return store::rowOf(query.bind(parent, name), readUnit);
}

std::vector<Unit> Organizations::unitsOf(std::string_view parent)
{
    auto query = m_connection.query("SELECT " ORG_UNIT_COLUMNS " FROM org_units WHERE parent = ? ORDER BY id");
    return store::rowsOf(query.bind(parent), readUnit);
}

std::vector<Unit> Organizations::units(std::string_view organization)
{
    auto query = m_connection.query("SELECT " ORG_UNIT_COLUMNS " FROM org_units WHERE organization = ? ORDER BY id");
    return store::rowsOf(query.bind(organization), readUnit);
}

void Organizations::insert(const Unit &unit)
{
    m_connection.query("INSERT INTO org_units(" ORG_UNIT_COLUMNS ") VALUES(?, ?, ?, ?)")
        .bind(unit.id, unit.organization, unit.parent, unit.name)
        .run();
    attachFullAccess(unit.organization, unit.id);
}

void Organizations::rename(const Unit &unit)
{
    m_connection.query("UPDATE org_units SET name = ?2 WHERE id = ?1").bind(unit.id, unit.name).run();
}

void Organizations::removeUnit(std::string_view id)
{
    forget(id);
    m_connection.query("DELETE FROM org_units WHERE id = ?").bind(id).run();
}

std::vector<std::string> Organizations::levelsTo(const std::string &parent)
{
    std::vector<std::string> levels{parent};
    while (const auto unit = findUnit(levels.back()))
        levels.push_back(unit->parent);
    std::reverse(levels.begin(), levels.end());
    return levels;
}

std::optional<Member> Organizations::findMember(std::string_view account)
{
    auto query = m_connection.query("SELECT " ORG_MEMBER_COLUMNS " FROM org_members WHERE account = ?");
    return store::rowOf(query.bind(account), readMember);
}

std::vector<Member> Organizations::members(std::string_view organization)
{
    auto query = m_connection.query("SELECT " ORG_MEMBER_COLUMNS " FROM org_members WHERE organization = ? ORDER BY account");
    return store::rowsOf(query.bind(organization), readMember);
}

std::vector<Member> Organizations::membersOf(std::string_view parent)
{
    auto query = m_connection.query("SELECT " ORG_MEMBER_COLUMNS " FROM org_members WHERE parent = ? ORDER BY account");
    return store::rowsOf(query.bind(parent), readMember);
}

bool Organizations::emailTaken(std::string_view email)
{
    return m_connection.query("SELECT 1 FROM org_members WHERE email = ?").bind(email).step();
}

void Organizations::insert(const Member &member)
{
    update(member);
    attachFullAccess(member.organization, member.account);
}

void Organizations::update(const Member &member)
{
    m_connection.query("INSERT OR REPLACE INTO org_members(" ORG_MEMBER_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bind(member.account, member.organization, member.parent, member.email, member.method, member.status, millis(member.joined))
        .run();
}

void Organizations::removeMember(std::string_view account)
{
    forget(account);
    m_connection.query("DELETE FROM org_members WHERE account = ?").bind(account).run();
}

void Organizations::forget(std::string_view target)
{
    m_connection.query("DELETE FROM org_attachments WHERE target = ?").bind(target).run();
    m_connection.query("DELETE FROM org_tags WHERE resource = ?").bind(target).run();
}

} // namespace nephoscope::identity
