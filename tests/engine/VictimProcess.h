#pragma once

#include <QtCore/QProcess>

#include <filesystem>
#include <string>
#include <vector>

namespace nephoscope::test {

/// Lets background_victim work on a data folder that nobody has open, and kills it as kill -9 does when it has
/// come far enough; `arguments` are those after the folder. False when it never came there.
inline bool killAfterChanges(const std::filesystem::path &folder, const std::vector<std::string> &arguments)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList words{QString::fromStdString(folder.native())};
    for (const std::string &argument : arguments)
        words.push_back(QString::fromStdString(argument));
    victim.start(QStringLiteral(NEPHOSCOPE_TEST_BACKGROUND_VICTIM), words);
    bool ready = victim.waitForStarted();
    while (ready && !victim.canReadLine())
        ready = victim.waitForReadyRead(60'000);
    victim.kill();
    victim.waitForFinished();
    return ready;
}

} // namespace nephoscope::test
