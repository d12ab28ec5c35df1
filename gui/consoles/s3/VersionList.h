#pragma once

#include "core/Clock.h"
#include "gui/describe/ListSource.h"
#include "gui/describe/Resource.h"

#include <QtCore/QTimer>

#include <memory>
#include <string>

namespace nephoscope::gui::s3 {

/// A row of a list of versions: a version, a delete marker or, without version id, a folder.
struct VersionEntry
{
    QString bucket;
    std::string key;
    std::string versionId = {};
    bool marker = false;
    bool latest = false;
    std::int64_t size = 0;
    Timestamp modified{};
    std::string storageClass = {};

    bool isFolder() const { return versionId.empty(); }
    /// Has bytes that can be read.
    bool isVersion() const { return !isFolder() && !marker; }
};

/// Which versions: right below a prefix, or all of one key.
struct VersionQuery
{
    QString bucket;
    std::string prefix;
    bool oneKey = false;                                    ///< `prefix` is the key
    std::function<bool(const VersionEntry &)> passes = {};  ///< null: all
};

/// Asks for a page of versions and delete markers, newest first within a key.
void askForVersions(EngineHost &engine, QObject *receiver, const VersionQuery &query, const std::string &token,
                    std::function<void(Expected<ItemPage>)> done);

/// All versions right below a prefix, a page at a time. What names begin with is looked for by S3, the other conditions of
/// a filter are tried on each page.
class VersionSource : public ListSource
{
    Q_OBJECT
public:
    /// `list` says what its columns are: a filter compares their values.
    VersionSource(EngineHost &engine, const Resource &list, const QString &bucket, const QString &prefix, QObject *parent = nullptr);

    bool filtersItself() const override { return true; }
    void setFilter(const FilterQuery &query) override;

private:
    struct Search
    {
        std::string begin;
        FilterQuery rest;
    };
    VersionSource(EngineHost &engine, const Resource &list, const QString &bucket, const std::string &prefix, std::shared_ptr<Search> search,
                  QObject *parent);

    std::shared_ptr<Search> m_search; ///< also in the hands of the fetch
    QTimer m_typing;                  ///< a filter is not asked for while it is still being typed
};

} // namespace nephoscope::gui::s3
