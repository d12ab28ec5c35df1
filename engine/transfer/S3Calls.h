#pragma once

#include "api/Types.h"
#include "door/Cloud.h"
#include "store/Digests.h"
#include "transfer/UploadHeaders.h"

#include <functional>
#include <optional>
#include <vector>

namespace nephoscope::transfer {

template <class T>
using Done = std::function<void(Expected<T>)>;

struct ObjectName
{
    std::string bucket;
    std::string key;
    std::shared_ptr<const UploadHeaders> headers = {}; ///< of uploads, and the version of downloads; null for none
    std::string mtime = {}; ///< of uploads: goes into the metadata, unless the headers have one

    /// Which one is to be downloaded; nothing for the current one.
    std::optional<std::string> version() const;
    /// The multipart upload of another client that is to be continued; nothing for one of our own.
    std::optional<std::string> adoptedUpload() const;

    /// The checksum that was asked for, or `CRC64NVME`.
    std::string checksum() const;
    /// Whether that is one over the checksums of the parts, and not over the whole.
    bool isComposite() const;
};

/// What a store has reckoned over bytes that it took in.
struct Checksum
{
    std::string algorithm = {}; ///< as the API names it; empty: none
    std::string value = {};     ///< base64
};

/// What the store says of an object it has taken or has. ETags keep their quotes.
struct StoredObject
{
    std::uint64_t size = 0;
    std::string etag;
    std::string crc64; ///< base64; empty when the store reckoned none
    Timestamp modified{};
    api::Body body = {};
    std::string mtime = {}; ///< of the metadata
    bool etagIsMd5 = false; ///< unless it is of parts: not encrypted with a key of its own
    std::vector<std::pair<store::Digest, std::string>> checksums = {}; ///< base64, over the whole; of head() alone
    UploadHeaders headers = {}; ///< its system and user metadata, for a copy; of head() alone
};

/// An object that is copied inside the cloud.
struct CopySource
{
    std::string bucket;
    std::string key;
    std::string versionId = {}; ///< empty: the current one
    std::string etag = {};      ///< of the content that is meant; empty: any
};

struct StoredPart
{
    std::uint32_t number = 0; ///< from 1
    std::uint64_t size = 0;
    std::string etag;
    std::optional<std::pair<store::Digest, std::string>> checksum = {}; ///< base64, where the upload was begun with one

    Checksum namedChecksum() const;
};

/// A multipart upload under way, as ListParts tells it.
struct StoredParts
{
    std::vector<StoredPart> parts; ///< by number
    std::string algorithm = {}; ///< of checksums, as the API names it; empty when its client named none
    std::string type = {};      ///< `COMPOSITE` or `FULL_OBJECT`; likewise
};

struct OpenUpload
{
    std::string id;
    Timestamp initiated{};
    bool isAlike = false; ///< begun with the checksum that ours is begun with
};

struct ObjectPage
{
    struct Entry
    {
        std::string key;
        std::uint64_t size = 0;
        std::string etag;
    };
    std::vector<Entry> entries;
    std::string nextToken; ///< empty on the last page
};

using Progress = std::function<bool(std::uint64_t done)>;

/// The operations of S3 that transfers need, typed and asynchronous. The only place that knows the
/// generated API. Every `done` runs once, on any thread.
class S3Calls
{
public:
    explicit S3Calls(std::shared_ptr<Cloud> cloud) : m_cloud(std::move(cloud)) {}

    void put(const Caller &caller, const ObjectName &object, api::Body body, Progress progress, Done<StoredObject> done);
    void head(const Caller &caller, const ObjectName &object, Done<StoredObject> done);
    /// `length` 0 asks for the whole object; `etag` empty for any.
    void get(const Caller &caller, const ObjectName &object, const std::string &etag, std::uint64_t offset,
             std::uint64_t length, Done<StoredObject> done);
    void list(const Caller &caller, const ObjectName &prefix, const std::string &startAfter, const std::string &token,
              Done<ObjectPage> done);

    /// Begins an upload with a CRC-64/NVME over the whole object, or the checksum that its headers name; gives its id.
    void createUpload(const Caller &caller, const ObjectName &object, Done<std::string> done);
    void uploadPart(const Caller &caller, const ObjectName &object, const std::string &upload, std::uint32_t number,
                    api::Body body, Progress progress, Done<StoredPart> done);
    void completeUpload(const Caller &caller, const ObjectName &object, const std::string &upload,
                        const std::vector<std::string> &etags, std::uint64_t size, Done<StoredObject> done);
    void abortUpload(const Caller &caller, const ObjectName &object, const std::string &upload, Done<bool> done);
    /// All pages.
    void listParts(const Caller &caller, const ObjectName &object, const std::string &upload, Done<StoredParts> done);
    /// Open uploads of exactly this key (first page of 1,000).
    void listUploads(const Caller &caller, const ObjectName &object, Done<std::vector<OpenUpload>> done);

    // Copies inside the cloud (CloudCopyCalls.cpp). With an etag they fail with `PreconditionFailed` when the source has another.
    void head(const Caller &caller, const CopySource &source, Done<StoredObject> done);
    /// Up to 5 GiB, with its metadata and tags.
    void copy(const Caller &caller, const CopySource &source, const ObjectName &target, Done<StoredObject> done);
    /// Begins the copy of a larger one: an upload with the source's metadata, tags and, where it is one over the whole, its kind of
    /// checksum.
    void createCopy(const Caller &caller, const CopySource &source, const ObjectName &target, Done<std::string> done);
    void copyPart(const Caller &caller, const CopySource &source, const ObjectName &target, const std::string &upload, std::uint32_t number,
                  std::uint64_t offset, std::uint64_t size, Done<StoredPart> done);
    /// The current version: under versioning a delete marker takes its place.
    void remove(const Caller &caller, const CopySource &source, Done<bool> done);

private:
    const std::shared_ptr<Cloud> m_cloud;
};

} // namespace nephoscope::transfer
