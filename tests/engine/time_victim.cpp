// Does what is due in a data folder, and dies of kill -9 in the middle of it:
// time_victim DATA CLOCK PASSES BUCKET COUNT PUTS. It opens at CLOCK, listens, and lets PASSES go by: nothing is done before
// it listens. At the COUNT-th change in BUCKET it is over. PUTS objects are put into the bucket `source`, so that there is
// something to do.
#include "api/generated/s3.h"
#include "door/LocalCloud.h"
#include "services/Services.h"

#include <csignal>
#include <cstdlib>
#include <unistd.h>

using namespace nephoscope;

int main(int count, char **arguments)
{
    if (count != 7)
        return 2;
    LocalCloud::Options options;
    options.folder = arguments[1];
    const auto clock = std::make_shared<VirtualClock>(Timestamp(Duration(std::atoll(arguments[2]))));
    options.clock = clock;
    auto cloud = LocalCloud::open(std::move(options), makeServices());
    if (!cloud)
        return 1;
    const std::string bucket = arguments[4];
    int left = std::atoi(arguments[5]);
    std::uint64_t seen = 0;
    const auto look = [&] {
        for (const Change &change : (*cloud)->changes().since(seen, 10'000).changes) {
            seen = change.sequence;
            if (change.parent == bucket && --left == 0)
                std::raise(SIGKILL);
        }
    };
    const auto subscription = (*cloud)->changes().subscribe([&](const std::vector<Change> &) { look(); });
    (*cloud)->engine().run(look);
    clock->advance(Duration(std::atoll(arguments[3])));
    Caller caller;
    caller.principal = (*cloud)->credentials().rootPrincipal();
    for (int number = 0; number < std::atoi(arguments[6]); ++number) {
        api::s3::PutObject::Input input;
        input.bucket = "source";
        input.key = "k" + std::to_string(number);
        input.body = api::Body::fromString("bytes of " + *input.key);
        (*cloud)->submit({&api::s3::PutObject::model(), caller, api::Value::of(std::move(input))}, [](Reply) {});
    }
    while (true)
        ::pause();
}
