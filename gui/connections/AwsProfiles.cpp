#include "gui/connections/AwsProfiles.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <tuple>

namespace nephoscope::gui {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

/// Settings by name in lower case; `s3.addressing_style` for one that is nested in another.
using Settings = std::map<QString, QString>;

struct Section
{
    QString kind; ///< `profile`, `services`, `sso-session`
    QString name;
    bool operator<(const Section &other) const { return std::tie(kind, name) < std::tie(other.kind, other.name); }
};
using Sections = std::map<Section, Settings>;

bool beginsComment(QChar c) { return c == u'#' || c == u';'; }

/// Without a comment at the end: only blanks before its sign make it one.
QString withoutComment(const QString &text)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (beginsComment(text.at(at)) && text.at(at - 1).isSpace())
            return text.left(at).trimmed();
    }
    return text.trimmed();
}

/// `[profile "my work"] # mine`; nothing for what is no section of profiles or services.
std::optional<Section> sectionOf(const QString &line, bool isConfig)
{
    const qsizetype end = line.indexOf(u']');
    if (end < 0)
        return std::nullopt;
    const QString inside = line.mid(1, end - 1).trimmed();
    const QString profile = QString::fromLatin1(profileword::profile);
    if (!isConfig)
        return Section{profile, inside};
    const qsizetype blank = inside.indexOf(QLatin1Char(' ')) < 0 ? inside.indexOf(u'\t') : inside.indexOf(QLatin1Char(' '));
    if (blank < 0) // others than the default one need the word
        return inside == QLatin1String("default") ? std::optional(Section{profile, inside}) : std::nullopt;
    QString name = inside.mid(blank + 1).trimmed();
    if (name.size() >= 2 && (name.front() == u'"' || name.front() == u'\'') && name.back() == name.front())
        name = name.mid(1, name.size() - 2);
    if (name.isEmpty())
        return std::nullopt;
    return Section{inside.left(blank), name};
}

Sections sectionsOf(const QString &text, bool isConfig)
{
    Sections sections;
    Settings *current = nullptr;
    QString parent; ///< of settings that are nested
    QString clean = text;
    if (clean.startsWith(QChar::ByteOrderMark))
        clean.remove(0, 1);
    for (const QString &raw : clean.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || beginsComment(line.front()))
            continue;
        if (line.front() == u'[' && !raw.front().isSpace()) {
            const auto section = sectionOf(line, isConfig);
            // The same section may come again: what is said later goes before.
            current = section ? &sections[*section] : nullptr;
            parent.clear();
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (!current || equals <= 0)
            continue;
        const QString name = line.left(equals).trimmed().toLower();
        const QString value = withoutComment(QLatin1Char(' ') + line.mid(equals + 1));
        const bool nested = raw.front().isSpace() && !parent.isEmpty();
        if (!nested)
            parent = value.isEmpty() ? name : QString();
        (*current)[nested ? QString(parent % u'.' % name) : name] = value;
    }
    return sections;
}

QString valueOf(const Settings &settings, const char *name)
{
    const auto found = settings.find(QString::fromLatin1(name));
    return found == settings.end() ? QString() : found->second;
}

void take(AwsProfile &profile, const Settings &settings)
{
    const auto set = [&](QString &to, const char *name) {
        if (const QString value = valueOf(settings, name); !value.isEmpty())
            to = value;
    };
    // Keys belong together: half of one file's and half of the other's fit nowhere.
    if (!valueOf(settings, profileword::accessKeyId).isEmpty()) {
        profile.accessKeyId = valueOf(settings, profileword::accessKeyId);
        profile.secretKey = valueOf(settings, profileword::secretKey);
        profile.sessionToken = valueOf(settings, profileword::sessionToken);
    }
    set(profile.region, profileword::region);
    set(profile.endpointUrl, profileword::endpointUrl);
    set(profile.endpointUrl, "s3.endpoint_url");
    set(profile.caBundle, profileword::caBundle);
    if (const QString style = valueOf(settings, "s3.addressing_style"); !style.isEmpty())
        profile.pathStyle = style == QLatin1String("path");
    for (const char *name : {"sso_session", "sso_start_url", "role_arn", "credential_process", "web_identity_token_file", "login_session"}) {
        if (!valueOf(settings, name).isEmpty() && profile.keysElsewhere.isEmpty())
            profile.keysElsewhere = QString::fromLatin1(name);
    }
}

QString textOf(const char *variable, const char *otherwise)
{
    QString path = qEnvironmentVariable(variable);
    if (path.isEmpty())
        path = QDir::home().filePath(QString::fromLatin1(otherwise));
    else if (path.startsWith(QLatin1String("~/")))
        path = QDir::home().filePath(path.mid(2));
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(mostBytes)) : QString();
}

} // namespace

AwsProfiles AwsProfiles::parse(const QString &config, const QString &credentials)
{
    AwsProfiles out;
    const Sections configured = sectionsOf(config, true);
    const QString profileKind = QString::fromLatin1(profileword::profile);
    for (const auto &[section, settings] : configured) {
        if (section.kind != profileKind)
            continue;
        AwsProfile &profile = out.m_profiles[section.name];
        profile.name = section.name;
        take(profile, settings);
        // S3's own endpoint stands in a section of services that the profile names.
        const auto services = configured.find({QStringLiteral("services"), valueOf(settings, "services")});
        if (services != configured.end()) {
            if (const QString url = valueOf(services->second, "s3.endpoint_url"); !url.isEmpty())
                profile.endpointUrl = url;
        }
    }
    for (const auto &[section, settings] : sectionsOf(credentials, false)) {
        AwsProfile &profile = out.m_profiles[section.name];
        profile.name = section.name;
        take(profile, settings);
    }
    for (auto &[name, profile] : out.m_profiles) {
        if (profile.hasKeys())
            profile.keysElsewhere.clear();
    }
    return out;
}

AwsProfiles AwsProfiles::read()
{
    return parse(textOf("AWS_CONFIG_FILE", ".aws/config"), textOf("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials"));
}

AwsProfile AwsProfiles::environment()
{
    AwsProfile out;
    out.accessKeyId = qEnvironmentVariable("AWS_ACCESS_KEY_ID");
    out.secretKey = qEnvironmentVariable("AWS_SECRET_ACCESS_KEY");
    out.sessionToken = qEnvironmentVariable("AWS_SESSION_TOKEN");
    out.region = qEnvironmentVariable("AWS_REGION", qEnvironmentVariable("AWS_DEFAULT_REGION"));
    out.endpointUrl = qEnvironmentVariable("AWS_ENDPOINT_URL_S3", qEnvironmentVariable("AWS_ENDPOINT_URL"));
    out.caBundle = qEnvironmentVariable("AWS_CA_BUNDLE");
    return out;
}

QStringList AwsProfiles::names() const
{
    QStringList out;
    for (const auto &[name, profile] : m_profiles) {
        if (name == QLatin1String("default"))
            out.prepend(name);
        else
            out.append(name);
    }
    return out;
}

std::optional<AwsProfile> AwsProfiles::find(const QString &name) const
{
    const auto found = m_profiles.find(name);
    return found == m_profiles.end() ? std::nullopt : std::optional(found->second);
}

} // namespace nephoscope::gui
