#pragma once

#include <boost/json/value.hpp>
#include <tl/expected.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::logs {

/// A filter pattern of CloudWatch Logs ("Filter pattern syntax" in its user guide), compiled; cheap to copy. Terms (`ERROR -debug`,
/// `?a ?b`, `"two words"`, `%regular expression%`), space-delimited (`[ip, status=4*, bytes > 1000]`) and JSON
/// (`{ $.level = "error" && $.code > 3 }`). An empty one takes everything.
class FilterPattern
{
public:
    /// The error says what is wrong with the text.
    static tl::expected<FilterPattern, std::string> parse(std::string_view text);

    /// Likewise, but those this thread asked for lately are kept.
    static tl::expected<FilterPattern, std::string> known(const std::string &text);

    bool matches(std::string_view message) const;
    /// What the pattern names in a message: `$ip` and so on of a space-delimited one, `$.a.b` of a JSON one.
    std::map<std::string, std::string> extract(std::string_view message) const;

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
};

/// The value at a selector such as `$.a.b[0]`; null when there is none.
const boost::json::value *findBySelector(const boost::json::value &document, std::string_view selector);

} // namespace nephoscope::logs
