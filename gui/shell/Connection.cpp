#include "gui/shell/Connection.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
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

} // namespace

Connection Connection::of(EngineHost &engine)
{
    Connection out;
    out.region = engine.region();
    if (!engine.isReady())
        return out;
    out.endpoint = QStringLiteral("http://127.0.0.1:%1").arg(engine.port());
    out.accountId = engine.accountId();
    const ActingPtr &acting = engine.acting();
    const AccessKey key = acting ? acting->key : engine.rootKey();
    out.accessKeyId = toQt(key.id);
    out.secret = toQt(key.secret);
    out.token = acting ? acting->token : QString();
    out.name = acting && !acting->label().isEmpty() ? QStringLiteral("nephoscope-%1").arg(profileName(acting->label())) : QStringLiteral("nephoscope");
    Masking &masking = Masking::instance();
    masking.know(Masking::Kind::Account, out.accountId);
    for (const QString &value : {out.accessKeyId, out.secret, out.token})
        masking.know(Masking::Kind::Secret, value);
    return out;
}

QString Connection::environment() const
{
    const QString session = token.isEmpty() ? QString() : QString(u"\nexport AWS_SESSION_TOKEN=" % token);
    return u"export AWS_ENDPOINT_URL=" % endpoint % u"\nexport AWS_ACCESS_KEY_ID=" % accessKeyId % u"\nexport AWS_SECRET_ACCESS_KEY="
        % secret % session % u"\nexport AWS_DEFAULT_REGION=" % region;
}

QString Connection::profile() const
{
    return u"[profile " % name % u"]\nendpoint_url = " % endpoint % u'\n' % keyLines() % u"region = " % region;
}

QString Connection::credentialsFile() const
{
    return u'[' % name % u"]\n" % keyLines();
}

QString Connection::keyLines() const
{
    return u"aws_access_key_id = " % accessKeyId % u"\naws_secret_access_key = " % secret % u'\n'
        % (token.isEmpty() ? QString() : QString(u"aws_session_token = " % token % u'\n'));
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
