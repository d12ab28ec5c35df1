#pragma once

#include "services/lambda/Fleet.h"

namespace nephoscope::lambda {

/// A package that has arrived and can be unpacked; no row names it yet.
struct StagedCode
{
    store::StagedBlob blob;
    std::string sha256; ///< base64
    std::int64_t size = 0;
};

/// Where a package comes from: bytes of the request, or an object.
struct CodeSource
{
    const api::Blob *zip = nullptr;
    std::string bucket;
    std::string key;
    std::string objectVersion;
};

/// AWS's limit for packages that come with the request.
inline constexpr std::size_t maxInlineZip = 52'428'800;

/// Fetches as `caller`, checks and stores. `done` runs once, on any thread.
void stageCode(const ServiceHost &host, Fleet &fleet, const Caller &caller, const CodeSource &source,
               std::function<void(Expected<std::shared_ptr<StagedCode>>)> done);

/// From an input's members; `InvalidParameterValueException` when there is none or too much.
template <class Code>
Expected<CodeSource> codeSource(const Code &code)
{
    CodeSource source;
    if (code.zipFile)
        source.zip = &*code.zipFile;
    source.bucket = code.s3Bucket.value_or(std::string());
    source.key = code.s3Key.value_or(std::string());
    source.objectVersion = code.s3ObjectVersion.value_or(std::string());
    const bool object = !source.bucket.empty() || !source.key.empty();
    if (source.zip ? object : source.bucket.empty() || source.key.empty())
        return fail(Error{"InvalidParameterValueException", "Please provide a source for function code.", 400}.with("Type", "User"));
    return source;
}

} // namespace nephoscope::lambda
