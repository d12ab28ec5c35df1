#include "gui/cloudshell/ShellSetup.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/Text.h"
#include "gui/shell/Connection.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace nephoscope::gui {
namespace {

constexpr char StartFile[] = R"(# Written by Nephoscope at every start. Lines of your own belong in ~/.bashrc.
PS1='[cloudshell-user \W]$ '
HISTFILE=~/.bash_history
HISTSIZE=5000
shopt -s histappend checkwinsize
alias ls='ls --color=auto'
alias grep='grep --color=auto'
# Version 1 of the AWS CLI asks AWS itself for queues, whatever the environment says, unless its option says otherwise.
if [ -n "$AWS_ENDPOINT_URL" ]; then aws() { command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"; }; export -f aws; fi
command -v aws_completer >/dev/null && complete -C aws_completer aws
[ -f ~/.bashrc ] && . ~/.bashrc
)";

void makeHome(const QString &home)
{
    QDir().mkpath(home);
    QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(home % u"/.cloudshellrc");
    if (file.open(QIODevice::WriteOnly) && file.write(StartFile) == qint64(sizeof StartFile - 1))
        file.commit();
}

bool speaksUtf8(const QProcessEnvironment &environment)
{
    for (const auto *name : {u"LC_ALL", u"LC_CTYPE", u"LANG"}) {
        if (const QString value = environment.value(QString::fromUtf16(name)); !value.isEmpty())
            return value.contains(QLatin1String("utf-8"), Qt::CaseInsensitive) || value.contains(QLatin1String("utf8"), Qt::CaseInsensitive);
    }
    return false;
}

QStringList environmentFor(const Connection &connection, const QString &home)
{
    QProcessEnvironment out = QProcessEnvironment::systemEnvironment();
    // Profiles and keys of real accounts stay outside.
    const QStringList names = out.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("AWS_")) || name.startsWith(QLatin1String("QT_")) || name == QLatin1String("PROMPT_COMMAND")
            || name == QLatin1String("BASH_ENV") || name == QLatin1String("ENV"))
            out.remove(name);
    }
    const auto set = [&](const char *name, const QString &value) { out.insert(QString::fromLatin1(name), value); };
    // Tools installed below the user's own home look for their parts there.
    const QString ownHome = QDir::homePath();
    for (const auto &[name, folder] : {std::pair("PYENV_ROOT", "/.pyenv"), std::pair("PYTHONUSERBASE", "/.local")}) {
        const QString path = ownHome % QString::fromLatin1(folder);
        if (!out.contains(QString::fromLatin1(name)) && QDir(path).exists())
            set(name, path);
    }
    if (!speaksUtf8(out)) {
        out.remove(QStringLiteral("LC_ALL"));
        out.remove(QStringLiteral("LC_CTYPE"));
        set("LANG", QStringLiteral("C.UTF-8"));
    }
    if (!connection.endpoint.isEmpty())
        set("AWS_ENDPOINT_URL", connection.endpoint);
    if (!connection.caFile.isEmpty())
        set("AWS_CA_BUNDLE", connection.caFile);
    set("AWS_ACCESS_KEY_ID", connection.accessKeyId);
    set("AWS_SECRET_ACCESS_KEY", connection.secret);
    if (!connection.token.isEmpty())
        set("AWS_SESSION_TOKEN", connection.token);
    set("AWS_REGION", connection.region);
    set("AWS_DEFAULT_REGION", connection.region);
    set("AWS_PAGER", QString());
    set("AWS_EC2_METADATA_DISABLED", QStringLiteral("true"));
    set("HOME", home);
    set("TERM", QStringLiteral("xterm-256color"));
    set("COLORTERM", QStringLiteral("truecolor"));
    set("TERM_PROGRAM", QStringLiteral("Nephoscope"));
    return out.toStringList();
}

} // namespace

QString ShellSetup::homeOf(EngineHost &engine)
{
    return QDir(engine.folder()).absoluteFilePath(QStringLiteral("cloudshell"));
}

ShellSetup ShellSetup::of(EngineHost &engine)
{
    ShellSetup out;
    const QString home = homeOf(engine);
    makeHome(home);
    const Connection connection = Connection::of(engine);
    out.region = connection.region;
    out.command.folder = home;
    out.command.environment = environmentFor(connection, home);
    const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (!bash.isEmpty()) {
        out.command.program = bash;
        out.command.arguments = {QStringLiteral("--noprofile"), QStringLiteral("--rcfile"), QString(home % u"/.cloudshellrc"), QStringLiteral("-i")};
    } else {
        out.command.program = qEnvironmentVariable("SHELL", QStringLiteral("/bin/sh"));
        out.command.environment.append(QStringLiteral("PS1=[cloudshell-user]$ "));
    }
    out.hasAws = !QStandardPaths::findExecutable(QStringLiteral("aws")).isEmpty();
    const QString help = out.hasAws
        ? tr("The command aws is ready for this cloud. Try: aws s3 ls")
        : tr("The AWS CLI is not installed on this computer. Install it with: pip install awscli");
    const RemotePtr &remote = engine.remote();
    const QString place = remote ? QString(remote->name() % u"  " % regionText(out.region)) : regionText(out.region);
    const QString text = u"\x1b[1mNephoscope CloudShell\x1b[0m  " % place % u"\r\n" % help % u"\r\n\r\n";
    out.greeting = text.toUtf8();
    return out;
}

} // namespace nephoscope::gui
