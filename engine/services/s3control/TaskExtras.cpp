#include "services/s3control/TaskCalls.h"

#include "api/generated/lambda.h"
#include "api/generated/s3.h"
#include "core/Text.h"
#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "store/BodyReader.h"
#include "store/Digests.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace nephoscope::s3control {

namespace {

namespace json = boost::json;

constexpr int maxAttempts = 3;

/// What an invoked function is told (S3 User Guide, "Invoke AWS Lambda function").
std::string eventOf(const model::LambdaInvokeOperation &wanted, const std::string &job, const Task &task)
{
    const bool second = wanted.invocationSchemaVersion.value_or("1.0") == "2.0";
    json::object entry{{"taskId", toBase64(asBytes(std::to_string(task.number)))},
                       {"s3Key", percentEncode(task.key, true)},
                       {"s3VersionId", nullptr}};
    if (!task.version.empty())
        entry["s3VersionId"] = task.version;
    json::object described{{"id", job}};
    if (second) {
        entry["s3Bucket"] = task.bucket;
        json::object arguments;
        for (const auto &[name, value] : wanted.userArguments.value_or(std::map<std::string, std::string>()))
            arguments[name] = value;
        described["userArguments"] = std::move(arguments);
    } else {
        entry["s3BucketArn"] = "arn:aws:s3:::" + task.bucket;
    }
    return json::serialize(json::object{{"invocationSchemaVersion", second ? "2.0" : "1.0"},
                                        {"invocationId", toBase64(asBytes(job + ' ' + std::to_string(task.number)))},
                                        {"job", std::move(described)},
                                        {"tasks", json::array{std::move(entry)}}});
}

struct FunctionResult
{
    Outcome outcome;
    bool temporary = false; ///< worth another attempt
};

FunctionResult failed(std::string code, std::string message, bool temporary = false)
{
    return {{400, std::move(code), std::move(message)}, temporary};
}

/// What the function says of the one task that it was given.
FunctionResult readResult(const api::lambda::Invoke::Output &reply)
{
    const std::string text = reply.payload ? reply.payload->bytes : std::string();
    if (reply.functionError)
        return failed("PermanentFailure", "Lambda function returned an error: " + text.substr(0, 512));
    json::error_code error;
    const json::value value = json::parse(text, error);
    const json::object *answer = error ? nullptr : value.if_object();
    const auto *results = answer ? answer->if_contains("results") : nullptr;
    const json::array *list = results ? results->if_array() : nullptr;
    if (!answer)
        return failed("PermanentFailure", "The response of the Lambda function cannot be read.");
    const auto textOf = [](const json::object &object, const char *name) {
        const json::value *member = object.if_contains(name);
        return member && member->is_string() ? std::string(member->as_string()) : std::string();
    };
    const json::object *result = list && !list->empty() ? list->front().if_object() : nullptr;
    const std::string missing = textOf(*answer, "treatMissingKeysAs");
    const std::string code = result ? textOf(*result, "resultCode") : missing;
    std::string message = result ? textOf(*result, "resultString") : std::string("The response has no result for the task.");
    if (code == "Succeeded")
        return {{200, {}, std::move(message)}, false};
    return failed(code.empty() ? "PermanentFailure" : code, std::move(message), code == "TemporaryFailure");
}

struct ChecksumKind
{
    std::string_view name;
    store::Digest digest;
};
constexpr std::array<ChecksumKind, 6> checksumKinds{{{"CRC32", store::Digest::Crc32},
                                                     {"CRC32C", store::Digest::Crc32c},
                                                     {"CRC64NVME", store::Digest::Crc64Nvme},
                                                     {"MD5", store::Digest::Md5},
                                                     {"SHA1", store::Digest::Sha1},
                                                     {"SHA256", store::Digest::Sha256}}};

const ChecksumKind *checksumOf(const model::S3ComputeObjectChecksumOperation &wanted)
{
    const std::string name = wanted.checksumAlgorithm ? wanted.checksumAlgorithm->value : std::string("CRC64NVME");
    const auto found = std::find_if(checksumKinds.begin(), checksumKinds.end(), [&name](const ChecksumKind &kind) { return kind.name == name; });
    return found == checksumKinds.end() ? nullptr : &*found;
}

Outcome outcomeOf(const Error &error)
{
    return {error.status, error.code, error.message};
}

} // namespace

bool canCompute(const model::S3ComputeObjectChecksumOperation &wanted)
{
    return checksumOf(wanted) && !(wanted.checksumType && wanted.checksumType->value == "COMPOSITE");
}

std::function<Outcome()> TaskCalls::invoke(const Task &task) const
{
    api::lambda::Invoke::Input input;
    input.functionName = m_operation.lambdaInvoke->functionArn.value_or(std::string());
    input.invocationType.emplace().value = "RequestResponse";
    input.payload.emplace().bytes = eventOf(*m_operation.lambdaInvoke, m_job, task);
    PendingReply<api::lambda::Invoke> pending(m_cloud, m_callers.role, input);
    return [this, pending, input = std::move(input)]() mutable {
        for (int attempt = 1;; ++attempt) {
            const auto reply = pending.wait();
            const bool throttled = !reply && (reply.error().status == 429 || reply.error().isServerFault()) && reply.error().status != 501;
            const FunctionResult result = reply ? readResult(*reply) : FunctionResult{outcomeOf(reply.error()), throttled};
            if (!result.temporary || attempt == maxAttempts)
                return result.outcome;
            pending = PendingReply<api::lambda::Invoke>(m_cloud, m_callers.role, input);
        }
    };
}

std::function<Outcome()> TaskCalls::computeChecksum(const Task &task) const
{
    api::s3::GetObject::Input input;
    input.bucket = task.bucket;
    input.key = task.key;
    if (!task.version.empty())
        input.versionId = task.version;
    const ChecksumKind kind = *checksumOf(*m_operation.s3ComputeObjectChecksum);
    PendingReply<api::s3::GetObject> pending(m_cloud, m_callers.role, std::move(input));
    return [pending, kind]() mutable {
        const auto reply = pending.wait();
        if (!reply)
            return outcomeOf(reply.error());
        store::Hasher hasher({kind.digest});
        store::BodyReader reader(*reply->body);
        for (auto piece = reader.next();; piece = reader.next()) {
            if (!piece)
                return outcomeOf(piece.error());
            if (piece->empty())
                break;
            hasher.update(*piece);
        }
        Outcome outcome;
        outcome.message = json::serialize(json::object{{"checksum_base64", toBase64(asBytes(hasher.finish().get(kind.digest)))},
                                                       {"etag", reply->eTag.value_or(std::string())},
                                                       {"checksumAlgorithm", std::string(kind.name)},
                                                       {"checksumType", "FULL_OBJECT"}});
        return outcome;
    };
}

} // namespace nephoscope::s3control
