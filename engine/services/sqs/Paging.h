#pragma once

#include "core/PageToken.h"
#include "services/sqs/Addresses.h"
#include "services/sqs/Errors.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::sqs {

/// Where a page of queue names begins, and how long it is.
struct Page
{
    std::string after;
    std::size_t limit = 1000;
    bool tokens = false; ///< only who asks for pages gets a token (API Reference, "ListQueues")
};

template <class Input>
Expected<Page> readPage(const Input &input)
{
    Page page;
    if (input.maxResults) {
        if (*input.maxResults < 1 || *input.maxResults > 1000)
            return fail(invalidValue(std::to_string(*input.maxResults), "MaxResults", "MaxResults must be an integer between 1 and 1000."));
        page.limit = std::size_t(*input.maxResults);
        page.tokens = true;
    }
    if (input.nextToken) {
        auto after = readPageToken(*input.nextToken);
        if (!after)
            return fail(invalidParameter("Invalid or expired next token."));
        page.after = std::move(*after);
    }
    return page;
}

/// URLs of one page out of names read with one more than wanted; `key` has their account and Region.
inline std::vector<std::string> cutPage(std::vector<std::string> &names, const Page &page, const Caller &caller, QueueKey key,
                                        std::optional<std::string> &nextToken)
{
    if (names.size() > page.limit) {
        names.resize(page.limit);
        if (page.tokens)
            nextToken = pageToken(names.back());
    }
    std::vector<std::string> urls;
    urls.reserve(names.size());
    for (std::string &name : names) {
        key.name = std::move(name);
        urls.push_back(urlOf(caller, key));
    }
    return urls;
}

} // namespace nephoscope::sqs
