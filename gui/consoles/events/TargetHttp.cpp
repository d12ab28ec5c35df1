#include "gui/consoles/events/TargetHttp.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::events {

namespace {

struct TargetHttp
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::TargetHttp)
};

using Kind = FieldDescription::Kind;
using Pairs = std::optional<std::map<std::string, std::string>>;

FieldDescription part(const char *id, const QString &label, Kind kind, const QString &constraint, const char *blamedBy)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = kind, .constraint = constraint};
    field.errorCodes = {QStringLiteral("ValidationException")};
    field.errorWords = {QLatin1String(blamedBy)};
    field.shown = [](const FormValues &values) { return values[QStringLiteral("targetType")] == QLatin1String("api-destination"); };
    return field;
}

void initialPairs(FieldDescription &field, const Pairs &pairs)
{
    for (const auto &[name, value] : pairs.value_or(std::map<std::string, std::string>()))
        field.initialTags.emplace_back(toQt(name), toQt(value));
}

Pairs enteredPairs(const FormValues &values, const QString &id)
{
    std::map<std::string, std::string> pairs;
    for (const auto &[name, value] : values.tags(id)) {
        if (!name.trimmed().isEmpty())
            pairs[toStd(name.trimmed())] = toStd(value);
    }
    return pairs.empty() ? Pairs() : Pairs(std::move(pairs));
}

} // namespace

FormSection httpSection(const Target *before)
{
    const auto now = before && before->httpParameters ? *before->httpParameters : api::events::HttpParameters();
    FieldDescription path = part("httpPath", TargetHttp::tr("Path parameters"), Kind::Area, TargetHttp::tr("One a line: each stands in the place of a * in the endpoint, in their order."), "pathParameter");
    QStringList lines;
    for (const std::string &value : now.pathParameterValues.value_or(std::vector<std::string>()))
        lines << toQt(value);
    path.initial = lines.join(u'\n');
    FieldDescription query = part("httpQuery", TargetHttp::tr("Query string parameters"), Kind::Pairs, {}, "queryString");
    initialPairs(query, now.queryStringParameters);
    FieldDescription headers = part("httpHeaders", TargetHttp::tr("Header parameters"), Kind::Pairs, TargetHttp::tr("Beside those that the connection brings."), "header");
    initialPairs(headers, now.headerParameters);
    return {TargetHttp::tr("HTTP parameters - optional"), TargetHttp::tr("A value that is a path, such as $.detail.city, is taken from the event."), {std::move(path), std::move(query), std::move(headers)}};
}

void putHttp(Target &target, const FormValues &values)
{
    api::events::HttpParameters http;
    const QString lines = values[QStringLiteral("httpPath")].trimmed();
    if (!lines.isEmpty()) {
        auto &path = http.pathParameterValues.emplace();
        for (const QString &line : lines.split(u'\n'))
            path.push_back(toStd(line.trimmed()));
    }
    http.queryStringParameters = enteredPairs(values, QStringLiteral("httpQuery"));
    http.headerParameters = enteredPairs(values, QStringLiteral("httpHeaders"));
    if (http.pathParameterValues || http.queryStringParameters || http.headerParameters)
        target.httpParameters = std::move(http);
}

} // namespace nephoscope::gui::events
