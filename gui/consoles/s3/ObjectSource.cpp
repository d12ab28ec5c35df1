#include "gui/consoles/s3/ObjectSource.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/describe/ListSource.h"
#include "gui/kit/Format.h"

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr int searchDelay = 200; // ms after the last key press

template <class T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

std::string takePrefix(FilterQuery &query)
{
    // The rest of an "or" may begin otherwise.
    for (auto token = query.tokens.begin(); !query.any && token != query.tokens.end(); ++token) {
        const bool begins = token->isFreeText() ? token->op == FilterOperator::Contains
                                                : token->property == QLatin1String("name") && (token->op == FilterOperator::StartsWith || token->op == FilterOperator::Equals);
        if (!begins)
            continue;
        std::string prefix = toStd(token->value);
        if (token->op != FilterOperator::Equals)
            query.tokens.erase(token);
        return prefix;
    }
    return {};
}

ObjectSource::ObjectSource(EngineHost &engine, QString bucket, QString prefix, QObject *parent)
    : ItemSource(parent), m_engine(engine), m_bucket(toStd(bucket)), m_prefix(toStd(prefix))
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(searchDelay);
    connect(&m_typing, &QTimer::timeout, this, &ObjectSource::reload);
    m_goOn.setSingleShot(true);
    m_goOn.setInterval(0);
    connect(&m_goOn, &QTimer::timeout, this, &ObjectSource::fetchMore);
    m_follow.setSingleShot(true);
    m_follow.setTimerType(Qt::CoarseTimer);
    connect(&m_follow, &QTimer::timeout, this, &ObjectSource::follow);
    connect(&engine, &EngineHost::ready, this, &ObjectSource::reload);
    connect(&engine, &EngineHost::changed, this, &ObjectSource::note);
    reload();
}

QString ObjectSource::key(int row) const
{
    return toQt(m_entries[std::size_t(row)].key);
}

void ObjectSource::setFilter(const FilterQuery &query)
{
    FilterQuery rest = query;
    std::string search = takePrefix(rest);
    if (search == m_search && rest == m_filter)
        return;
    m_search = search;
    m_filter = rest;
    // Nothing is shown yet: nobody is typing.
    if (m_state == State::Loading && m_entries.empty() && !m_typing.isActive()) {
        reload();
        return;
    }
    m_state = State::Loading;
    m_typing.start();
    Q_EMIT stateChanged();
}

QVariant ObjectSource::valueOf(const Entry &entry, const QString &property) const
{
    if (property == QLatin1String("name"))
        return toQt(std::string_view(entry.key).substr(m_prefix.size()));
    if (property == QLatin1String("type"))
        return typeOf(toQt(entry.key));
    if (entry.folder)
        return {};
    if (property == QLatin1String("modified"))
        return toQt(entry.modified);
    if (property == QLatin1String("size"))
        return QVariant(qlonglong(entry.size));
    return property == QLatin1String("class") ? QVariant(toQt(m_classes[entry.storageClass])) : QVariant();
}

QVariant ObjectSource::propertyValue(int row, const QString &property) const { return valueOf(m_entries[std::size_t(row)], property); }

std::vector<ColumnChoice> ObjectSource::choices(const QString &column) const
{
    std::vector<ColumnChoice> found;
    for (const std::string &name : column == QLatin1String("class") ? m_classes : std::vector<std::string>())
        found.push_back({toQt(name), storageClassText(name)});
    return found;
}

bool ObjectSource::passes(const Entry &entry) const
{
    return m_filter.matches([&](const QString &property) { return valueOf(entry, property); },
                            [&](const QString &text) { return std::string_view(entry.key).substr(m_prefix.size()).starts_with(toStd(text)); });
}

void ObjectSource::removeWhatFails(Entries &entries) const
{
    if (!m_filter.isEmpty())
        std::erase_if(entries, [this](const Entry &entry) { return !passes(entry); });
}

Item ObjectSource::item(int row) const
{
    const Entry &entry = m_entries[std::size_t(row)];
    const QString storageClass = entry.folder ? QString() : toQt(m_classes[entry.storageClass]);
    return std::make_shared<const ObjectEntry>(ObjectEntry{toQt(m_bucket), key(row), storageClass, m_keepsVersions});
}

void ObjectSource::describe(const std::vector<ColumnSpec> &columns)
{
    m_columns = columns;
    Q_EMIT columnsChanged();
}

std::vector<Column> ObjectSource::columns() const
{
    return columnsOf(m_columns);
}

Cell ObjectSource::cell(int row, int column) const
{
    const Entry &entry = m_entries[std::size_t(row)];
    Cell cell;
    switch (column) {
    case NameColumn:
        cell.text = toQt(std::string_view(entry.key).substr(m_prefix.size()));
        cell.icon = entry.folder ? QStringLiteral("folder") : QStringLiteral("file");
        cell.link = true;
        break;
    case TypeColumn:
        cell.text = typeOf(toQt(entry.key));
        break;
    case ModifiedColumn:
        cell.text = entry.folder ? QStringLiteral("-") : formatDateTime(toQt(entry.modified));
        break;
    case SizeColumn:
        cell.text = entry.folder ? QStringLiteral("-") : formatSize(entry.size);
        break;
    case ClassColumn:
        cell.text = entry.folder ? QStringLiteral("-") : storageClassText(m_classes[entry.storageClass]);
        break;
    default:
        break;
    }
    return cell;
}

int ObjectSource::compare(int left, int right, int column) const
{
    const Entry &a = m_entries[std::size_t(left)];
    const Entry &b = m_entries[std::size_t(right)];
    switch (column) {
    case NameColumn: return order(left, right);
    case TypeColumn: return typeOf(toQt(a.key)).compare(typeOf(toQt(b.key)));
    case ModifiedColumn: return order(a.modified, b.modified);
    case SizeColumn: return order(a.size, b.size);
    case ClassColumn: return order(m_classes[a.storageClass], m_classes[b.storageClass]);
    default: return 0;
    }
}

api::s3::ListObjectsV2::Input ObjectSource::request() const
{
    api::s3::ListObjectsV2::Input input;
    input.bucket = m_bucket;
    input.delimiter = "/";
    input.maxKeys = pageSize;
    if (!m_prefix.empty() || !m_search.empty())
        input.prefix = m_prefix + m_search;
    return input;
}

ObjectSource::Entries ObjectSource::entriesOf(api::s3::ListObjectsV2::Output &output)
{
    Entries entries;
    if (output.contents) {
        for (auto &object : *output.contents) {
            // The zero-byte key that stands for this very folder is no row of it.
            if (!object.key || *object.key == m_prefix)
                continue;
            Entry entry;
            entry.key = std::move(*object.key);
            entry.size = object.size.value_or(0);
            entry.modified = object.lastModified.value_or(Timestamp{});
            entry.storageClass = classIndex(object.storageClass ? object.storageClass->value : std::string("STANDARD"));
            entries.push_back(std::move(entry));
        }
    }
    if (output.commonPrefixes) {
        for (auto &folder : *output.commonPrefixes) {
            Entry entry;
            entry.key = std::move(folder.prefix.value_or(""));
            entry.folder = true;
            entries.push_back(std::move(entry));
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.key < b.key; });
    return entries;
}

std::uint8_t ObjectSource::classIndex(const std::string &name)
{
    const auto found = std::find(m_classes.begin(), m_classes.end(), name);
    if (found != m_classes.end())
        return std::uint8_t(found - m_classes.begin());
    m_classes.push_back(name);
    return std::uint8_t(m_classes.size() - 1);
}

void ObjectSource::reload()
{
    if (!m_engine.isReady())
        return;
    const int generation = ++m_generation;
    m_typing.stop();
    m_goOn.stop();
    m_fetching = true;
    m_following = false;
    m_touched.clear();
    m_relistAll = false;
    askForVersioning();
    ask<api::s3::ListObjectsV2>(m_engine, this, request(), [this, generation](Listing reply) {
        if (generation == m_generation)
            takePage(std::move(reply), false);
    });
}

void ObjectSource::askForVersioning()
{
    api::s3::GetBucketVersioning::Input input;
    input.bucket = m_bucket;
    ask<api::s3::GetBucketVersioning>(m_engine, this, std::move(input), [this](auto reply) {
        // While versioning is suspended a delete takes the null version with it.
        m_keepsVersions = reply && reply->status && reply->status->value == "Enabled";
    });
}

void ObjectSource::fetchMore()
{
    if (m_token.empty() || m_fetching)
        return;
    if (m_state == State::Ready)
        m_wanted = m_entries.size() + enough;
    m_fetching = true;
    api::s3::ListObjectsV2::Input input = request();
    input.continuationToken = m_token;
    const int generation = m_generation;
    ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [this, generation](Listing reply) {
        if (generation == m_generation)
            takePage(std::move(reply), true);
    });
}

void ObjectSource::takePage(Listing reply, bool append)
{
    m_fetching = false;
    if (!reply) {
        fail(reply.error());
        return;
    }
    m_token = reply->isTruncated.value_or(false) ? reply->nextContinuationToken.value_or("") : std::string();
    Entries entries = entriesOf(*reply);
    if (!append) {
        m_wanted = enough;
        m_reached.clear();
    }
    if (!entries.empty())
        m_reached = entries.back().key;
    removeWhatFails(entries);
    const std::size_t rows = entries.size() + (append ? m_entries.size() : 0);
    const bool goesOn = !m_filter.isEmpty() && !m_token.empty() && rows < m_wanted;
    m_state = goesOn ? State::Loading : State::Ready;
    if (!append) {
        m_entries = std::move(entries);
        Q_EMIT reset();
    } else if (!entries.empty()) {
        const int first = rowCount();
        m_entries.insert(m_entries.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
        Q_EMIT appended(first, rowCount() - 1);
    }
    Q_EMIT stateChanged();
    // One turn of the event loop a page: what the user does meanwhile comes in between.
    if (goesOn)
        m_goOn.start();
    else if (!m_touched.empty() || m_relistAll)
        m_follow.start(0);
}

void ObjectSource::fail(const Error &error)
{
    m_error = error;
    m_state = State::Failed;
    m_entries.clear();
    m_token.clear();
    Q_EMIT reset();
    Q_EMIT stateChanged();
}

} // namespace nephoscope::gui::s3
