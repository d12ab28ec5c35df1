#include "services/s3/Versions.h"

#include "core/Text.h"
#include "services/s3/Access.h"
#include "services/s3/Errors.h"
#include "services/s3/UploadRepository.h"
#include "store/Digests.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

constexpr std::size_t saltLength = 8;
constexpr std::size_t numberLength = 8;
constexpr std::size_t checkLength = 8;
constexpr std::size_t idLength = (saltLength + numberLength + checkLength) / 3 * 4;

std::string sha256Of(std::string_view purpose, std::string_view bytes)
{
    store::Hasher hasher({store::Digest::Sha256});
    const std::string text = std::string(purpose) + std::string(bytes);
    hasher.update(asBytes(text));
    return hasher.finish().get(store::Digest::Sha256);
}

/// Hides the number, and brings it back.
std::string maskNumber(std::string number, std::string_view salt)
{
    const std::string mask = sha256Of("s3 version number", salt);
    for (std::size_t index = 0; index < number.size(); ++index)
        number[index] = static_cast<char>(number[index] ^ mask[index]);
    return number;
}

std::string checkOf(std::string_view saltAndNumber)
{
    return sha256Of("s3 version check", saltAndNumber).substr(0, checkLength);
}

} // namespace

std::string makeVersionId(std::int64_t version, Random &random)
{
    std::string bytes(saltLength, '\0');
    random.fill({reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
    std::string number(numberLength, '\0');
    for (std::size_t index = 0; index < numberLength; ++index)
        number[index] = static_cast<char>(static_cast<std::uint64_t>(version) >> (8 * index));
    bytes += maskNumber(std::move(number), bytes);
    bytes += checkOf(bytes);
    std::string id = toBase64(asBytes(bytes));
    std::replace(id.begin(), id.end(), '+', '.');
    std::replace(id.begin(), id.end(), '/', '_');
    return id;
}

std::optional<std::int64_t> parseVersionId(std::string_view id)
{
    if (id.size() != idLength || id.find_first_of("+/=") != std::string_view::npos)
        return std::nullopt;
    std::string text(id);
    std::replace(text.begin(), text.end(), '.', '+');
    std::replace(text.begin(), text.end(), '_', '/');
    std::string bytes;
    if (!fromBase64(text, bytes) || checkOf(bytes.substr(0, saltLength + numberLength)) != bytes.substr(saltLength + numberLength))
        return std::nullopt;
    const std::string number = maskNumber(bytes.substr(saltLength, numberLength), std::string_view(bytes).substr(0, saltLength));
    std::uint64_t version = 0;
    for (std::size_t index = 0; index < numberLength; ++index)
        version |= static_cast<std::uint64_t>(static_cast<unsigned char>(number[index])) << (8 * index);
    return static_cast<std::int64_t>(version);
}

std::string versionIdOf(const Object &object)
{
    return object.isNull() ? "null" : object.versionId;
}

Expected<std::optional<Object>> findVersion(store::Connection &connection, const Bucket &bucket, const std::string &key,
                                            std::string_view id)
{
    ObjectRepository repository(connection);
    if (id == "null")
        return repository.findNull(bucket.id, key);
    const auto number = parseVersionId(id);
    if (!number || !bucket.keepsVersions())
        return fail(invalidVersionId(id));
    return repository.findVersion(bucket.id, key, *number, id);
}

namespace {

/// Numbers and names a version or delete marker that is to come.
void nameVersion(WriteContext &context, const Bucket &bucket, Object &object)
{
    object.version = ObjectRepository(context.db()).nextVersion();
    if (bucket.versioning == Versioning::Enabled)
        object.versionId = makeVersionId(object.version, context.random());
}

/// Takes the current version out of the way of a new version of a bucket that keeps them. While versioning is
/// suspended the new one is called null, and no key has two of that name.
void coverCurrent(WriteContext &context, const Bucket &bucket, const std::string &key, const std::optional<Object> &previous)
{
    ObjectRepository repository(context.db());
    if (bucket.versioning == Versioning::Suspended) {
        if (const auto null = repository.findNull(bucket.id, key)) {
            repository.remove(bucket.id, *null);
            releaseContent(context, *null);
        }
        if (previous && previous->isNull())
            return;
    }
    if (previous)
        repository.retire(bucket.id, *previous);
}

} // namespace

void makeRoom(WriteContext &context, const Bucket &bucket, Object &object, const std::optional<Object> &previous)
{
    if (bucket.keepsVersions()) {
        nameVersion(context, bucket, object);
        coverCurrent(context, bucket, object.key, previous);
    } else if (previous) {
        // Its row has the same place and is written over.
        releaseContent(context, *previous);
    }
}

std::optional<Object> deleteCurrent(WriteContext &context, const Bucket &bucket, const std::string &key,
                                    const std::optional<Object> &previous)
{
    ObjectRepository repository(context.db());
    // Conditional completions of uploads under way must know of it.
    if (previous)
        UploadRepository(context.db()).disturb(bucket.id, key);
    if (!bucket.keepsVersions()) {
        if (previous) {
            repository.remove(bucket.id, *previous);
            releaseContent(context, *previous);
        }
        return std::nullopt;
    }
    Object marker;
    marker.key = key;
    marker.isMarker = true;
    marker.isCurrent = false;
    marker.modified = wholeSecond(context.now());
    nameVersion(context, bucket, marker);
    coverCurrent(context, bucket, key, previous);
    repository.put(bucket.id, marker);
    return marker;
}

namespace {

void deleteVersion(WriteContext &context, const Bucket &bucket, const Object &object)
{
    ObjectRepository repository(context.db());
    repository.remove(bucket.id, object);
    releaseContent(context, object);
    if (object.isCurrent)
        UploadRepository(context.db()).disturb(bucket.id, object.key);
    else if (repository.find(bucket.id, object.key))
        return;
    // Either the current version went or a delete marker that covered what comes to light now.
    if (const auto next = repository.newestPast(bucket.id, object.key); next && !next->isMarker)
        repository.promote(bucket.id, *next);
}

} // namespace

void removeVersion(WriteContext &context, const Bucket &bucket, const Object &object)
{
    ObjectRepository repository(context.db());
    const bool was = repository.find(bucket.id, object.key).has_value();
    deleteVersion(context, bucket, object);
    const bool is = repository.find(bucket.id, object.key).has_value();
    const auto kind = was == is ? Change::Kind::Updated : is ? Change::Kind::Created : Change::Kind::Deleted;
    announce(context, bucket, kind, "object", object.key);
}

} // namespace nephoscope::s3
