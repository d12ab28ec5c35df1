#pragma once

#include "api/generated/s3.h"
#include "core/Error.h"
#include "gui/bridge/EngineHost.h"
#include "gui/recorder/PlannedCall.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::gui {
class Navigator;
}

namespace nephoscope::gui::s3 {

/// Deletes keys and everything below prefixes, 1,000 at a time (DeleteObjects' limit), in the order
/// of listing. Below prefixes it deletes the objects of now (which leaves delete markers where versions are
/// kept) or, for good, every version and delete marker. Deletes itself when done.
class DeleteJob : public QObject
{
    Q_OBJECT
public:
    enum class Which { Current, AllVersions };
    /// One to delete; without a version what the key has now. A key ending in `/` without version stands for a folder.
    struct Entry
    {
        std::string key;
        std::optional<std::string> version = {};
        bool isMarker = false;
        bool isPrefix() const { return !version && (key.empty() || key.ends_with('/')); }
    };

    /// An entry that is empty or ends in `/` stands for all keys that begin with it.
    DeleteJob(EngineHost &engine, QString bucket, const QStringList &entries, QObject *parent = nullptr, Which which = Which::Current)
        : DeleteJob(engine, std::move(bucket), entriesOf(entries), which, parent) {}
    DeleteJob(EngineHost &engine, QString bucket, std::vector<Entry> entries, Which which, QObject *parent);
    static std::vector<Entry> entriesOf(const QStringList &entries);

    void start() { next(); }
    /// Objects, or versions and delete markers together.
    quint64 deleted() const { return m_deleted; }
    /// Delete markers among them.
    quint64 markers() const { return m_markers; }
    quint64 failed() const { return m_failed; }
    /// The first of those that failed, and why.
    const std::vector<std::pair<QString, QString>> &refused() const { return m_refused; }
    /// The first error, as text; empty when all went well.
    QString error() const { return m_error; }

    /// What one will send: keys in one call (none for more than it takes), prefixes by listing and deleting.
    static std::vector<PlannedCall> planned(EngineHost &engine, const QString &bucket, const QStringList &entries, Which which = Which::Current)
    {
        return plannedFor(engine, bucket, entriesOf(entries), which);
    }
    static std::vector<PlannedCall> plannedFor(EngineHost &engine, const QString &bucket, const std::vector<Entry> &entries, Which which);
    /// Runs one with a flash that counts and then tells the outcome.
    static void startWithFlash(Navigator &navigator, const QString &bucket, const QStringList &entries, Which which = Which::Current)
    {
        startFor(navigator, bucket, entriesOf(entries), which);
    }
    static void startFor(Navigator &navigator, const QString &bucket, std::vector<Entry> entries, Which which);
    /// `permanently delete`, or `delete` where a delete marker keeps what was: S3 asks for it in English in every language.
    static QString confirmationWord() { return QStringLiteral("permanently delete"); }
    static QString markerWord() { return QStringLiteral("delete"); }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void next();
    void listPrefix(const std::string &prefix, std::optional<std::string> token);
    void listVersions(const std::string &prefix, std::optional<std::string> key, std::optional<std::string> version);
    void remove(std::vector<Entry> entries, std::function<void()> then);
    void stop(const Error &error);
    QString deletedText() const;
    static api::s3::DeleteObjects::Input requestOf(const QString &bucket, const std::vector<Entry> &entries);

    EngineHost &m_engine;
    QString m_bucket;
    Which m_which;
    std::vector<Entry> m_keys;
    std::deque<std::string> m_prefixes;
    quint64 m_deleted = 0;
    quint64 m_markers = 0;
    quint64 m_failed = 0;
    QString m_error;
    std::vector<std::pair<QString, QString>> m_refused; ///< key and error
};

} // namespace nephoscope::gui::s3
