#pragma once

#include <QtCore/QTimer>

#include "api/generated/s3.h"
#include "gui/bridge/EngineHost.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/describe/Resource.h"

#include <map>
#include <string>
#include <vector>

namespace nephoscope::gui::s3 {

/// Takes the condition that S3 lists by out of a filter: what names begin with. Keys have a case, and so has what they
/// begin with.
std::string takePrefix(FilterQuery &query);

/// A row of the list: the key of an object, or the prefix of a folder with its `/`.
struct ObjectEntry
{
    QString bucket;
    QString key;
    QString storageClass = {};  ///< as S3 names it; empty for folders
    bool keepsVersions = false; ///< its bucket does: deleting leaves a delete marker
    bool isFolder() const { return key.endsWith(u'/'); }
};

/// The objects and folders right below a prefix, a page at a time: a bucket of a million keys
/// costs the rows that were looked at. Rows follow the change feed: what others write appears in
/// its place, without listing anew what is already here.
class ObjectSource : public ItemSource
{
    Q_OBJECT
public:
    enum ColumnIndex { NameColumn, TypeColumn, ModifiedColumn, SizeColumn, ClassColumn };
    static constexpr int pageSize = 1000;
    /// Rows that a filter looks for before it waits until the user gets near the last of them.
    static constexpr int enough = 200;

    ObjectSource(EngineHost &engine, QString bucket, QString prefix, QObject *parent = nullptr);

    QString key(int row) const;
    bool isFolder(int row) const { return m_entries[std::size_t(row)].folder; }
    /// Free text is the beginning of the name: S3 lists by prefix. Conditions that S3 cannot look for are tried on each page
    /// as it comes, until there are enough rows.
    bool filtersItself() const override { return true; }
    void setFilter(const FilterQuery &query) override;
    QVariant propertyValue(int row, const QString &property) const override;
    std::vector<ColumnChoice> choices(const QString &column) const override;

    Item item(int row) const override;
    Error error() const override { return m_error; }
    /// Cells and their order are the source's own; the description brings titles and widths.
    void describe(const std::vector<ColumnSpec> &columns) override;
    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_entries.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override { return key(row); }
    int compare(int left, int right, int column) const override;
    int group(int row) const override { return isFolder(row) ? 0 : 1; }
    State state() const override { return m_state; }
    void reload() override;
    bool canFetchMore() const override { return !m_token.empty(); }
    void fetchMore() override;

private:
    struct Entry
    {
        std::string key;
        std::int64_t size = 0;
        Timestamp modified{};
        std::uint8_t storageClass = 0; ///< index into m_classes
        bool folder = false;
        bool operator==(const Entry &) const = default;
    };
    using Entries = std::vector<Entry>;
    using Listing = Expected<api::s3::ListObjectsV2::Output>;

    api::s3::ListObjectsV2::Input request() const;
    QVariant valueOf(const Entry &entry, const QString &property) const;
    bool passes(const Entry &entry) const;
    void removeWhatFails(Entries &entries) const;
    Entries entriesOf(api::s3::ListObjectsV2::Output &output);
    std::uint8_t classIndex(const std::string &name);
    void takePage(Listing reply, bool append);
    void fail(const Error &error);
    void askForVersioning();

    // Following the change feed (ObjectSourceLive.cpp).
    void note(const QList<Change> &changes);
    void follow();
    void lookUp(std::map<std::string, bool> touched);
    void lookUpDone();
    void followed();
    void relist(std::string from, std::string to);
    void relistFrom(std::string after, std::string from, std::string to, Entries found);
    void replaceRange(const std::string &from, const std::string &to, Entries found);
    bool isLoaded(const std::string &key) const;
    Entries::iterator lowerBound(const std::string &key);

    EngineHost &m_engine;
    std::string m_bucket;
    std::string m_prefix;
    std::string m_search;      ///< what names begin with
    FilterQuery m_filter;      ///< the rest of the conditions
    Entries m_entries; ///< by key, bytewise, as S3 lists them
    std::string m_reached;     ///< last key that was listed, shown or not
    std::size_t m_wanted = enough;
    std::vector<std::string> m_classes;
    std::string m_token;
    State m_state = State::Loading;
    Error m_error;
    std::vector<ColumnSpec> m_columns;
    int m_generation = 0;
    bool m_fetching = false;
    bool m_keepsVersions = false;

    QTimer m_goOn;   ///< to the next page, while a filter has not found enough
    QTimer m_typing; ///< a filter is not asked for while it is still being typed
    QTimer m_follow;
    std::map<std::string, bool> m_touched; ///< row key → the last thing seen was its deletion
    bool m_relistAll = false;
    bool m_following = false;
    int m_lookUps = 0;
    std::map<std::string, Entries> m_lookedUp;
    bool m_structureChanged = false;
};

} // namespace nephoscope::gui::s3
