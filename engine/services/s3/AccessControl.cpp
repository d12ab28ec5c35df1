#include "services/s3/AccessControl.h"

#include "api/ValueText.h"
#include "door/Authorization.h"
#include "door/ExpressSession.h"
#include "door/Organization.h"
#include "policy/Combine.h"
#include "services/s3/Actions.h"
#include "services/s3/Directory.h"
#include "services/s3/DirectoryAccess.h"
#include "services/s3/ListGrants.h"
#include "services/s3/Names.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using Kind = nephoscope::Principal::Kind;

/// As IAM knows it, with the canonical id that only S3 has.
policy::Principal policyPrincipal(const Identity &identity, const BucketAccess &access)
{
    policy::Principal principal = identity.principal;
    if (!principal.account.empty())
        principal.canonicalId = principal.account == access.bucket.account ? access.ownerId : canonicalUserId(principal.account);
    return principal;
}

/// The root user of the bucket's account, unless an organization binds it.
bool isOwner(ReadContext &context, const BucketAccess &access)
{
    return context.caller().principal.account.value == access.bucket.account && isFreeRoot(context);
}

/// Refused by what stands above the bucket's policy and its lists.
bool isFinal(const policy::Decision &decision)
{
    const bool organization = decision.layer == policy::Layer::ServiceControl || decision.layer == policy::Layer::ResourceControl;
    return decision.result == policy::Result::ExplicitDeny || (organization && !decision.allowed());
}

/// S3's own endpoints, which read the settings they act by.
bool isS3Itself(const nephoscope::Principal &who)
{
    return who.kind == Kind::Service && who.arn == "s3.amazonaws.com";
}

bool isPolicyAction(std::string_view action)
{
    return action == "s3:GetBucketPolicy" || action == "s3:PutBucketPolicy" || action == "s3:DeleteBucketPolicy";
}

std::string arnOf(const BucketAccess &access, const Asked &asked)
{
    return asked.key ? access.arn + '/' + *asked.key : access.arn;
}

bool identityAllows(const policy::RequestContext &request, const Identity &identity)
{
    static const policy::ResourcePolicies none;
    if (!policy::hasIdentity(request.principal.type))
        return false;
    const policy::RequestContext own{request.principal, request.action, request.resource, request.principal.account, request.now, request.keys};
    return policy::decide(own, identity.policies, none).allowed();
}

/// Only callers of the bucket's own account are told why.
Error denied(const ReadContext &context, const BucketAccess &access, const Asked &asked, const policy::Decision &decision)
{
    const nephoscope::Principal &who = context.caller().principal;
    if (decision.allowed() || who.account.value != access.bucket.account || who.kind == Kind::Anonymous)
        return accessDenied();
    return denialError(context, {.action = std::string(asked.action), .resource = '"' + arnOf(access, asked) + '"'}, decision);
}

/// What else a request that makes or changes an object asks for, by the members it has.
constexpr std::pair<std::string_view, std::string_view> extras[] = {
    {"ACL", "s3:PutObjectAcl"},
    {"GrantFullControl", "s3:PutObjectAcl"},
    {"GrantRead", "s3:PutObjectAcl"},
    {"GrantReadACP", "s3:PutObjectAcl"},
    {"GrantWriteACP", "s3:PutObjectAcl"},
    {"Tagging", "s3:PutObjectTagging"},
    {"ObjectLockMode", "s3:PutObjectRetention"},
    {"ObjectLockLegalHoldStatus", "s3:PutObjectLegalHold"},
};

bool makesObject(std::string_view operation)
{
    return operation == "PutObject" || operation == "CopyObject" || operation == "CreateMultipartUpload";
}

bool asksToBypass(const api::Value &input)
{
    const api::Member *member = input ? input.shape()->find("BypassGovernanceRetention") : nullptr;
    const void *value = member ? api::fieldValue(*member, input.data()) : nullptr;
    return value && *static_cast<const bool *>(value);
}

/// Whether a GET wants other headers than the object's (`response-content-type=…`).
bool overridesReply(const api::Value &input)
{
    const auto members = input.shape()->members;
    return std::any_of(members.begin(), members.end(),
                       [&](const api::Member &member) { return member.name.starts_with("Response") && api::fieldValue(member, input.data()); });
}

} // namespace

const S3Admission *admissionOf(const ReadContext &context)
{
    return static_cast<const S3Admission *>(context.admission().get());
}

std::shared_ptr<const BucketAccess> accessOf(ReadContext &context, std::string_view bucket)
{
    const S3Admission *admission = admissionOf(context);
    if (!admission)
        return nullptr;
    // What changes something looks anew, for much may have happened since it was let in.
    if (admission->access && admission->access->bucket.name == bucket && !context.db().inTransaction())
        return admission->access;
    return admission->control.buckets().find(context, bucket);
}

Expected<void> AccessControl::check(ReadContext &context, const BucketAccess &access, const api::Value &input, const Asked &asked) const
{
    // Requests to directory buckets are let in as a whole.
    if (isS3Itself(context.caller().principal) || access.bucket.isDirectory())
        return {};
    auto allowed = checkBucket(context, access, input, asked);
    return allowed && access.point ? checkPoint(context, access, input, asked) : allowed;
}

/// S3 User Guide, "Configuring IAM policies for using access points": the access point lets in whom the bucket lets in, too.
Expected<void> AccessControl::checkPoint(ReadContext &context, const BucketAccess &access, const api::Value &input, const Asked &asked) const
{
    const PointAccess &point = *access.point;
    if (!point.point.vpc.empty()) // nobody comes from within a VPC
        return fail(accessDenied());
    const RequestKeys keys(context, access, input, asked);
    const AccessQuestion question{.action = std::string(asked.action),
                                  .resource = asked.key ? point.arn + "/object/" + *asked.key : point.arn,
                                  .resourceAccount = point.point.account,
                                  .policies = point.policies,
                                  .source = &keys};
    const policy::Decision decision = decide(context, question);
    if (!decision.allowed())
        return fail(nephoscope::accessDenied(context, question, decision));
    const bool stranger = context.caller().principal.account.value != point.point.account;
    if (stranger && point.publicPolicy && point.point.block.restrictBuckets) {
        keepDenial(context, question, accessDenied(), {{DenialGate::Kind::BlockPublicAccess}});
        return fail(accessDenied());
    }
    return {};
}

Expected<void> AccessControl::checkBucket(ReadContext &context, const BucketAccess &access, const api::Value &input, const Asked &asked) const
{
    const nephoscope::Principal &who = context.caller().principal;
    const bool owner = isOwner(context, access);
    // The owner's way back from a policy that shuts everybody out.
    if (owner && isPolicyAction(asked.action))
        return {};
    if (owner && !access.policies.resource && !(access.listsCount && asked.key))
        return {};

    const std::shared_ptr<const Identity> identity = context.identity();
    const policy::Principal principal = policyPrincipal(*identity, access);
    const std::string resource = arnOf(access, asked);
    const RequestKeys keys(context, access, input, asked);
    const policy::RequestContext request{principal, asked.action, resource, access.bucket.account, context.now(), &keys};
    const BoundResource bound(context, access.policies, access.bucket.account, asked.action);
    const policy::Decision decision = policy::decide(request, identity->policies, bound.policies());
    context.setVerdict({std::string(asked.action), resource, decision});
    std::vector<DenialGate> gates;
    const auto refuse = [&] {
        Error error = denied(context, access, asked, decision);
        keepDenial(context, request, identity->policies, bound.policies(), error, std::move(gates));
        return fail(std::move(error));
    };
    if (isFinal(decision))
        return refuse();

    bool granted = decision.allowed();
    const bool stranger = who.account.value != access.bucket.account && who.kind != Kind::Service;
    if (granted && stranger && access.restrictPublic && access.publicPolicy) {
        granted = false;
        gates.push_back({DenialGate::Kind::BlockPublicAccess});
    }
    if (access.listsCount) {
        const ListGrants lists(context, access, asked);
        // What a list gives to an account, or what an account owns, its users have by their own policies.
        const bool forAccount = who.kind == Kind::Root || identityAllows(request, *identity);
        // A bucket's policy opens only what the bucket's owner owns.
        if (lists.ownedByOther()) {
            granted = forAccount && lists.isObjectOwner(who);
            if (!granted)
                gates.push_back({DenialGate::Kind::ObjectOwner});
        }
        if (!granted)
            gates.push_back({DenialGate::Kind::AccessLists});
        if (!granted && lists.grant(who, forAccount)) {
            granted = true;
            if (const S3Admission *admission = admissionOf(context))
                admission->aclRequired = true;
        }
    }
    if (!granted)
        return refuse();
    if (isPolicyAction(asked.action) && who.account.value != access.bucket.account)
        return fail(Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405});
    return {};
}

Expected<void> AccessControl::checkAll(ReadContext &context, const BucketAccess &access, const api::Operation &operation,
                                       const api::Value &input) const
{
    const ActionInfo &info = actionOf(operation);
    const std::string *key = textOf(input, info.key);
    const std::string *version = textOf(input, info.version);
    const auto ask = [&](std::string_view action) { return check(context, access, input, {action, key, version}); };
    const std::string_view name = operation.name;
    if (name != "DeleteObjects") { // asked key by key
        if (auto allowed = ask(version ? info.versionAction : info.action); !allowed)
            return allowed;
    }
    if (name == "GetObjectAttributes") {
        if (auto allowed = ask(version ? "s3:GetObjectVersion" : "s3:GetObject"); !allowed)
            return allowed;
    }
    if (makesObject(name)) {
        // Whoever may write by the bucket's list owns what it writes and so may give it a list; AWS's services
        // need no more than s3:PutObject for what they deliver.
        const bool mayGiveList = admissionOf(context)->aclRequired || context.caller().principal.kind == Kind::Service;
        for (const auto &[member, action] : extras) {
            const std::string *value = textOf(input, member);
            const bool asked = value && !value->empty() && !(mayGiveList && action == "s3:PutObjectAcl");
            if (auto allowed = asked ? ask(action) : Expected<void>(); !allowed)
                return allowed;
        }
    }
    return asksToBypass(input) ? ask("s3:BypassGovernanceRetention") : Expected<void>();
}

/// The other object a copy is about; what cannot be read is the handler's to refuse.
Expected<void> AccessControl::checkSource(ReadContext &context, const api::Value &input)
{
    const std::string *header = textOf(input, "CopySource");
    const auto source = header ? parseCopySource(*header) : Expected<CopySource>(fail(Error{}));
    if (!source)
        return {};
    const auto access = m_buckets.find(context, source->bucket);
    if (!access)
        return {};
    if (access->bucket.isDirectory())
        return checkDirectorySource(context, access);
    const std::string *version = source->version ? &*source->version : nullptr;
    return check(context, *access, api::Value(), {version ? "s3:GetObjectVersion" : "s3:GetObject", &source->key, version});
}

Expected<void> AccessControl::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const nephoscope::Principal &who = context.caller().principal;
    const std::string *name = textOf(input, actionOf(operation).bucket);
    const bool namesBucket = name && operation.name != "CreateBucket";
    const auto found = namesBucket ? m_buckets.find(context, *name) : nullptr;
    const auto admission = std::make_shared<S3Admission>(*this, found, operation);
    context.setAdmission(admission);
    if (isS3Itself(who))
        return {};
    if (isForDirectories(operation.name) || (name && parseDirectoryName(*name))) {
        auto allowed = authorizeDirectory(context, found, name ? *name : std::string(), operation, input);
        const bool copies = operation.name == "CopyObject" || operation.name == "UploadPartCopy";
        return allowed && copies ? checkSource(context, input) : allowed;
    }
    if (who.session && isExpressSession(*who.session))
        return fail(accessDenied());
    if (!namesBucket) {
        if (isFreeRoot(context))
            return {};
        if (who.kind == Kind::Anonymous)
            return fail(accessDenied());
        AccessQuestion question{.action = std::string(actionOf(operation).action), .resource = name ? "arn:aws:s3:::" + *name : std::string("*")};
        const policy::Decision decision = decide(context, question);
        if (decision.allowed())
            return {};
        Error error = nephoscope::accessDenied(context, question, decision);
        if (name) { // S3 quotes it
            question.resource = '"' + question.resource + '"';
            error = denialError(context, question, decision);
        }
        return fail(std::move(error));
    }
    // The handler says that there is no such bucket.
    if (!found)
        return {};
    const BucketAccess &access = *found;
    if (access.point && !isForPoints(operation.name))
        return fail(Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405}.with("ResourceType", "ACCESS_POINT"));
    const bool owner = isOwner(context, access);
    if (!owner || !access.isPlain()) {
        const bool payable = operation.input->find("RequestPayer") != nullptr;
        if (access.requesterPays && payable && who.account.value != access.bucket.account && who.kind != Kind::Service) {
            const std::string *payer = textOf(input, "RequestPayer");
            if (who.kind == Kind::Anonymous || !payer || *payer != "requester")
                return fail(accessDenied());
            admission->charged = true;
        }
        if (auto allowed = checkAll(context, access, operation, input); !allowed)
            return allowed;
        if (who.kind == Kind::Anonymous && overridesReply(input))
            return fail(invalidRequest("Request specific response headers cannot be used for anonymous GET requests."));
    }
    return operation.name == "CopyObject" || operation.name == "UploadPartCopy" ? checkSource(context, input) : Expected<void>();
}

Expected<void> checkAsked(ReadContext &context, const Bucket &bucket, const Asked &asked)
{
    const S3Admission *admission = admissionOf(context);
    if (!admission)
        return {};
    if (admission->access && bucket.id == admission->access->bucket.id)
        return admission->control.check(context, *admission->access, api::Value(), asked);
    const auto other = admission->control.buckets().find(context, bucket.name);
    return other ? admission->control.check(context, *other, api::Value(), asked) : Expected<void>();
}

Error missingObject(ReadContext &context, const Bucket &bucket, Error error)
{
    const auto allowed = checkAsked(context, bucket, {"s3:ListBucket", nullptr, nullptr});
    return allowed ? std::move(error) : accessDenied();
}

Expected<std::string> ownerOfNew(ReadContext &context, const Bucket &bucket, std::string_view cannedAcl)
{
    const nephoscope::Principal &who = context.caller().principal;
    const std::string bucketOwner = canonicalUserId(bucket.account);
    if (who.account.value == bucket.account || who.kind == Kind::Service)
        return bucketOwner;
    auto ownership = ownershipOf(context, bucket);
    if (!ownership)
        return ownership;
    if (*ownership == "BucketOwnerEnforced" || (*ownership == "BucketOwnerPreferred" && cannedAcl == "bucket-owner-full-control"))
        return bucketOwner;
    return who.kind == Kind::Anonymous ? std::string(anonymousCanonicalId) : canonicalUserId(who.account.value);
}

} // namespace nephoscope::s3
