#include "core/Identity.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool AccountId::isValid(std::string_view text)
{
    return text.size() == 12 && std::all_of(text.begin(), text.end(), isDigit);
}

bool Region::isValid(std::string_view text)
{
    // Two or more lower-case words and a number: us-east-1, us-gov-west-1, aws-global is the odd one.
    if (text == "aws-global")
        return true;
    const auto parts = split(text, '-');
    if (parts.size() < 3 || parts.size() > 4 || text.size() > 32)
        return false;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i].size() < 2 || !std::all_of(parts[i].begin(), parts[i].end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            return false;
    }
    return parts.back().size() == 1 && isDigit(parts.back().front());
}

std::string Arn::toString() const
{
    return "arn:" + partition + ':' + service + ':' + region + ':' + account + ':' + resource;
}

Arn Arn::parse(std::string_view text)
{
    Arn arn;
    arn.partition.clear();
    std::string *const fields[] = {nullptr, &arn.partition, &arn.service, &arn.region, &arn.account};
    std::size_t begin = 0;
    for (int i = 0; i < 5; ++i) {
        const std::size_t colon = text.find(':', begin);
        if (colon == std::string_view::npos)
            return {};
        const std::string_view field = text.substr(begin, colon - begin);
        if (i == 0 && field != "arn")
            return {};
        if (i > 0)
            *fields[i] = field;
        begin = colon + 1;
    }
    arn.resource = text.substr(begin);
    return arn;
}

} // namespace nephoscope
