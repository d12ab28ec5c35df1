#pragma once

#include "api/generated/s3.h"
#include "core/Text.h"
#include "core/WorkerPool.h"
#include "door/Cloud.h"
#include "store/Digests.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace nephoscope::test {

inline Caller rootCaller()
{
    Caller caller;
    caller.principal = Principal::root({std::string(defaultAccount)});
    return caller;
}

/// The S3 operations of transfers over maps in memory, answered on threads of its own, with faults
/// and delays on demand.
class FakeCloud final : public Cloud
{
public:
    struct Object
    {
        std::string bytes;
        std::string etag;
    };
    struct Upload
    {
        std::string key;
        std::map<int, Object> parts;
    };

    ~FakeCloud() override { m_pool.stop(); }

    /// Asked before an operation runs: an error takes its place.
    std::function<std::optional<Error>(std::string_view operation, const api::Value &input)> fault;
    /// Asked after an operation ran: true swallows the reply, as a dying process would.
    std::function<bool(std::string_view operation)> swallow;
    /// Operations of this name wait until release().
    void hold(std::string operation)
    {
        const std::lock_guard lock(m_mutex);
        m_held = std::move(operation);
    }
    void release()
    {
        std::vector<std::function<void()>> waiting;
        {
            const std::lock_guard lock(m_mutex);
            m_held.clear();
            waiting.swap(m_waiting);
        }
        for (auto &task : waiting)
            m_pool.post(std::move(task));
    }

    int count(const std::string &operation) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_counts.find(operation);
        return found == m_counts.end() ? 0 : found->second;
    }
    int held() const
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(m_waiting.size());
    }
    void clearCounts()
    {
        const std::lock_guard lock(m_mutex);
        m_counts.clear();
        m_highest.clear();
    }
    /// The most calls of an operation that were under way at once.
    int highest(const std::string &operation) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_highest.find(operation);
        return found == m_highest.end() ? 0 : found->second;
    }
    std::optional<std::string> object(const std::string &key) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_objects.find(key);
        return found == m_objects.end() ? std::nullopt : std::optional(found->second.bytes);
    }
    std::size_t objectCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_objects.size();
    }
    std::size_t uploadCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_uploads.size();
    }
    void store(const std::string &key, std::string bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_objects[key] = {bytes, md5(bytes)};
    }
    void dropUploads()
    {
        const std::lock_guard lock(m_mutex);
        m_uploads.clear();
    }

    void submit(Call call, Completion done) override
    {
        auto shared = std::make_shared<Call>(std::move(call));
        const std::string name(shared->operation->name);
        auto task = [this, shared, name, done = std::move(done)] {
            Reply reply = run(name, *shared);
            {
                const std::lock_guard lock(m_mutex);
                --m_running[name];
            }
            if (swallow && swallow(name)) {
                const std::lock_guard lock(m_mutex);
                m_swallowed.push_back(done);
            } else {
                done(std::move(reply));
            }
        };
        {
            const std::lock_guard lock(m_mutex);
            ++m_counts[name];
            m_highest[name] = std::max(m_highest[name], ++m_running[name]);
            if (m_held == name) {
                m_waiting.push_back(std::move(task));
                return;
            }
        }
        m_pool.post(std::move(task));
    }
    ChangeFeed &changes() override { return m_changes; }

    static std::string md5Raw(std::string_view bytes)
    {
        store::Hasher hasher({store::Digest::Md5});
        hasher.update(asBytes(bytes));
        return hasher.finish().get(store::Digest::Md5);
    }
    static std::string md5(std::string_view bytes) { return '"' + toHex(asBytes(md5Raw(bytes))) + '"'; }

private:
    static Reply noSuchUpload() { return fail(Error{"NoSuchUpload", "gone", 404}); }
    Reply run(const std::string &name, Call &call);
    Reply runUpload(const std::string &name, const api::Value &input, std::string body);

    mutable std::mutex m_mutex;
    std::map<std::string, int> m_counts;
    std::map<std::string, int> m_running;
    std::map<std::string, int> m_highest;
    std::map<std::string, Object> m_objects;
    std::map<std::string, Upload> m_uploads;
    std::vector<std::function<void()>> m_waiting;
    std::vector<Completion> m_swallowed; ///< kept, for a caller may notice that its completion is dropped
    std::string m_held;
    int m_nextUpload = 1;
    ChangeFeed m_changes;
    WorkerPool m_pool{3};
};

inline Reply FakeCloud::run(const std::string &name, Call &call)
{
    namespace s3 = api::s3;
    const api::Value &input = call.input;
    if (fault) {
        if (auto error = fault(name, input))
            return fail(std::move(*error));
    }
    const auto take = [&call](const std::optional<api::Body> &body) -> Expected<std::string> {
        if (!body)
            return std::string();
        if (call.progress && !call.progress(body->size() / 2))
            return fail(Error{"RequestCancelled", "cancelled", 400});
        return body->readAll();
    };
    if (name == "PutObject") {
        const auto &put = input.as<s3::PutObject::Input>();
        auto bytes = take(put.body);
        if (!bytes)
            return fail(bytes.error());
        store(*put.key, *bytes);
        s3::PutObject::Output output;
        output.eTag = md5(*bytes);
        return api::Value::of(std::move(output));
    }
    if (name == "UploadPart") {
        auto bytes = take(input.as<s3::UploadPart::Input>().body);
        return bytes ? runUpload(name, input, std::move(*bytes)) : Reply(fail(bytes.error()));
    }
    const std::lock_guard lock(m_mutex);
    if (name == "HeadObject") {
        const auto found = m_objects.find(*input.as<s3::HeadObject::Input>().key);
        if (found == m_objects.end())
            return fail(Error{"NotFound", "", 404});
        s3::HeadObject::Output output;
        output.contentLength = static_cast<std::int64_t>(found->second.bytes.size());
        output.eTag = found->second.etag;
        return api::Value::of(std::move(output));
    }
    if (name == "GetObject") {
        const auto &get = input.as<s3::GetObject::Input>();
        const auto found = m_objects.find(*get.key);
        if (found == m_objects.end())
            return fail(Error{"NoSuchKey", "", 404});
        if (get.ifMatch && *get.ifMatch != found->second.etag)
            return fail(Error{"PreconditionFailed", "", 412});
        std::string bytes = found->second.bytes;
        if (get.range) {
            const auto ends = split(std::string_view(*get.range).substr(6), '-');
            const auto first = static_cast<std::size_t>(*parseInteger(ends[0]));
            bytes = bytes.substr(first, static_cast<std::size_t>(*parseInteger(ends[1])) - first + 1);
        }
        s3::GetObject::Output output;
        output.contentLength = static_cast<std::int64_t>(bytes.size());
        output.eTag = found->second.etag;
        output.body = api::Body::fromString(std::move(bytes));
        return api::Value::of(std::move(output));
    }
    if (name == "ListObjectsV2") {
        const auto &list = input.as<s3::ListObjectsV2::Input>();
        const std::string prefix = list.prefix.value_or("");
        const std::string after = list.continuationToken.value_or(list.startAfter.value_or(""));
        s3::ListObjectsV2::Output output;
        output.isTruncated = false;
        auto &contents = output.contents.emplace();
        for (const auto &[key, object] : m_objects) {
            if (!key.starts_with(prefix) || key <= after)
                continue;
            if (contents.size() == 700) {
                output.isTruncated = true;
                output.nextContinuationToken = *contents.back().key;
                break;
            }
            auto &entry = contents.emplace_back();
            entry.key = key;
            entry.size = static_cast<std::int64_t>(object.bytes.size());
            entry.eTag = object.etag;
        }
        return api::Value::of(std::move(output));
    }
    return runUpload(name, input, {});
}

/// Takes the lock itself for UploadPart only: the others hold it already.
inline Reply FakeCloud::runUpload(const std::string &name, const api::Value &input, std::string body)
{
    namespace s3 = api::s3;
    if (name == "UploadPart") {
        const auto &part = input.as<s3::UploadPart::Input>();
        const std::lock_guard lock(m_mutex);
        const auto found = m_uploads.find(*part.uploadId);
        if (found == m_uploads.end())
            return noSuchUpload();
        s3::UploadPart::Output output;
        output.eTag = md5(body);
        found->second.parts[static_cast<int>(*part.partNumber)] = {std::move(body), *output.eTag};
        return api::Value::of(std::move(output));
    }
    if (name == "CreateMultipartUpload") {
        s3::CreateMultipartUpload::Output output;
        output.uploadId = "upload-" + std::to_string(m_nextUpload++);
        m_uploads[*output.uploadId] = {*input.as<s3::CreateMultipartUpload::Input>().key, {}};
        return api::Value::of(std::move(output));
    }
    if (name == "ListMultipartUploads") {
        s3::ListMultipartUploads::Output output;
        auto &uploads = output.uploads.emplace();
        for (const auto &[id, upload] : m_uploads) {
            auto &entry = uploads.emplace_back();
            entry.key = upload.key;
            entry.uploadId = id;
            entry.initiated = SystemClock().now();
            entry.checksumAlgorithm.emplace("CRC64NVME");
            entry.checksumType.emplace("FULL_OBJECT");
        }
        return api::Value::of(std::move(output));
    }
    if (name == "ListParts") {
        const auto found = m_uploads.find(*input.as<s3::ListParts::Input>().uploadId);
        if (found == m_uploads.end())
            return noSuchUpload();
        s3::ListParts::Output output;
        auto &parts = output.parts.emplace();
        for (const auto &[number, part] : found->second.parts) {
            auto &entry = parts.emplace_back();
            entry.partNumber = number;
            entry.size = static_cast<std::int64_t>(part.bytes.size());
            entry.eTag = part.etag;
        }
        return api::Value::of(std::move(output));
    }
    if (name == "CompleteMultipartUpload") {
        const auto &complete = input.as<s3::CompleteMultipartUpload::Input>();
        const auto found = m_uploads.find(*complete.uploadId);
        if (found == m_uploads.end())
            return noSuchUpload();
        Object object;
        std::string digests;
        for (const auto &part : *complete.multipartUpload->parts) {
            const auto stored = found->second.parts.find(static_cast<int>(*part.partNumber));
            if (stored == found->second.parts.end() || stored->second.etag != *part.eTag)
                return fail(Error{"InvalidPart", "", 400});
            object.bytes += stored->second.bytes;
            digests += md5Raw(stored->second.bytes);
        }
        object.etag = md5(digests);
        object.etag.insert(object.etag.size() - 1, '-' + std::to_string(found->second.parts.size()));
        s3::CompleteMultipartUpload::Output output;
        output.eTag = object.etag;
        output.checksumCRC64NVME = "AAAAAAAAAAA=";
        m_objects[found->second.key] = std::move(object);
        m_uploads.erase(found);
        return api::Value::of(std::move(output));
    }
    if (name == "AbortMultipartUpload") {
        if (m_uploads.erase(*input.as<s3::AbortMultipartUpload::Input>().uploadId) == 0)
            return noSuchUpload();
        return api::Value::of(s3::AbortMultipartUpload::Output{});
    }
    return fail(Error{"NotImplemented", name, 501});
}

} // namespace nephoscope::test
