#include "core/Log.h"
#include "daemon/Options.h"
#include "door/LocalCloud.h"
#include "listeners/http/HttpListener.h"
#include "services/Services.h"

#include <boost/json.hpp>

#include <csignal>
#include <cstdio>

using namespace nephoscope;

namespace {

void print(std::FILE *stream, const std::string &text)
{
    std::fputs(text.c_str(), stream);
    std::fflush(stream);
}

int complain(const Error &error)
{
    print(stderr, "nephoscope-engine: " + error.message + '\n');
    return error.code == "InvalidArgument" ? 2 : 1;
}

int printCredentials(const daemon::Options &options)
{
    std::error_code error;
    if (std::filesystem::create_directories(options.data, error); error)
        return complain({"InvalidDataFolder", "Cannot create " + options.data.string() + ": " + error.message() + '.', 500});
    SystemRandom random;
    const auto credentials = Credentials::open(options.data, random);
    if (!credentials)
        return complain(credentials.error());
    const AccessKey &key = (*credentials)->rootKey();
    const std::string region(defaultRegion);
    std::string text;
    switch (options.format) {
    case daemon::Options::Format::Env:
        text = "export AWS_ACCESS_KEY_ID=" + key.id + "\nexport AWS_SECRET_ACCESS_KEY=" + key.secret
            + "\nexport AWS_DEFAULT_REGION=" + region + '\n';
        break;
    case daemon::Options::Format::Profile:
        text = "[nephoscope]\naws_access_key_id = " + key.id + "\naws_secret_access_key = " + key.secret
            + "\nregion = " + region + '\n';
        break;
    case daemon::Options::Format::Json:
        // The shape of credential_process in ~/.aws/config.
        text = boost::json::serialize(boost::json::object{
                   {"Version", 1}, {"AccessKeyId", key.id}, {"SecretAccessKey", key.secret}})
            + '\n';
        break;
    }
    print(stdout, text);
    return 0;
}

int serve(const daemon::Options &options)
{
    // Blocked before any thread starts, so that only sigwait() below ever sees them.
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    LocalCloud::Options cloudOptions;
    cloudOptions.folder = options.data;
    cloudOptions.durability = options.durability;
    auto cloud = LocalCloud::open(std::move(cloudOptions), makeServices());
    if (!cloud)
        return complain(cloud.error());

    const auto network = link::Link::open(options.data, (*cloud)->clock());
    if (!options.link.empty()) {
        const auto wanted = link::parseSettings(options.link, network->settings());
        const Expected<void> changed = wanted ? network->change(*wanted) : fail(wanted.error());
        if (!changed)
            return complain(changed.error());
    }

    HttpListener::Options listenerOptions;
    listenerOptions.link = network;
    listenerOptions.bind = options.bind;
    listenerOptions.port = options.port;
    listenerOptions.trustAnyCredentials = options.trustAnyCredentials;
    listenerOptions.testHelpers = options.testHelpers;
    auto listener = HttpListener::start(**cloud, listenerOptions);
    if (!listener)
        return complain(listener.error());
    const std::string host = options.bind.find(':') == std::string::npos ? options.bind : '[' + options.bind + ']';
    print(stdout, "listening on http://" + host + ':' + std::to_string((*listener)->port()) + '\n');

    int signal = 0;
    sigwait(&signals, &signal);
    log::info("stopping");
    listener->reset();
    cloud->reset();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const auto options = daemon::parseOptions(argc, argv);
    if (!options)
        return complain(options.error());
    log::setLevel(std::string_view(options->logLevel));
    switch (options->command) {
    case daemon::Options::Command::Help:
        print(stdout, daemon::usage());
        return 0;
    case daemon::Options::Command::Version:
        print(stdout, "nephoscope-engine " NEPHOSCOPE_VERSION "\n");
        return 0;
    case daemon::Options::Command::Credentials:
        return printCredentials(*options);
    case daemon::Options::Command::Serve:
        break;
    }
    return serve(*options);
}
