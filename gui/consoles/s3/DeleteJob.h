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

/// Deletes keys, versions and everything below prefixes, 1,000 at a time (DeleteObjects' limit), in the order
/// of listing. Deletes itself when done.
class DeleteJob : public QObject
{
    Q_OBJECT
public:
    /// What deleting means in a bucket that keeps versions: a delete marker for each key, or (for prefixes) all versions
    /// and delete markers for good. In other buckets both are the same.
    enum class Depth { Current, AllVersions };
    /// A key; with a version id that version, for good. A key that is empty or ends in `/`, without a version id, stands
    /// for all keys that begin with it.
    struct Target
    {
        std::string key;
        std::string versionId = {};
        bool isPrefix() const { return versionId.empty() && (key.empty() || key.ends_with('/')); }
    };
    using Targets = std::vector<Target>;

    DeleteJob(EngineHost &engine, QString bucket, Targets targets, Depth depth, QObject *parent = nullptr);
    DeleteJob(EngineHost &engine, QString bucket, const QStringList &entries, QObject *parent = nullptr)
        : DeleteJob(engine, std::move(bucket), targetsOf(entries), Depth::Current, parent) {}
    static Targets targetsOf(const QStringList &entries);

    void start() { next(); }
    quint64 deleted() const { return m_deleted; }
    quint64 failed() const { return m_failed; }
    /// The first error, as text; empty when all went well.
    QString error() const { return m_error; }

    /// What one will send: keys in one call (none for more than it takes), prefixes by listing and deleting (none for all
    /// their versions, which no one command deletes).
    static std::vector<PlannedCall> planned(EngineHost &engine, const QString &bucket, const Targets &targets, Depth depth);
    static std::vector<PlannedCall> planned(EngineHost &engine, const QString &bucket, const QStringList &entries)
    {
        return planned(engine, bucket, targetsOf(entries), Depth::Current);
    }
    /// Runs one with a flash that counts and then tells the outcome.
    static void startWithFlash(Navigator &navigator, const QString &bucket, Targets targets, Depth depth);
    static void startWithFlash(Navigator &navigator, const QString &bucket, const QStringList &entries)
    {
        startWithFlash(navigator, bucket, targetsOf(entries), Depth::Current);
    }
    /// `permanently delete`, or `delete` where a delete marker keeps what was: S3 asks for it in English in every language.
    static QString confirmationWord() { return QStringLiteral("permanently delete"); }
    static QString markerWord() { return QStringLiteral("delete"); }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void next();
    void listPrefix(const std::string &prefix, const std::string &after);
    /// `after` is the last version seen: its key and its id.
    void listVersions(const std::string &prefix, const Target &after);
    void remove(Targets targets, std::function<void()> then);
    void stop(const Error &error);

    EngineHost &m_engine;
    QString m_bucket;
    Depth m_depth;
    Targets m_keys;
    std::deque<std::string> m_prefixes;
    quint64 m_deleted = 0;
    quint64 m_failed = 0;
    QString m_error;
};

} // namespace nephoscope::gui::s3
