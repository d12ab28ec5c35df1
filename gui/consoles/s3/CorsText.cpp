#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CorsPanel.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace nephoscope::gui::s3 {

namespace {

using Texts = std::optional<std::vector<std::string>>;

constexpr std::pair<const char *, Texts api::s3::CORSRule::*> lists[] = {{"AllowedHeaders", &api::s3::CORSRule::allowedHeaders},
                                                                         {"AllowedMethods", &api::s3::CORSRule::allowedMethods},
                                                                         {"AllowedOrigins", &api::s3::CORSRule::allowedOrigins},
                                                                         {"ExposeHeaders", &api::s3::CORSRule::exposeHeaders}};

bool takeTexts(const QJsonValue &value, Texts &into)
{
    if (!value.isArray())
        return false;
    into.emplace();
    for (const QJsonValue &each : value.toArray()) {
        if (!each.isString())
            return false;
        into->push_back(toStd(each.toString()));
    }
    return true;
}

/// What is wrong with one member of a rule; empty when it was taken.
QString takeMember(const QString &name, const QJsonValue &value, api::s3::CORSRule &rule)
{
    for (const auto &[known, member] : lists) {
        if (name == QLatin1String(known))
            return takeTexts(value, rule.*member) ? QString() : CorsPanel::tr("%1 is a list of texts.").arg(name);
    }
    if (name == QLatin1String("MaxAgeSeconds")) {
        if (!value.isDouble() || value.toInt(-1) < 0)
            return CorsPanel::tr("%1 is a whole number of seconds.").arg(name);
        rule.maxAgeSeconds = value.toInt();
        return {};
    }
    if (name == QLatin1String("ID")) {
        if (!value.isString())
            return CorsPanel::tr("%1 is a text.").arg(name);
        rule.id = toStd(value.toString());
        return {};
    }
    return CorsPanel::tr("%1 is no member of a CORS rule.").arg(name);
}

/// JSON's own order is by name; the console's begins with what a reader looks for.
QString textOf(const QJsonValue &value)
{
    const QString whole = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return whole.mid(1, whole.size() - 2);
}

} // namespace

QString corsText(const CorsRules &rules)
{
    QStringList texts;
    for (const api::s3::CORSRule &rule : rules) {
        QStringList members;
        const auto member = [&](const char *name, const QString &value) {
            members << QString(QStringLiteral("        \"") % QLatin1String(name) % QStringLiteral("\": ") % value);
        };
        if (rule.id)
            member("ID", textOf(toQt(*rule.id)));
        for (const auto &[name, list] : lists) {
            QStringList values;
            for (const std::string &value : (rule.*list).value_or(std::vector<std::string>()))
                values << textOf(toQt(value));
            member(name, QString(u'[' % values.join(QStringLiteral(", ")) % u']'));
        }
        if (rule.maxAgeSeconds)
            member("MaxAgeSeconds", QString::number(*rule.maxAgeSeconds));
        texts << QString(QStringLiteral("    {\n") % members.join(QStringLiteral(",\n")) % QStringLiteral("\n    }"));
    }
    return texts.isEmpty() ? QStringLiteral("[]") : QString(QStringLiteral("[\n") % texts.join(QStringLiteral(",\n")) % QStringLiteral("\n]"));
}

CorsParsed parseCors(const QString &text)
{
    CorsParsed parsed;
    QJsonParseError problem;
    const QByteArray bytes = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        parsed.line = int(bytes.left(problem.offset).count('\n')) + 1;
        parsed.error = CorsPanel::tr("Line %1: this is not valid JSON.").arg(parsed.line);
        return parsed;
    }
    if (!document.isArray()) {
        parsed.error = CorsPanel::tr("CORS rules are a list of objects.");
        return parsed;
    }
    for (const QJsonValue &value : document.array()) {
        if (!value.isObject()) {
            parsed.error = CorsPanel::tr("CORS rules are a list of objects.");
            return parsed;
        }
        api::s3::CORSRule &rule = parsed.rules.emplace_back();
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            parsed.error = takeMember(member.key(), member.value(), rule);
            if (!parsed.error.isEmpty()) {
                parsed.line = int(text.left(text.indexOf(QString(u'"' % member.key() % u'"'))).count(u'\n')) + 1;
                return parsed;
            }
        }
        if (rule.allowedMethods.value_or(std::vector<std::string>()).empty() || rule.allowedOrigins.value_or(std::vector<std::string>()).empty()) {
            parsed.error = CorsPanel::tr("A rule needs AllowedMethods and AllowedOrigins.");
            return parsed;
        }
    }
    return parsed;
}

} // namespace nephoscope::gui::s3
