#include "gui/shell/Connection.h"

#include "gui/bridge/EngineHost.h"
#include "gui/theme/Masking.h"

namespace nephoscope::gui {

Connection Connection::of(EngineHost &engine)
{
    Connection out;
    out.region = engine.region();
    if (!engine.isReady())
        return out;
    out.endpoint = QStringLiteral("http://127.0.0.1:%1").arg(engine.port());
    out.accountId = engine.accountId();
    out.accessKeyId = QString::fromStdString(engine.rootKey().id);
    out.secret = QString::fromStdString(engine.rootKey().secret);
    Masking &masking = Masking::instance();
    masking.know(Masking::Kind::Account, out.accountId);
    masking.know(Masking::Kind::Secret, out.accessKeyId);
    masking.know(Masking::Kind::Secret, out.secret);
    return out;
}

QString Connection::environment() const
{
    return u"export AWS_ENDPOINT_URL=" % endpoint % u"\nexport AWS_ACCESS_KEY_ID=" % accessKeyId % u"\nexport AWS_SECRET_ACCESS_KEY="
        % secret % u"\nexport AWS_DEFAULT_REGION=" % region;
}

QString Connection::profile() const
{
    return u"[profile nephoscope]\nendpoint_url = " % endpoint % u"\naws_access_key_id = " % accessKeyId
        % u"\naws_secret_access_key = " % secret % u"\nregion = " % region;
}

QString Connection::credentialsFile() const
{
    return u"[nephoscope]\naws_access_key_id = " % accessKeyId % u"\naws_secret_access_key = " % secret % u"\n";
}

QString Connection::masked(const QString &text) const
{
    QString out = text;
    return Masking::instance().scrub(secret.isEmpty() ? out : out.replace(secret, QString(12, u'•')));
}

} // namespace nephoscope::gui
