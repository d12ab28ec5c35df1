#pragma once

#include "api/generated/s3.h"
#include "door/LocalCloud.h"

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>

namespace nephoscope::bench {

inline Caller rootCaller(LocalCloud &cloud, Via via)
{
    Caller caller;
    caller.principal = cloud.credentials().rootPrincipal();
    caller.via = via;
    return caller;
}

inline void createBucket(LocalCloud &cloud, const std::string &name)
{
    api::s3::CreateBucketRequest request;
    request.bucket = name;
    if (!cloud.invoke<api::s3::CreateBucket>(rootCaller(cloud, Via::Http), std::move(request)).result())
        std::exit(1);
}

/// The key of object `number`; in folders, a hundred share one.
inline std::string keyOf(int number, bool inFolders = false)
{
    char key[32];
    if (inFolders)
        std::snprintf(key, sizeof key, "folder/%07d/%02d", number / 100, number % 100);
    else
        std::snprintf(key, sizeof key, "folder/%09d", number);
    return key;
}

/// Makes `count` calls of `Operation`, many at a time in flight; ends the program when one fails.
template <class Operation, class MakeInput>
void callMany(LocalCloud &cloud, int count, const MakeInput &inputOf)
{
    constexpr int window = 512;
    int open = 0;
    std::mutex mutex;
    std::condition_variable ready;
    for (int i = 0; i < count; ++i) {
        {
            std::unique_lock lock(mutex);
            ready.wait(lock, [&] { return open < window; });
            ++open;
        }
        cloud.submit({&Operation::model(), rootCaller(cloud, Via::Http), api::Value::of(inputOf(i))}, [&](Reply reply) {
            if (!reply)
                std::exit(1);
            const std::lock_guard lock(mutex);
            --open;
            ready.notify_one();
        });
    }
    std::unique_lock lock(mutex);
    ready.wait(lock, [&] { return open == 0; });
}

/// Puts `count` empty objects.
inline void fill(LocalCloud &cloud, const std::string &bucket, int count, bool inFolders = false)
{
    createBucket(cloud, bucket);
    callMany<api::s3::PutObject>(cloud, count, [&](int number) {
        api::s3::PutObjectRequest request;
        request.bucket = bucket;
        request.key = keyOf(number, inFolders);
        return request;
    });
}

} // namespace nephoscope::bench
