#include "services/iam/Common.h"

#include <boost/json.hpp>

namespace nephoscope::iam {

namespace {

namespace json = boost::json;

/// What a report on last access is about.
Expected<Entity> findSubject(ReadContext &context, const std::string &arn)
{
    auto entity = Entities(context.db()).findArn(arn);
    if (!entity || entity->account != context.account())
        return fail(noSuchEntity("ARN " + arn + " not found."));
    return std::move(*entity);
}

/// Those whose use counts: the user or role itself, a group's users, whoever a policy is attached to.
std::vector<Entity> peopleOf(Entities &entities, const Entity &subject)
{
    std::vector<Entity> people;
    if (subject.kind == Kind::Group)
        return entities.members(subject.id);
    if (subject.kind != Kind::Policy)
        return {subject};
    for (Entity &entity : entities.attachedTo(subject.account, subject.arn())) {
        if (entity.kind == Kind::Group) {
            for (Entity &user : entities.members(entity.id))
                people.push_back(std::move(user));
        } else {
            people.push_back(std::move(entity));
        }
    }
    return people;
}

Expected<model::GenerateServiceLastAccessedDetails::Output> generateDetails(WriteContext &context, const model::GenerateServiceLastAccessedDetails::Input &input)
{
    if (const auto subject = findSubject(context, *input.arn); !subject)
        return fail(subject.error());
    model::GenerateServiceLastAccessedDetails::Output output;
    output.jobId = context.random().uuid();
    const std::string type = input.granularity ? input.granularity->value : std::string("SERVICE_LEVEL");
    Entities(context.db()).putSetting(context.account(), "last-accessed/" + *output.jobId,
                                      json::serialize(json::object{{"arn", *input.arn}, {"type", type}, {"time", identity::millis(context.now())}}));
    return output;
}

struct DetailsJob
{
    Entity subject;
    std::string type;
    Timestamp made{};
};

Expected<DetailsJob> openJob(ReadContext &context, const std::string &id)
{
    const auto text = Entities(context.db()).setting(context.account(), "last-accessed/" + id);
    if (!text)
        return fail(noSuchEntity("Job " + id + " cannot be found."));
    const json::value job = json::parse(*text);
    auto subject = findSubject(context, std::string(job.at("arn").as_string()));
    if (!subject)
        return fail(subject.error());
    return DetailsJob{std::move(*subject), std::string(job.at("type").as_string()), Timestamp(Duration(job.at("time").as_int64()))};
}

/// IAM prefixes of the services that the subject's policies let in, with their names.
std::map<std::string, std::string> servicesOf(Entities &entities, const Entity &subject, Book &book)
{
    std::vector<policy::AttachedPolicy> policies;
    if (subject.kind == Kind::Policy) {
        if (auto parsed = policy::Policy::parse(Book::documentOf(entities, subject.arn()), policy::PolicyKind::Identity))
            policies.push_back({std::move(*parsed), subject.name});
    } else {
        policies = book.layerOf(entities, subject).policies();
    }
    std::map<std::string, std::string> services;
    for (const api::Service *service : api::services()) {
        const std::string prefix(service->iamPrefix);
        for (const auto &attached : policies) {
            for (const policy::Statement &statement : attached.policy->statements()) {
                const auto &about = statement.services();
                if (statement.effect() == policy::Effect::Allow && (about.empty() || std::find(about.begin(), about.end(), prefix) != about.end()))
                    services.try_emplace(prefix, service->fullName);
            }
        }
    }
    return services;
}

Expected<model::GetServiceLastAccessedDetails::Output> getDetails(ReadContext &context, const model::GetServiceLastAccessedDetails::Input &input, Book &book)
{
    const auto job = openJob(context, *input.jobId);
    if (!job)
        return fail(job.error());
    Entities entities(context.db());
    std::vector<model::ServiceLastAccessed> rows;
    const auto people = peopleOf(entities, job->subject);
    for (const auto &[prefix, name] : servicesOf(entities, job->subject, book)) {
        auto &row = rows.emplace_back();
        row.serviceName = name;
        row.serviceNamespace = prefix;
        row.totalAuthenticatedEntities = 0;
        for (const Entity &person : people) {
            for (const auto &use : Keys(context.db()).uses(person.id)) {
                if (use.service != prefix)
                    continue;
                ++*row.totalAuthenticatedEntities;
                if (row.lastAuthenticated && *row.lastAuthenticated >= use.time)
                    continue;
                row.lastAuthenticated = use.time;
                row.lastAuthenticatedEntity = person.arn();
                row.lastAuthenticatedRegion = use.region;
            }
        }
    }
    model::GetServiceLastAccessedDetails::Output output;
    if (auto taken = takePage(rows, input, output, [](const auto &row) { return *row.serviceNamespace; }); !taken)
        return fail(std::move(taken.error()));
    output.jobStatus.emplace().value = "COMPLETED";
    output.jobType.emplace().value = job->type;
    output.jobCreationDate = job->made;
    output.jobCompletionDate = job->made;
    output.servicesLastAccessed = std::move(rows);
    return output;
}

model::PolicyOwnerEntityType ownerType(Kind kind)
{
    return model::PolicyOwnerEntityType(kind == Kind::User ? "USER" : kind == Kind::Role ? "ROLE" : "GROUP");
}

Expected<model::GetServiceLastAccessedDetailsWithEntities::Output> getDetailsWithEntities(ReadContext &context,
                                                                                           const model::GetServiceLastAccessedDetailsWithEntities::Input &input)
{
    const auto job = openJob(context, *input.jobId);
    if (!job)
        return fail(job.error());
    Entities entities(context.db());
    std::vector<model::EntityDetails> rows;
    for (const Entity &person : peopleOf(entities, job->subject)) {
        auto &row = rows.emplace_back();
        auto &info = row.entityInfo.emplace();
        info.arn = person.arn();
        info.id = person.id;
        info.name = person.name;
        info.path = person.path;
        info.type = ownerType(person.kind);
        for (const auto &use : Keys(context.db()).uses(person.id)) {
            if (use.service == *input.serviceNamespace)
                row.lastAuthenticated = use.time;
        }
    }
    model::GetServiceLastAccessedDetailsWithEntities::Output output;
    if (auto taken = takePage(rows, input, output, [](const auto &row) { return *row.entityInfo->arn; }); !taken)
        return fail(std::move(taken.error()));
    output.jobStatus.emplace().value = "COMPLETED";
    output.jobCreationDate = job->made;
    output.jobCompletionDate = job->made;
    output.entityDetailsList = std::move(rows);
    return output;
}

Expected<model::ListPoliciesGrantingServiceAccess::Output> listGranting(ReadContext &context, const model::ListPoliciesGrantingServiceAccess::Input &input, Book &book)
{
    const auto subject = findSubject(context, *input.arn);
    if (!subject)
        return fail(subject.error());
    Entities entities(context.db());
    const policy::PolicyLayer layer = book.layerOf(entities, *subject);
    model::ListPoliciesGrantingServiceAccess::Output output;
    auto &list = output.policiesGrantingServiceAccess.emplace();
    output.isTruncated = false;
    for (const std::string &service : *input.serviceNamespaces) {
        auto &entry = list.emplace_back();
        entry.serviceNamespace = service;
        auto &policies = entry.policies.emplace();
        for (const auto &attached : layer.policies()) {
            const auto &statements = attached.policy->statements();
            const bool grants = std::any_of(statements.begin(), statements.end(), [&](const policy::Statement &statement) {
                const auto &about = statement.services();
                return statement.effect() == policy::Effect::Allow && (about.empty() || std::find(about.begin(), about.end(), service) != about.end());
            });
            if (!grants)
                continue;
            auto &granting = policies.emplace_back();
            const bool managed = attached.name.starts_with("arn:");
            granting.policyName = managed ? attached.name.substr(attached.name.rfind('/') + 1) : attached.name;
            granting.policyType.emplace().value = managed ? "MANAGED" : "INLINE";
            if (managed) {
                granting.policyArn = attached.name;
            } else {
                granting.entityName = attached.via.empty() ? subject->name : attached.via;
                granting.entityType = ownerType(attached.via.empty() ? subject->kind : Kind::Group);
            }
        }
    }
    return output;
}

} // namespace

void registerLastAccess(ServiceRegistry &registry, Book &book)
{
    registry.write<model::GenerateServiceLastAccessedDetails>(generateDetails);
    registry.read<model::GetServiceLastAccessedDetails>([&book](ReadContext &context, const auto &input) { return getDetails(context, input, book); });
    registry.read<model::GetServiceLastAccessedDetailsWithEntities>(getDetailsWithEntities);
    registry.read<model::ListPoliciesGrantingServiceAccess>([&book](ReadContext &context, const auto &input) { return listGranting(context, input, book); });
}

} // namespace nephoscope::iam
