// Does background work until its changes have been seen often enough, says `ready` and waits to be killed:
// background_victim DATA job|inventory NAME BUCKET PART COUNT
// NAME is a job to be confirmed, or BUCKET/ID of an inventory to be delivered. The COUNTth change of an object
// in BUCKET whose key contains PART stops the engine thread: nothing is committed after it.
#include "S3Fixture.h"
#include "api/generated/s3control.h"
#include "services/s3/Inventory.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace nephoscope;

int main(int count, char **arguments)
{
    if (count != 7)
        return 2;
    const std::string mode = arguments[2], name = arguments[3], bucket = arguments[4], part = arguments[5];
    LocalCloud::Options options;
    options.folder = arguments[1];
    options.clock = std::make_shared<VirtualClock>(test::S3Fixture::start());
    auto opened = LocalCloud::open(std::move(options), makeServices());
    if (!opened)
        return 1;
    LocalCloud &cloud = **opened;
    int left = std::atoi(arguments[6]);
    const auto subscription = cloud.changes().subscribe([&](const std::vector<Change> &changes) {
        for (const Change &change : changes) {
            if (change.type != "object" || change.parent != bucket || change.id.find(part) == std::string::npos || --left > 0)
                continue;
            std::puts("ready");
            std::fflush(stdout);
            while (true)
                ::pause();
        }
    });
    Caller caller;
    caller.principal = cloud.credentials().rootPrincipal();
    if (mode == "job") {
        api::s3control::UpdateJobStatus::Input input;
        input.accountId = caller.principal.account.value;
        input.jobId = name;
        input.requestedJobStatus.emplace().value = "Ready";
        (void)cloud.invoke<api::s3control::UpdateJobStatus>(caller, std::move(input));
    } else {
        const std::size_t slash = name.find('/');
        (void)cloud.invoke<s3::DeliverInventory>(caller, {name.substr(0, slash), name.substr(slash + 1)});
    }
    while (true)
        ::pause();
}
