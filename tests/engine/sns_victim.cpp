// Publishes to two topics, says which messages were acknowledged, and dies of kill -9 among the deliveries:
// sns_victim DATA CLOCK FIFO-TOPIC TOPIC COUNT. After the COUNT-th delivery it is over.
#include "api/generated/sns.h"
#include "door/LocalCloud.h"
#include "services/Services.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

using namespace nephoscope;

namespace {

/// One write, so that no line is lost or torn.
void say(const std::string &line)
{
    const std::string whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.data(), whole.size()) < 0)
        std::abort();
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 6)
        return 2;
    LocalCloud::Options options;
    options.folder = arguments[1];
    options.clock = std::make_shared<VirtualClock>(Timestamp(Duration(std::atoll(arguments[2]))));
    auto cloud = LocalCloud::open(std::move(options), makeServices());
    if (!cloud)
        return 1;
    std::atomic<int> left = std::atoi(arguments[5]);
    const auto subscription = (*cloud)->changes().subscribe([&left](const std::vector<Change> &changes) {
        for (const Change &change : changes) {
            if (change.type == "delivery" && --left == 0)
                std::raise(SIGKILL);
        }
    });
    Caller caller;
    caller.principal = (*cloud)->credentials().rootPrincipal();
    for (int number = 0; number < 400; ++number) {
        const bool fifo = number % 2 == 0;
        api::sns::Publish::Input input;
        input.topicArn = arguments[fifo ? 3 : 4];
        input.message = (fifo ? "fifo " : "plain ") + std::to_string(number);
        if (fifo)
            input.messageGroupId = "g" + std::to_string(number % 6);
        const std::string body = *input.message;
        (*cloud)->submit({&api::sns::Publish::model(), caller, api::Value::of(std::move(input))}, [body](Reply reply) {
            if (reply)
                say(body);
        });
    }
    while (true)
        ::pause();
}
