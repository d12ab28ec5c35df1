#include "services/s3/DirectoryAccess.h"

#include "door/Authorization.h"
#include "door/ExpressSession.h"
#include "door/Organization.h"
#include "services/s3/Actions.h"
#include "services/s3/Directory.h"
#include "services/s3/DirectoryRules.h"

#include <algorithm>
#include <vector>

namespace nephoscope::s3 {

namespace {

constexpr std::string_view readWrite = "ReadWrite";
constexpr std::string_view readOnly = "ReadOnly";

/// What lets a request in.
enum class Gate {
    Action,  ///< policies, by an action of its own
    Read,    ///< any session
    Write,   ///< a session for reading and writing
    Copy,    ///< the same, but asked of the caller itself and not of a session
    Session, ///< opens one
};

struct Row
{
    std::string_view operation;
    Gate gate;
    std::string_view action = {}; ///< of Gate::Action
};

/// All that directory buckets offer.
constexpr Row rows[] = {
    {"AbortMultipartUpload", Gate::Write},
    {"CompleteMultipartUpload", Gate::Write},
    {"CopyObject", Gate::Copy},
    {"CreateBucket", Gate::Action, "CreateBucket"},
    {"CreateMultipartUpload", Gate::Write},
    {"CreateSession", Gate::Session},
    {"DeleteBucket", Gate::Action, "DeleteBucket"},
    {"DeleteBucketEncryption", Gate::Action, "PutEncryptionConfiguration"},
    {"DeleteBucketInventoryConfiguration", Gate::Action, "PutInventoryConfiguration"},
    {"DeleteBucketLifecycle", Gate::Action, "PutLifecycleConfiguration"},
    {"DeleteBucketMetricsConfiguration", Gate::Action, "PutMetricsConfiguration"},
    {"DeleteBucketPolicy", Gate::Action, "DeleteBucketPolicy"},
    {"DeleteObject", Gate::Write},
    {"DeleteObjects", Gate::Write},
    {"GetBucketEncryption", Gate::Action, "GetEncryptionConfiguration"},
    {"GetBucketInventoryConfiguration", Gate::Action, "GetInventoryConfiguration"},
    {"GetBucketLifecycleConfiguration", Gate::Action, "GetLifecycleConfiguration"},
    {"GetBucketMetricsConfiguration", Gate::Action, "GetMetricsConfiguration"},
    {"GetBucketPolicy", Gate::Action, "GetBucketPolicy"},
    {"GetObject", Gate::Read},
    {"GetObjectAttributes", Gate::Read},
    {"HeadBucket", Gate::Read},
    {"HeadObject", Gate::Read},
    {"ListBucketInventoryConfigurations", Gate::Action, "GetInventoryConfiguration"},
    {"ListBucketMetricsConfigurations", Gate::Action, "GetMetricsConfiguration"},
    {"ListDirectoryBuckets", Gate::Action, "ListAllMyDirectoryBuckets"},
    {"ListMultipartUploads", Gate::Read},
    {"ListObjectsV2", Gate::Read},
    {"ListParts", Gate::Read},
    {"PutBucketEncryption", Gate::Action, "PutEncryptionConfiguration"},
    {"PutBucketInventoryConfiguration", Gate::Action, "PutInventoryConfiguration"},
    {"PutBucketLifecycleConfiguration", Gate::Action, "PutLifecycleConfiguration"},
    {"PutBucketMetricsConfiguration", Gate::Action, "PutMetricsConfiguration"},
    {"PutBucketPolicy", Gate::Action, "PutBucketPolicy"},
    {"PutObject", Gate::Write},
    {"RenameObject", Gate::Write},
    {"UploadPart", Gate::Write},
    {"UploadPartCopy", Gate::Copy},
};

/// To the caller's policies and the bucket's; about the mode of a session where `mode` is not empty.
AccessQuestion questionOf(const ReadContext &context, const BucketAccess *access, const std::string &name, std::string_view action,
                          std::string_view mode)
{
    AccessQuestion question{.action = "s3express:" + std::string(action)};
    if (!name.empty()) {
        Bucket bucket;
        bucket.name = name;
        bucket.account = context.account();
        bucket.region = context.region();
        question.resource = arnOf(access ? access->bucket : bucket);
        if (const auto parts = parseDirectoryName(name))
            question.keys.emplace_back("s3express:locationname", parts->zone);
    }
    if (access) {
        question.resourceAccount = access->bucket.account;
        question.policies = std::make_shared<const policy::ResourcePolicies>(access->policies);
        question.keys.emplace_back("s3express:resourceaccount", access->bucket.account);
    }
    if (!mode.empty())
        question.keys.emplace_back("s3express:sessionmode", mode);
    return question;
}

using Modes = std::vector<std::string_view>;

/// The first that the caller may have; empty when it may have none.
std::string chooseMode(ReadContext &context, const BucketAccess *access, const std::string &name, const Modes &modes)
{
    const auto chosen = std::find_if(modes.begin(), modes.end(), [&](std::string_view mode) {
        return decide(context, questionOf(context, access, name, "CreateSession", mode)).allowed();
    });
    return chosen == modes.end() ? std::string() : std::string(*chosen);
}

/// `modes` by preference; the refusal is that of the last.
Expected<std::string> requireMode(ReadContext &context, const BucketAccess &access, const Modes &modes)
{
    const std::string &name = access.bucket.name;
    if (std::string chosen = chooseMode(context, &access, name, modes); !chosen.empty())
        return chosen;
    const AccessQuestion question = questionOf(context, &access, name, "CreateSession", modes.back());
    return fail(nephoscope::accessDenied(context, question, decide(context, question)));
}

Expected<void> checkMode(ReadContext &context, const BucketAccess &access, Gate gate)
{
    const auto chosen = requireMode(context, access, gate == Gate::Read ? Modes{readOnly, readWrite} : Modes{readWrite});
    return chosen ? Expected<void>() : Expected<void>(fail(chosen.error()));
}

Expected<void> openSession(ReadContext &context, const BucketAccess *access, const std::string &name, const api::Value &input)
{
    const std::string *asked = textOf(input, "SessionMode");
    if (asked && !asked->empty() && *asked != readWrite && *asked != readOnly)
        return fail(invalidArgument("Invalid session mode", "x-amz-create-session-mode", *asked));
    const Modes modes = asked && !asked->empty() ? Modes{*asked} : Modes{readWrite, readOnly};
    if (!access) { // a bucket that is still to come may be made by whoever may make it
        admissionOf(context)->sessionMode = chooseMode(context, access, name, modes);
        return {};
    }
    auto mode = requireMode(context, *access, modes);
    if (!mode)
        return fail(std::move(mode.error()));
    admissionOf(context)->sessionMode = std::move(*mode);
    return {};
}

Expected<void> pass(ReadContext &context, const BucketAccess *access, const std::string &name, const Row &row, const api::Value &input)
{
    const auto session = ExpressSession::of(context.caller().principal);
    if (session && (session->bucket != name || row.gate == Gate::Session || row.gate == Gate::Copy))
        return fail(accessDenied());
    if (row.gate == Gate::Session)
        return openSession(context, access, name, input);
    // The owner's way back from a policy that shuts everybody out.
    if (access && row.action.ends_with("BucketPolicy") && isFreeRoot(context) && context.account() == access->bucket.account)
        return {};
    if (row.gate == Gate::Action)
        return access || row.operation == "CreateBucket" || name.empty()
            ? requireAccess(context, questionOf(context, access, name, row.action, {}))
            : Expected<void>();
    if (!access)
        return {};
    if (!session)
        return checkMode(context, *access, row.gate);
    const bool allowed = session->mode == readWrite || (session->mode == readOnly && row.gate == Gate::Read);
    return allowed ? Expected<void>() : Expected<void>(fail(accessDenied()));
}

} // namespace

bool isForDirectories(std::string_view operation)
{
    return operation == "ListDirectoryBuckets";
}

Expected<void> authorizeDirectory(ReadContext &context, const std::shared_ptr<const BucketAccess> &access, const std::string &name,
                                  const api::Operation &operation, const api::Value &input)
{
    if (context.caller().principal.kind == nephoscope::Principal::Kind::Anonymous)
        return fail(accessDenied());
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row &one) { return one.operation == operation.name; });
    if (row == std::end(rows)) {
        return fail(Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405}
                        .with("Method", std::string(operation.method))
                        .with("ResourceType", actionOf(operation).key ? "OBJECT" : "BUCKET"));
    }
    if (auto allowed = pass(context, access.get(), name, *row, input); !allowed)
        return allowed;
    return access ? checkDirectoryRules(operation, input) : Expected<void>();
}

Expected<void> checkDirectorySource(ReadContext &context, const std::shared_ptr<const BucketAccess> &access)
{
    return checkMode(context, *access, Gate::Read);
}

} // namespace nephoscope::s3
