#include "gui/bridge/S3Place.h"

#include "core/Text.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::s3 {

namespace {

/// S3 Developer Guide, "Virtual hosting of buckets": a name with a dot fits no certificate.
bool isHostName(std::string_view bucket, std::string_view scheme)
{
    for (const char c : bucket) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c == '.' && scheme == "http")))
            return false;
    }
    return !bucket.empty();
}

std::string urlOf(const EngineHost &engine)
{
    if (!engine.remote() || !engine.remote()->isAws())
        return toStd(engine.endpoint());
    const std::string region = toStd(engine.region());
    return "https://s3." + region + ".amazonaws.com" + (region.starts_with("cn-") ? ".cn" : "");
}

} // namespace

Place placeOf(const EngineHost &engine, const QString &bucket, const QString &key)
{
    const std::string url = urlOf(engine);
    const std::size_t begin = url.find("://");
    const std::size_t slash = url.find('/', begin + 3);
    Place place{url.substr(0, begin), url.substr(begin + 3, slash == std::string::npos ? slash : slash - begin - 3),
                slash == std::string::npos ? std::string() : url.substr(slash)};
    const std::string name = toStd(bucket);
    const RemotePtr &remote = engine.remote();
    const bool byHost = remote && (remote->isAws() || remote->endpoint.style == remote::AddressStyle::Host);
    if (byHost && isHostName(name, place.scheme))
        place.host = name + '.' + place.host;
    else
        place.path += '/' + percentEncode(name);
    place.path += '/' + percentEncode(toStd(key), true);
    return place;
}

QString objectUrl(const EngineHost &engine, const QString &bucket, const QString &key)
{
    const Place place = placeOf(engine, bucket, key);
    return toQt(place.scheme + "://" + place.host + place.path);
}

} // namespace nephoscope::gui::s3
