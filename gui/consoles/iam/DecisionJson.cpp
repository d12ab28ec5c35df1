#include "gui/bridge/Text.h"
#include "gui/consoles/iam/DecisionWords.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::iam {

namespace {

namespace json = boost::json;

struct DecisionJson
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::DecisionJson)
};

struct Line
{
    QString text;
    QStringList path; ///< of the member it belongs to: Condition, StringEquals, aws:RequestedRegion
};

QString quoted(const std::string &text) { return toQt(json::serialize(json::value(text))); }

void append(std::vector<Line> &lines, const json::value &value, const QString &before, const QStringList &path, int depth, const QString &after)
{
    const QString indent(depth * 2, u' '); // it stands in narrow places
    const auto open = [&](QChar begin, QChar end, const auto &inside) {
        lines.push_back({QString(indent % before % begin), path});
        inside();
        lines.push_back({QString(indent % end % after), path});
    };
    const auto comma = [](std::size_t at, std::size_t size) { return at + 1 < size ? QStringLiteral(",") : QString(); };
    if (const auto *object = value.if_object()) {
        open(u'{', u'}', [&] {
            std::size_t at = 0;
            for (const auto &[key, member] : *object) {
                const std::string name(key);
                append(lines, member, QString(quoted(name) % QStringLiteral(": ")), path + QStringList(toQt(name)), depth + 1, comma(at++, object->size()));
            }
        });
    } else if (const auto *array = value.if_array()) {
        open(u'[', u']', [&] {
            std::size_t at = 0;
            for (const json::value &each : *array)
                append(lines, each, {}, path, depth + 1, comma(at++, array->size()));
        });
    } else {
        lines.push_back({QString(indent % before % toQt(json::serialize(value)) % after), path});
    }
}

std::vector<Line> linesOf(const policy::StatementDocument &statement)
{
    std::vector<Line> lines;
    append(lines, policy::toJson(statement), {}, {}, 0, {});
    return lines;
}

QString list(const std::vector<std::string> &values, bool negated = false)
{
    QStringList words;
    for (const std::string &value : values)
        words << toQt(value);
    const QString text = words.join(QStringLiteral(", "));
    return negated ? DecisionJson::tr("anything but %1").arg(text) : text;
}

QString principals(const policy::StatementDocument &document)
{
    QStringList words;
    for (const policy::PrincipalEntry &entry : document.principals)
        words << (entry.type == policy::PrincipalEntry::Type::Everyone ? QStringLiteral("*") : toQt(entry.value));
    const QString text = words.join(QStringLiteral(", "));
    return document.notPrincipal ? DecisionJson::tr("anybody but %1").arg(text) : text;
}

} // namespace

QString statementJson(const policy::StatementDocument &statement)
{
    QStringList lines;
    for (const Line &line : linesOf(statement))
        lines << line.text;
    return lines.join(u'\n');
}

std::vector<MarkedCode::Line> markedLines(const policy::StatementDocument &document, const policy::StatementReport &report)
{
    using Mark = MarkedCode::Mark;
    const bool denies = report.applies() && report.effect == policy::Effect::Deny;
    const auto markOf = [&](const Line &line) {
        if (line.path.isEmpty())
            return Mark::None;
        const QString member = line.path.front();
        const auto fits = [](bool good) { return good ? Mark::Fits : Mark::Fails; };
        if (member == QLatin1String("Effect"))
            return denies ? Mark::Decides : Mark::None;
        if (member.endsWith(QLatin1String("Action")))
            return fits(report.action);
        if (member.endsWith(QLatin1String("Resource")))
            return fits(report.resource);
        if (member.endsWith(QLatin1String("Principal")))
            return fits(report.principal != policy::Grant::None);
        if (member != QLatin1String("Condition") || line.path.size() < 3)
            return Mark::None;
        const auto found = std::find_if(report.conditions.begin(), report.conditions.end(), [&](const policy::ConditionReport &condition) {
            return toQt(condition.op) == line.path[1] && toQt(condition.key) == line.path[2];
        });
        return found == report.conditions.end() ? Mark::None : fits(found->met);
    };
    std::vector<MarkedCode::Line> out;
    QStringList before;
    for (const Line &line : linesOf(document)) {
        const Mark mark = markOf(line);
        const QString remark = mark == Mark::Fits ? DecisionJson::tr("Fits the request")
            : mark == Mark::Fails ? DecisionJson::tr("Does not fit the request")
            : mark == Mark::Decides ? DecisionJson::tr("Decides")
                                    : QString();
        out.push_back({line.text, mark, remark, line.path == before});
        before = line.path;
    }
    return out;
}

std::vector<Mismatch> mismatches(const policy::StatementDocument &document, const policy::StatementReport &report, const DeniedEvaluation &evaluation)
{
    std::vector<Mismatch> out;
    if (!report.action)
        out.push_back({DecisionJson::tr("Action"), list(document.actions, document.notAction), toQt(evaluation.action)});
    if (!report.resource)
        out.push_back({DecisionJson::tr("Resource"), list(document.resources, document.notResource), toQt(evaluation.resource)});
    if (report.principal == policy::Grant::None) {
        const std::string &arn = evaluation.principal.arn;
        out.push_back({DecisionJson::tr("Principal"), principals(document), arn.empty() ? DecisionJson::tr("nobody: the request is not signed") : toQt(arn)});
    }
    for (const policy::ConditionReport &condition : report.conditions) {
        if (condition.met)
            continue;
        const QString given = !condition.present ? DecisionJson::tr("not in the request") : list(condition.actual);
        out.push_back({QString(toQt(condition.op) % u' ' % toQt(condition.key)), list(condition.expected), given});
    }
    return out;
}

} // namespace nephoscope::gui::iam
