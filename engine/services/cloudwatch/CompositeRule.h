#pragma once

#include "core/Expected.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::cloudwatch {

/// What a composite alarm watches: `ALARM(cpu) AND NOT (OK("disk full") OR INSUFFICIENT_DATA(net))`. Alarms are named by name
/// or ARN (CloudWatch User Guide, "Create a composite alarm").
class CompositeRule
{
public:
    /// `ValidationError`.
    static Expected<CompositeRule> parse(std::string_view text);

    /// `stateOf` gives a named alarm's state; empty when there is none.
    bool evaluate(const std::function<std::string(const std::string &alarm)> &stateOf) const;
    /// As they are named, each once.
    const std::vector<std::string> &alarms() const { return m_alarms; }

private:
    struct Node
    {
        enum class Kind { Constant, State, Not, And, Or };
        Kind kind = Kind::Constant;
        bool truth = false;
        std::string state;
        std::string alarm;
        std::vector<std::shared_ptr<const Node>> parts;
    };
    class Parser;
    using Ask = std::function<std::string(const std::string &)>;
    static bool evaluate(const Node &node, const Ask &stateOf);
    void collect(const Node &node);

    std::shared_ptr<const Node> m_root;
    std::vector<std::string> m_alarms;
};

/// The name within an alarm's ARN, or the text itself.
std::string alarmNameIn(const std::string &nameOrArn);

} // namespace nephoscope::cloudwatch
