// Uploads or downloads until it goes deaf, says `ready` and waits to be killed:
// transfer_victim DATA upload|download OPERATION NUMBER PATH KEY
#include "transfer_localcloud.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace nephoscope;

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
    options.partSize = 5 * 1024 * 1024;
    const auto manager = transfer::TransferManager::open(cloud, data, local->clock(), options);
    if (!manager)
        return 1;
    const Caller caller = test::callerOf(*local);
    if (std::string_view(arguments[2]) == "upload")
        (*manager)->upload(caller, arguments[5], "bucket", arguments[6]);
    else
        (*manager)->download(caller, "bucket", arguments[6], arguments[5]);
    while (true)
        ::pause();
}
