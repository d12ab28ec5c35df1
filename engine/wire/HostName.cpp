#include "wire/HostName.h"

#include "core/Identity.h"
#include "core/Text.h"

#include <algorithm>

namespace nephoscope::wire {

namespace {

bool isAddress(std::string_view host)
{
    return host.empty() || host.front() == '['
        || std::all_of(host.begin(), host.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

constexpr std::string_view websiteLabel = "s3-website";
constexpr std::string_view accessPointLabel = "s3-accesspoint"; // before it stands `NAME-ACCOUNT`, which S3 knows by itself

bool isWebsiteLabel(std::string_view label)
{
    return label == websiteLabel
        || (label.starts_with(websiteLabel) && label[websiteLabel.size()] == '-' && Region::isValid(label.substr(websiteLabel.size() + 1)));
}

bool isS3Label(std::string_view label)
{
    return isWebsiteLabel(label) || label == accessPointLabel || label == "s3" || label == "s3-accelerate" || label.starts_with("s3express-")
        || (label.starts_with("s3-") && Region::isValid(label.substr(3)));
}

/// What may stand between the `s3` label and the domain.
bool isEndpointRest(std::string_view rest)
{
    if (rest.starts_with("dualstack."))
        rest.remove_prefix(10);
    return rest.empty() || rest == "dualstack" || Region::isValid(rest);
}

bool takeSuffix(std::string_view &host, std::string_view suffix)
{
    if (host.size() <= suffix.size() || !host.ends_with(suffix))
        return false;
    host.remove_suffix(suffix.size());
    return true;
}

} // namespace

HostName parseHostName(std::string_view host)
{
    HostName result;
    if (!host.empty() && host.front() != '[')
        host = host.substr(0, host.find(':'));
    if (!host.empty() && host.back() == '.')
        host.remove_suffix(1);
    if (isAddress(host) || host.find('.') == std::string_view::npos)
        return result;
    const std::string folded = toLower(host);
    std::string_view name = folded;
    const bool local = takeSuffix(name, ".localhost");
    const bool amazon = !local && (takeSuffix(name, ".amazonaws.com") || takeSuffix(name, ".amazonaws.com.cn"));

    const std::string_view first = name.substr(0, name.find('.'));
    if ((local || amazon) && AccountId::isValid(first)) {
        result.account = first;
        name.remove_prefix(std::min(name.size(), first.size() + 1));
    }
    // The last `s3` label is the service's; a bucket may have such labels of its own before it.
    std::size_t end = name.size();
    while (true) {
        const std::size_t dot = end == 0 ? std::string_view::npos : name.rfind('.', end - 1);
        const std::size_t start = dot == std::string_view::npos ? 0 : dot + 1;
        const std::string_view label = name.substr(start, end - start);
        const std::string_view rest = end < name.size() ? name.substr(end + 1) : std::string_view();
        const bool endpoint = local || amazon ? isEndpointRest(rest) : !rest.empty();
        if (label == "s3-control") {
            result.isS3Control = true;
            return result;
        }
        if (isS3Label(label) && endpoint) {
            result.isS3 = true;
            result.isWebsite = isWebsiteLabel(label);
            result.isAccelerate = label == "s3-accelerate";
            result.bucket = start > 0 ? name.substr(0, start - 1) : std::string_view();
            return result;
        }
        if (start == 0)
            break;
        end = start - 1;
    }
    if (local)
        result.prefix = name;
    return result;
}

} // namespace nephoscope::wire
