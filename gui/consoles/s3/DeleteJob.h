#pragma once

#include "core/Error.h"
#include "gui/bridge/EngineHost.h"
#include "gui/recorder/PlannedCall.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <deque>
#include <string>
#include <vector>

namespace nephoscope::gui {
class Navigator;
}

namespace nephoscope::gui::s3 {

/// Deletes keys and everything below prefixes, 1,000 at a time (DeleteObjects' limit), in the order
/// of listing. Deletes itself when done.
class DeleteJob : public QObject
{
    Q_OBJECT
public:
    /// An entry that is empty or ends in `/` stands for all keys that begin with it.
    DeleteJob(EngineHost &engine, QString bucket, const QStringList &entries, QObject *parent = nullptr);

    void start() { next(); }
    quint64 deleted() const { return m_deleted; }
    quint64 failed() const { return m_failed; }
    /// The first error, as text; empty when all went well.
    QString error() const { return m_error; }

    /// What one will send: keys in one call (none for more than it takes), prefixes by listing and deleting.
    static std::vector<PlannedCall> planned(EngineHost &engine, const QString &bucket, const QStringList &entries);
    /// Runs one with a flash that counts and then tells the outcome.
    static void startWithFlash(Navigator &navigator, const QString &bucket, const QStringList &entries);
    /// `permanently delete`: S3 asks for it in English in every language.
    static QString confirmationWord() { return QStringLiteral("permanently delete"); }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void next();
    void listPrefix(const std::string &prefix, const std::string &after);
    void remove(std::vector<std::string> keys, std::function<void()> then);
    void stop(const Error &error);

    EngineHost &m_engine;
    QString m_bucket;
    std::vector<std::string> m_keys;
    std::deque<std::string> m_prefixes;
    quint64 m_deleted = 0;
    quint64 m_failed = 0;
    QString m_error;
};

} // namespace nephoscope::gui::s3
