#include "services/logs/InsightsRun.h"

#include <algorithm>
#include <array>

namespace nephoscope::logs {

namespace {

constexpr std::array<std::string_view, 6> ofEvents{"@timestamp", "@ingestionTime", "@message", "@logStream", "@log", "@ptr"};

/// Goes through the commands in order: what an earlier one has named is not the event's.
class Reader
{
public:
    InsightsNeeds needs;
    bool summed = false;

    void read(const InsightsExpression &expression)
    {
        if (expression.kind == InsightsExpression::Kind::Field)
            field(expression.name);
        // They look at the time without naming it.
        if (expression.name == "bin" || expression.name == "earliest" || expression.name == "latest")
            field("@timestamp");
        for (const InsightsExpression &part : expression.parts)
            read(part);
    }
    void define(const std::string &name) { m_defined.insert(name); }

private:
    void field(const std::string &name)
    {
        // Behind stats there are its columns and nothing else.
        if (summed || m_defined.contains(name) || !needs.fields.insert(name).second)
            return;
        needs.members |= std::find(ofEvents.begin(), ofEvents.end(), name) == ofEvents.end();
    }

    std::set<std::string, std::less<>> m_defined;
};

} // namespace

InsightsNeeds InsightsNeeds::of(const InsightsQuery &query)
{
    using Of = InsightsCommand::Kind;
    Reader reader;
    bool shown = false;
    for (const InsightsCommand &command : query.commands) {
        for (const auto *columns : {&command.columns, &command.by}) {
            for (const InsightsColumn &column : *columns)
                reader.read(column.expression);
        }
        if (command.kind == Of::Fields) {
            for (const InsightsColumn &column : command.columns)
                reader.define(column.name);
        }
        if (command.kind == Of::Parse) {
            for (const std::string &name : command.names)
                reader.define(name);
            for (const QString &name : command.regex->namedCaptureGroups())
                reader.define(name.toStdString());
        }
        shown |= command.kind == Of::Fields || command.kind == Of::Display || command.kind == Of::Stats;
        reader.summed |= command.kind == Of::Stats;
    }
    if (!shown)
        reader.needs.fields.insert({"@timestamp", "@message"});
    if (!reader.summed)
        reader.needs.fields.insert("@ptr"); // it comes with every row
    return std::move(reader.needs);
}

} // namespace nephoscope::logs
