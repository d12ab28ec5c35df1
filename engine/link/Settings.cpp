#include "link/Settings.h"

#include "core/Disk.h"
#include "core/Log.h"
#include "core/Text.h"
#include "link/Places.h"

#include <boost/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <optional>

namespace nephoscope::link {

namespace {

constexpr const char *fileName = "link.json";

Unexpected invalid(std::string sentence)
{
    return fail({"InvalidArgument", std::move(sentence), 400});
}

std::optional<std::uint64_t> parseBandwidth(std::string_view text)
{
    std::uint64_t unit = 1;
    if (!text.empty()) {
        switch (text.back()) {
        case 'k': case 'K': unit = 1'000; break;
        case 'm': case 'M': unit = 1'000'000; break;
        case 'g': case 'G': unit = 1'000'000'000; break;
        default: break;
        }
    }
    if (unit > 1)
        text.remove_suffix(1);
    const auto number = parseInteger(text);
    if (!number || *number <= 0 || std::uint64_t(*number) > Settings::mostBandwidth / unit)
        return std::nullopt;
    return std::uint64_t(*number) * unit;
}

bool inside(std::uint64_t value, std::uint64_t least, std::uint64_t most)
{
    return value >= least && value <= most;
}

} // namespace

Expected<void> check(const Settings &settings)
{
    if (!findCity(settings.city))
        return invalid("There is no city \"" + settings.city + "\" on the map.");
    if (!inside(settings.up, Settings::leastBandwidth, Settings::mostBandwidth)
        || !inside(settings.down, Settings::leastBandwidth, Settings::mostBandwidth))
        return invalid("A bandwidth is from 64 kbit/s to 100 Gbit/s.");
    if (!inside(settings.window, Settings::leastWindow, Settings::mostWindow))
        return invalid("A window is from 4 KiB to 64 MiB.");
    return {};
}

Expected<Settings> parseSettings(std::string_view text, Settings before)
{
    if (text == "off") {
        before.enabled = false;
        return before;
    }
    before.enabled = true;
    const std::size_t colon = text.find(':');
    before.city = toLower(text.substr(0, colon));
    if (colon != std::string_view::npos) {
        const std::string_view rates = text.substr(colon + 1);
        const std::size_t slash = rates.find('/');
        const auto up = parseBandwidth(rates.substr(0, slash));
        const auto down = slash == std::string_view::npos ? up : parseBandwidth(rates.substr(slash + 1));
        if (!up || !down)
            return invalid("\"" + std::string(rates) + "\" is no bandwidth such as 100M or 20M/200M.");
        before.up = *up;
        before.down = *down;
    }
    if (Expected<void> fine = check(before); !fine)
        return fail(std::move(fine.error()));
    return before;
}

Settings loadSettings(const std::filesystem::path &folder)
{
    std::ifstream file(folder / fileName);
    if (!file)
        return {};
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    try {
        const boost::json::object object = boost::json::parse(text).as_object();
        Settings settings;
        settings.enabled = object.at("enabled").as_bool();
        settings.city = object.at("city").as_string();
        settings.up = object.at("up").to_number<std::uint64_t>();
        settings.down = object.at("down").to_number<std::uint64_t>();
        settings.window = object.at("window").to_number<std::uint64_t>();
        if (check(settings))
            return settings;
    } catch (const std::exception &) {
        // Said below: the defaults stand in for a file that says nothing.
    }
    log::warning((folder / fileName).string() + " is damaged: the network path is off.");
    return {};
}

Expected<void> saveSettings(const std::filesystem::path &folder, const Settings &settings)
{
    const boost::json::object object{{"enabled", settings.enabled}, {"city", settings.city}, {"up", settings.up},
                                     {"down", settings.down}, {"window", settings.window}};
    const std::string text = boost::json::serialize(object) + '\n';
    const std::filesystem::path name = folder / fileName;
    const std::filesystem::path aside = name.string() + ".new";
    const FileHandle file(::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file || ::write(file.descriptor(), text.data(), text.size()) != static_cast<ssize_t>(text.size())
        || ::fsync(file.descriptor()) != 0 || ::rename(aside.c_str(), name.c_str()) != 0)
        return fail({"InvalidDataFolder", "Cannot write " + name.string() + ".", 500});
    return {};
}

} // namespace nephoscope::link
