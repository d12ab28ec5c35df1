#include "gui/consoles/s3/VersionList.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/ObjectSource.h"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace nephoscope::gui::s3 {

namespace {

constexpr std::chrono::milliseconds searchDelay{200}; // after the last key press

/// Where a list goes on: behind a version of a key.
std::string tokenOf(const api::s3::ListObjectVersions::Output &output)
{
    if (!output.isTruncated.value_or(false) || !output.nextKeyMarker)
        return {};
    return *output.nextKeyMarker + '\0' + output.nextVersionIdMarker.value_or("");
}

std::vector<VersionEntry> entriesOf(const QString &bucket, const api::s3::ListObjectVersions::Output &output)
{
    std::vector<VersionEntry> entries;
    for (const auto &version : output.versions.value_or(std::vector<api::s3::ObjectVersion>()))
        entries.push_back({bucket, version.key.value_or(""), version.versionId.value_or("null"), false, version.isLatest.value_or(false),
                           version.size.value_or(0), version.lastModified.value_or(Timestamp{}),
                           version.storageClass ? version.storageClass->value : std::string("STANDARD")});
    for (const auto &marker : output.deleteMarkers.value_or(std::vector<api::s3::DeleteMarkerEntry>()))
        entries.push_back({bucket, marker.key.value_or(""), marker.versionId.value_or("null"), true, marker.isLatest.value_or(false), 0,
                           marker.lastModified.value_or(Timestamp{})});
    for (const auto &folder : output.commonPrefixes.value_or(std::vector<api::s3::CommonPrefix>()))
        entries.push_back({bucket, folder.prefix.value_or("")});
    // The answer has the three apart; S3 lists them by key, and the versions of a key from the newest on.
    const auto place = [](const VersionEntry &entry) { return std::tuple<std::string_view, bool, Timestamp>(entry.key, !entry.latest, entry.modified); };
    std::stable_sort(entries.begin(), entries.end(), [place](const VersionEntry &a, const VersionEntry &b) {
        const auto [keyA, olderA, timeA] = place(a);
        const auto [keyB, olderB, timeB] = place(b);
        return std::tuple(keyA, olderA, timeB) < std::tuple(keyB, olderB, timeA);
    });
    return entries;
}

QVariant valueOf(const VersionEntry &entry, const std::vector<ColumnSpec> &columns, const QString &property)
{
    const auto column = std::find_if(columns.begin(), columns.end(), [&](const ColumnSpec &spec) { return spec.id == property; });
    return column != columns.end() && column->value ? column->value(&entry) : QVariant();
}

} // namespace

void askForVersions(EngineHost &engine, QObject *receiver, const VersionQuery &query, const std::string &token,
                    std::function<void(Expected<ItemPage>)> done)
{
    api::s3::ListObjectVersions::Input input;
    input.bucket = toStd(query.bucket);
    if (!query.prefix.empty())
        input.prefix = query.prefix;
    if (!query.oneKey)
        input.delimiter = "/";
    if (const std::size_t end = token.find('\0'); end != std::string::npos) {
        input.keyMarker = token.substr(0, end);
        if (end + 1 < token.size())
            input.versionIdMarker = token.substr(end + 1);
    }
    ask<api::s3::ListObjectVersions>(engine, receiver, std::move(input), [query, done](auto reply) {
        if (!reply) {
            done(fail(reply.error()));
            return;
        }
        ItemPage page;
        page.next = tokenOf(*reply);
        for (VersionEntry &entry : entriesOf(query.bucket, *reply)) {
            // Keys that only begin like this one come after it: the list ends there.
            if (query.oneKey && entry.key != query.prefix) {
                page.next.clear();
                continue;
            }
            if (!query.passes || query.passes(entry))
                page.items.push_back(std::make_shared<const VersionEntry>(std::move(entry)));
        }
        done(std::move(page));
    });
}

VersionSource::VersionSource(EngineHost &engine, const Resource &list, const QString &bucket, const QString &prefix, QObject *parent)
    : VersionSource(engine, list, bucket, toStd(prefix), std::make_shared<Search>(), parent)
{
}

VersionSource::VersionSource(EngineHost &engine, const Resource &list, const QString &bucket, const std::string &prefix,
                             std::shared_ptr<Search> search, QObject *parent)
    : ListSource(
          engine,
          [bucket, prefix, search, columns = list.columns](EngineHost &host, QObject *receiver, const std::string &token,
                                                           std::function<void(Expected<ItemPage>)> done) {
              VersionQuery query{bucket, prefix + search->begin};
              query.passes = [prefix, columns, rest = search->rest](const VersionEntry &entry) {
                  return rest.matches([&](const QString &property) { return valueOf(entry, columns, property); },
                                      [&](const QString &text) { return std::string_view(entry.key).substr(prefix.size()).starts_with(toStd(text)); });
              };
              askForVersions(host, receiver, query, token, std::move(done));
          },
          list.idOf, parent),
      m_search(std::move(search))
{
    refreshOn([inBucket = toStd(bucket)](const Change &change) {
        return change.service == "s3" && change.type == "object" && change.parent == inBucket;
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(searchDelay);
    connect(&m_typing, &QTimer::timeout, this, [this] { reload(); });
}

void VersionSource::setFilter(const FilterQuery &query)
{
    FilterQuery rest = query;
    std::string begin = takePrefix(rest);
    if (begin == m_search->begin && rest == m_search->rest)
        return;
    *m_search = {std::move(begin), std::move(rest)};
    m_typing.start();
}

} // namespace nephoscope::gui::s3
