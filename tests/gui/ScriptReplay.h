#pragma once

#include "RecorderConsole.h"

#include "gui/recorder/ActionList.h"
#include "gui/recorder/RecorderPanel.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

#include <map>

// What was recorded, exported and run against another cloud by the language's own tools.
namespace nephoscope::gui {

/// Rows for a test that does it in every language.
inline void languageRows()
{
    QTest::addColumn<int>("language");
    QTest::newRow("cli") << int(CodeLanguage::Cli);
    QTest::newRow("python") << int(CodeLanguage::Python);
    QTest::newRow("javascript") << int(CodeLanguage::JavaScript);
}

inline QString nodeModules() { return qEnvironmentVariable("NEPHOSCOPE_NODE"); }
inline QString interpreter(CodeLanguage language)
{
    return language == CodeLanguage::Cli ? QStringLiteral("bash") : language == CodeLanguage::Python ? QStringLiteral("python3") : QStringLiteral("node");
}

/// What this machine lacks to run it; empty: nothing.
inline QString missingTool(CodeLanguage language)
{
    if (language == CodeLanguage::Cli && QStandardPaths::findExecutable(QStringLiteral("aws")).isEmpty())
        return QStringLiteral("no AWS CLI here");
    if (language == CodeLanguage::Python && QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import boto3")}) != 0)
        return QStringLiteral("no boto3 here");
    if (language == CodeLanguage::JavaScript && !QDir(nodeModules() + QStringLiteral("/node_modules/@aws-sdk")).exists())
        return QStringLiteral("no SDK for JavaScript here");
    return {};
}

/// Exports all that the panel shows to `folder` and runs it with `secrets` against `cloud`, which is ready. What went wrong, with the script; empty: nothing.
inline QString replay(RecorderPanel &panel, CodeLanguage language, const QString &folder, EngineHost &cloud, const std::map<QString, QString> &secrets = {})
{
    panel.list().clearSelection();
    // Node looks for its modules beside the script.
    const QString path = language == CodeLanguage::JavaScript
        ? nodeModules() + QStringLiteral("/recorded-%1.mjs").arg(QCoreApplication::applicationPid())
        : QDir(folder).filePath(QStringLiteral("recorded") + toQt(CodeProgram::extension(language)));
    if (const QString error = panel.exportTo(path, language); !error.isEmpty())
        return error;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QStringLiteral("AWS_")))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), QStringLiteral("http://127.0.0.1:%1").arg(cloud.port()));
    environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), toQt(cloud.rootKey().id));
    environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), toQt(cloud.rootKey().secret));
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
    for (const auto &[name, value] : secrets)
        environment.insert(name, value);
    QProcess run;
    run.setProcessEnvironment(environment);
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(interpreter(language), {path});
    const bool ended = QTest::qWaitFor([&] { return run.state() == QProcess::NotRunning; }, 400'000);
    QFile script(path);
    const QByteArray text = script.open(QIODevice::ReadOnly) ? script.readAll() : QByteArray();
    if (language == CodeLanguage::JavaScript)
        QFile::remove(path);
    if (ended && run.exitStatus() == QProcess::NormalExit && run.exitCode() == 0)
        return {};
    const QString said = ended ? QString::fromUtf8(run.readAll()) : QStringLiteral("it did not come to its end in time");
    return said + u'\n' + QString::fromUtf8(text);
}

/// What is in one list and not in the other, for people.
inline QString difference(const QStringList &wanted, const QStringList &made)
{
    QStringList lines;
    for (const QString &line : wanted)
        if (!made.contains(line))
            lines << QString(u"- " % line);
    for (const QString &line : made)
        if (!wanted.contains(line))
            lines << QString(u"+ " % line);
    return lines.join(u'\n');
}

} // namespace nephoscope::gui
