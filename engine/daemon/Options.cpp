#include "daemon/Options.h"

#include "core/Text.h"
#include "link/Settings.h"

#include <cstdlib>
#include <functional>
#include <map>

namespace nephoscope::daemon {

namespace {

using Setter = std::function<bool(Options &, const std::string &)>;

bool setPort(Options &options, const std::string &text)
{
    const auto value = parseInteger(text);
    if (!value || *value < 0 || *value > 65535)
        return false;
    options.port = static_cast<std::uint16_t>(*value);
    return true;
}

bool setDurability(Options &options, const std::string &text)
{
    options.durability = text == "power" ? store::Durability::Power : store::Durability::Process;
    return text == "power" || text == "process";
}

bool setLink(Options &options, const std::string &text)
{
    options.link = text;
    return link::parseSettings(text, {}).has_value();
}

bool setFormat(Options &options, const std::string &text)
{
    static const std::map<std::string, Options::Format> formats = {
        {"env", Options::Format::Env}, {"profile", Options::Format::Profile}, {"json", Options::Format::Json}};
    const auto found = formats.find(text);
    if (found == formats.end())
        return false;
    options.format = found->second;
    return true;
}

bool setLogLevel(Options &options, const std::string &text)
{
    options.logLevel = text;
    return text == "error" || text == "warning" || text == "info" || text == "debug";
}

const std::map<std::string, Setter> &valueOptions()
{
    static const std::map<std::string, Setter> options = {
        {"--data", [](Options &o, const std::string &v) { o.data = v; return !v.empty(); }},
        {"--bind", [](Options &o, const std::string &v) { o.bind = v; return !v.empty(); }},
        {"--port", setPort},
        {"--durability", setDurability},
        {"--link", setLink},
        {"--log-level", setLogLevel},
        {"--format", setFormat},
    };
    return options;
}

std::filesystem::path defaultData()
{
    if (const char *home = std::getenv("XDG_DATA_HOME"); home && *home)
        return std::filesystem::path(home) / "nephoscope";
    const char *home = std::getenv("HOME");
    return std::filesystem::path(home ? home : ".") / ".local/share/nephoscope";
}

Unexpected badUsage(std::string sentence)
{
    return fail({"InvalidArgument", std::move(sentence), 400});
}

} // namespace

Expected<Options> parseOptions(int argc, char **argv)
{
    Options options;
    options.data = defaultData();
    for (int i = 1; i < argc; ++i) {
        std::string name = argv[i];
        if (name == "credentials" && i == 1) {
            options.command = Options::Command::Credentials;
        } else if (name == "--help" || name == "-h") {
            options.command = Options::Command::Help;
        } else if (name == "--version") {
            options.command = Options::Command::Version;
        } else if (name == "--trust-any-credentials") {
            options.trustAnyCredentials = true;
        } else if (name == "--test-helpers") {
            options.testHelpers = true;
        } else {
            std::string value;
            bool hasValue = false;
            if (const std::size_t equals = name.find('='); equals != std::string::npos) {
                value = name.substr(equals + 1);
                name.resize(equals);
                hasValue = true;
            }
            const auto known = valueOptions().find(name);
            if (known == valueOptions().end())
                return badUsage("Unknown argument " + name + ".");
            if (!hasValue) {
                if (++i == argc)
                    return badUsage(name + " needs a value.");
                value = argv[i];
            }
            if (!known->second(options, value))
                return badUsage(name + " does not take the value \"" + value + "\".");
        }
    }
    return options;
}

std::string usage()
{
    return "Usage: nephoscope-engine [--data DIR] [--port N] [--bind ADDRESS] [--trust-any-credentials]\n"
           "                         [--test-helpers] [--durability process|power]\n"
           "                         [--log-level error|warning|info|debug] [--link off|CITY[:BANDWIDTH[/DOWN]]]\n"
           "       nephoscope-engine credentials [--data DIR] [--format env|profile|json]\n"
           "\n"
           "Runs the Nephoscope cloud without a window. Port 0 picks a free one.\n"
           "--link seoul:100M makes bytes travel as from Seoul over a line of 100 Mbit/s; the data folder keeps it.\n";
}

} // namespace nephoscope::daemon
