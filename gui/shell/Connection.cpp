#include "gui/shell/Connection.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/connections/AwsProfiles.h"
#include "gui/theme/Masking.h"

#include <QtCore/QRegularExpression>

namespace nephoscope::gui {
namespace {

/// Letters that a profile's name may have in every tool.
QString profileName(const QString &label)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9_.@+-]+"));
    return QString(label).replace(others, QStringLiteral("-"));
}

/// `name = value` of a profile; nothing for no value.
QString lineOf(const char *name, const QString &value)
{
    return value.isEmpty() ? QString() : QString(QString::fromLatin1(name) % u" = " % value % u'\n');
}

QString shellQuoted(const QString &text) { return u'\'' % QString(text).replace(u'\'', QStringLiteral("'\\''")) % u'\''; }

} // namespace

Connection Connection::of(EngineHost &engine)
{
    Connection out;
    out.region = engine.region();
    if (!engine.isReady())
        return out;
    out.ready = true;
    out.endpoint = engine.endpoint();
    out.accountId = engine.accountId();
    const ActingPtr &acting = engine.acting();
    const AccessKey key = engine.key();
    out.accessKeyId = toQt(key.id);
    out.secret = toQt(key.secret);
    out.token = engine.token();
    const RemotePtr &remote = engine.remote();
    const QString label = remote ? remote->name() : acting ? acting->label() : QString();
    out.name = label.isEmpty() ? QStringLiteral("nephoscope") : QStringLiteral("nephoscope-%1").arg(profileName(label));
    if (remote)
        out.caFile = toQt(remote->endpoint.caFile);
    Masking &masking = Masking::instance();
    masking.know(Masking::Kind::Account, out.accountId);
    for (const QString &value : {out.accessKeyId, out.secret, out.token})
        masking.know(Masking::Kind::Secret, value);
    return out;
}

QString Connection::environment() const
{
    const QString session = token.isEmpty() ? QString() : QString(u"\nexport AWS_SESSION_TOKEN=" % token);
    const QString place = endpoint.isEmpty() ? QString() : QString(u"export AWS_ENDPOINT_URL=" % endpoint % u'\n');
    const QString authorities = caFile.isEmpty() ? QString() : QString(u"export AWS_CA_BUNDLE=" % shellQuoted(caFile) % u'\n');
    return place % authorities % u"export AWS_ACCESS_KEY_ID=" % accessKeyId % u"\nexport AWS_SECRET_ACCESS_KEY="
        % secret % session % u"\nexport AWS_DEFAULT_REGION=" % region;
}

QString Connection::profile() const
{
    const QString out = u'[' % QString::fromLatin1(profileword::profile) % u' ' % name % u"]\n" % lineOf(profileword::endpointUrl, endpoint)
        % lineOf(profileword::caBundle, caFile) % keyLines() % lineOf(profileword::region, region);
    return out.trimmed();
}

QString Connection::endpointOption() const { return endpoint.isEmpty() ? QString() : QString(u" --endpoint-url " % endpoint); }

QString Connection::credentialsFile() const
{
    return u'[' % name % u"]\n" % keyLines();
}

QString Connection::keyLines() const
{
    return lineOf(profileword::accessKeyId, accessKeyId) % lineOf(profileword::secretKey, secret) % lineOf(profileword::sessionToken, token);
}

QString Connection::masked(const QString &text) const
{
    QString out = text;
    for (const QString &value : {secret, token}) {
        if (!value.isEmpty())
            out.replace(value, QString(12, u'•'));
    }
    return Masking::instance().scrub(out);
}

} // namespace nephoscope::gui
