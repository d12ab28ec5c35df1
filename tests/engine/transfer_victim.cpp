// Uploads or downloads until it goes deaf, says `ready` and waits to be killed:
// transfer_victim DATA upload|download|mixed|adopt|copy|move|sync|counted OPERATION NUMBER PATH KEY
// Counted uploads and is killed in the middle of what it has counted.
// Mixed moves a large file, a folder of small ones and an object at a time (transfer_mixed.h); PATH is a folder then.
#include "transfer/Adoption.h"
#include "transfer/Measures.h"
#include "transfer/Replay.h"
#include "transfer/Sync.h"
#include "transfer_mixed.h"

#include <cstdio>
#include <cstdlib>
#include <thread>
#include <unistd.h>

using namespace nephoscope;

namespace {

/// The open upload of a key.
std::string uploadOf(LocalCloud &cloud, const std::string &key)
{
    api::s3::ListMultipartUploads::Input input;
    input.bucket = "bucket";
    input.prefix = key;
    const auto reply = cloud.invoke<api::s3::ListMultipartUploads>(test::callerOf(cloud), std::move(input)).result();
    return reply && reply->uploads && !reply->uploads->empty() ? reply->uploads->front().uploadId.value_or("") : std::string();
}

/// Compares the folder with the prefix, and applies what it finds; deletes what is extra.
void syncUp(transfer::Sync &sync, const Caller &caller, const std::filesystem::path &folder, const std::string &prefix)
{
    const auto finish = [&sync] {
        while (sync.snapshot().running())
            std::this_thread::yield();
    };
    transfer::SyncOrder order;
    order.caller = caller;
    order.folder = folder;
    order.bucket = "bucket";
    order.prefix = prefix;
    sync.compare(std::move(order));
    finish();
    sync.apply("sync", true, {});
    finish();
}

/// Uploads, counts until that is kept, and goes on counting.
void countAndGoOn(transfer::TransferManager &manager, const Caller &caller, const std::filesystem::path &file, const std::string &key)
{
    const Timestamp start(Duration(1'780'000'000'000));
    transfer::Measures &measures = transfer::Measures::of(manager);
    measures.measure(start);
    const transfer::JobId id = manager.upload(caller, file, "bucket", key);
    manager.waitIdle(std::chrono::seconds(60));
    measures.measure(start + transfer::Measures::keepInterval, {{"s3", 0, 30}});
    // What is asked behind the keeping is answered in the same batch perhaps; what is asked then, after that has been written down.
    manager.readReplay(id, [&manager, &measures, start, id](transfer::Replay) {
        manager.readReplay(id, [&measures, start](transfer::Replay) {
            measures.measure(start + transfer::Measures::keepInterval + Duration(1'000), {{"s3", 100'000, 60}});
            std::puts("ready");
            std::fflush(stdout);
        });
    });
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 7)
        return 2;
    const std::filesystem::path data = arguments[1];
    const auto local = test::openLocalCloud(data);
    if (!local)
        return 1;
    // With the one reply, all later ones are lost: the process is as good as dead, and the journal
    // holds what it would hold at that instant.
    test::WatchedCloud cloud(*local);
    cloud.deafFor = arguments[3];
    cloud.deafFrom = std::atoi(arguments[4]);
    cloud.wentDeaf = [] {
        std::puts("ready");
        std::fflush(stdout);
    };
    transfer::Options options;
    options.partSize = options.copyPartSize = 5 * 1024 * 1024;
    options.copyThreshold = test::copyThreshold;
    const std::string_view what = arguments[2];
    if (what == "mixed")
        options.multipartThreshold = options.partSize;
    const auto manager = transfer::TransferManager::open(cloud, data, local->clock(), options);
    if (!manager)
        return 1;
    const Caller caller = test::callerOf(*local);
    transfer::Sync sync(cloud, **manager);
    if (what == "mixed")
        test::beginMixed(**manager, caller, arguments[5]);
    else if (what == "upload")
        (*manager)->upload(caller, arguments[5], "bucket", arguments[6]);
    else if (what == "copy" || what == "move") // PATH is the source's key, or its prefix
        (*manager)->copyInside(caller, {"bucket", "bucket", {{arguments[5], arguments[6], std::string_view(arguments[5]).ends_with('/')}}, what == "move"});
    else if (what == "sync")
        syncUp(sync, caller, arguments[5], arguments[6]);
    else if (what == "counted")
        countAndGoOn(**manager, caller, arguments[5], arguments[6]);
    else if (what == "adopt")
        transfer::adoptUpload(**manager, caller, arguments[5], "bucket", arguments[6], uploadOf(*local, arguments[6]));
    else
        (*manager)->download(caller, "bucket", arguments[6], arguments[5]);
    while (true)
        ::pause();
}
