#include "services/identity/Organizations.h"

#include "store/Rows.h"

#include <algorithm>

namespace nephoscope::identity {

namespace {

ControlPolicy readPolicy(const store::Query &query)
{
    return {query.string(0), query.string(1), query.string(2), query.string(3), query.string(4), query.string(5)};
}

} // namespace

const ControlType *findControlType(std::string_view name)
{
    const auto found = std::find_if(controlTypes.begin(), controlTypes.end(), [&](const ControlType &type) { return type.name == name; });
    return found == controlTypes.end() ? nullptr : &*found;
}

ControlPolicy fullAccessOf(const ControlType &type)
{
    const std::string name(type.fullAccess);
    return {"p-" + name, {}, std::string(type.name), name, "Allows access to every operation", std::string(type.content)};
}

std::vector<std::string> Organizations::types(std::string_view organization)
{
    auto query = m_connection.query("SELECT type FROM org_types WHERE organization = ?");
    return store::rowsOf(query.bind(organization), store::readText);
}

void Organizations::enableType(const Organization &organization, const ControlType &type)
{
    m_connection.query("INSERT OR IGNORE INTO org_types(organization, type) VALUES(?, ?)").bind(organization.id, type.name).run();
    const std::string full = fullAccessOf(type).id;
    attach(organization.id, organization.root, full);
    for (const Unit &unit : units(organization.id))
        attach(organization.id, unit.id, full);
    for (const Member &member : members(organization.id))
        attach(organization.id, member.account, full);
}

void Organizations::disableType(const Organization &organization, const ControlType &type)
{
    m_connection.query("DELETE FROM org_types WHERE organization = ? AND type = ?").bind(organization.id, type.name).run();
    auto query = m_connection.query("DELETE FROM org_attachments WHERE organization = ? AND policy = ?");
    query.bind(organization.id, fullAccessOf(type).id).run();
    for (const ControlPolicy &policy : policies(organization.id, type.name)) {
        query.reset();
        query.bind(organization.id, policy.id).run();
    }
}

std::optional<ControlPolicy> Organizations::findPolicy(std::string_view organization, std::string_view id)
{
    for (const ControlType &type : controlTypes) {
        if (ControlPolicy full = fullAccessOf(type); full.id == id)
            return full;
    }
    auto query = m_connection.query("SELECT id, organization, type, name, description, content FROM org_policies WHERE id = ? AND organization = ?");
    return store::rowOf(query.bind(id, organization), readPolicy);
}

std::vector<ControlPolicy> Organizations::policies(std::string_view organization, std::string_view type)
{
    auto query = m_connection.query("SELECT id, organization, type, name, description, content FROM org_policies"
                                    " WHERE organization = ? AND type = ? ORDER BY id");
    return store::rowsOf(query.bind(organization, type), readPolicy);
}

void Organizations::put(const ControlPolicy &policy)
{
    m_connection.query("INSERT OR REPLACE INTO org_policies(id, organization, type, name, description, content) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(policy.id, policy.organization, policy.type, policy.name, policy.description, policy.content)
        .run();
}

void Organizations::removePolicy(std::string_view id)
{
    forget(id);
    m_connection.query("DELETE FROM org_policies WHERE id = ?").bind(id).run();
}

std::vector<ControlPolicy> Organizations::attached(std::string_view target, std::string_view type)
{
    auto query = m_connection.query("SELECT organization, policy FROM org_attachments WHERE target = ? ORDER BY policy");
    query.bind(target);
    std::vector<ControlPolicy> policies;
    while (query.step()) {
        auto policy = findPolicy(query.text(0), query.text(1));
        if (policy && policy->type == type)
            policies.push_back(std::move(*policy));
    }
    return policies;
}

std::vector<std::string> Organizations::targetsOf(std::string_view organization, std::string_view policy)
{
    auto query = m_connection.query("SELECT target FROM org_attachments WHERE organization = ? AND policy = ? ORDER BY target");
    return store::rowsOf(query.bind(organization, policy), store::readText);
}

void Organizations::attach(std::string_view organization, std::string_view target, std::string_view policy)
{
    m_connection.query("INSERT OR IGNORE INTO org_attachments(target, policy, organization) VALUES(?, ?, ?)").bind(target, policy, organization).run();
}

bool Organizations::detach(std::string_view target, std::string_view policy)
{
    return m_connection.query("DELETE FROM org_attachments WHERE target = ? AND policy = ?").bind(target, policy).run() > 0;
}

Tags Organizations::tags(std::string_view resource)
{
    auto query = m_connection.query("SELECT name, value FROM org_tags WHERE resource = ? ORDER BY name");
    return store::rowsOf(query.bind(resource), store::readPair);
}

void Organizations::putTag(std::string_view resource, std::string_view name, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO org_tags(resource, name, value) VALUES(?, ?, ?)").bind(resource, name, value).run();
}

void Organizations::removeTag(std::string_view resource, std::string_view name)
{
    m_connection.query("DELETE FROM org_tags WHERE resource = ? AND name = ?").bind(resource, name).run();
}

void Organizations::attachFullAccess(std::string_view organization, std::string_view target)
{
    for (const std::string &name : types(organization)) {
        if (const ControlType *type = findControlType(name))
            attach(organization, target, fullAccessOf(*type).id);
    }
}

} // namespace nephoscope::identity
