#include "gui/consoles/s3/ObjectSource.h"

#include "gui/bridge/Ask.h"

#include <algorithm>
#include <chrono>

// How the rows follow the change feed: few touched keys are looked up one by one, many by listing
// the range between the smallest and the largest of them.

namespace nephoscope::gui::s3 {

namespace {

constexpr std::size_t maxLookUps = 32;
/// U+10FFFF: greater than whatever may follow a folder's prefix.
constexpr const char *afterAll = "\xF4\x8F\xBF\xBF";

} // namespace

ObjectSource::Entries::iterator ObjectSource::lowerBound(const std::string &key)
{
    return std::lower_bound(m_entries.begin(), m_entries.end(), key,
                            [](const Entry &entry, const std::string &value) { return entry.key < value; });
}

bool ObjectSource::isLoaded(const std::string &key) const
{
    return m_token.empty() || key <= m_reached;
}

void ObjectSource::note(const QList<Change> &changes)
{
    const std::string start = m_prefix + m_search;
    bool bucketCame = false;
    for (const Change &change : changes) {
        if (change.service != "s3")
            continue;
        bucketCame = bucketCame || (change.type == "bucket" && change.id == m_bucket);
        if (change.type != "object" || change.parent != m_bucket)
            continue;
        if (change.id.empty()) {
            m_relistAll = true;
            continue;
        }
        if (change.id.compare(0, start.size(), start) != 0 || change.id == m_prefix)
            continue;
        const std::size_t slash = change.id.find('/', std::max(start.size(), m_prefix.size()));
        if (slash == std::string::npos)
            m_touched[change.id] = change.kind == Change::Kind::Deleted;
        else
            m_touched[change.id.substr(0, slash + 1)] = false;
    }
    if (bucketCame)
        reload();
    if ((m_touched.empty() && !m_relistAll) || m_follow.isActive())
        return;
    // The more rows, the dearer a reset of the view: follow at a pace it can keep.
    m_follow.start(std::chrono::milliseconds(m_entries.size() / 100));
}

void ObjectSource::follow()
{
    if (m_following || m_fetching || m_state != State::Ready)
        return;
    if (m_relistAll) {
        m_relistAll = false;
        m_touched.clear();
        m_following = true;
        relist(m_prefix, m_token.empty() ? std::string() : m_reached);
        return;
    }
    std::map<std::string, bool> touched;
    for (auto &[key, deleted] : m_touched) {
        const auto row = lowerBound(key);
        const bool known = row != m_entries.end() && row->key == key;
        // Whatever happens in a folder that is shown, it stays, unless it became empty.
        if (isLoaded(key) && !(deleted && !known))
            touched.emplace(key, deleted);
    }
    m_touched.clear();
    if (touched.empty())
        return;
    m_following = true;
    if (touched.size() > maxLookUps)
        relist(touched.begin()->first, touched.rbegin()->first);
    else
        lookUp(std::move(touched));
}

void ObjectSource::lookUp(std::map<std::string, bool> touched)
{
    m_lookedUp.clear();
    m_lookUps = int(std::count_if(touched.begin(), touched.end(), [](const auto &item) { return !item.second; }));
    const int generation = m_generation;
    for (const auto &[key, deleted] : touched) {
        if (deleted) {
            m_lookedUp[key] = {};
            continue;
        }
        api::s3::ListObjectsV2::Input input = request();
        input.prefix = key;
        input.maxKeys = 1;
        if (key.back() == '/')
            input.delimiter.reset();
        ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [this, generation, key = key](Listing reply) {
            if (generation != m_generation)
                return;
            if (!reply) {
                fail(reply.error());
                return;
            }
            Entries found = entriesOf(*reply);
            if (key.back() == '/') {
                const bool exists = reply->contents && !reply->contents->empty();
                found.clear();
                if (exists) {
                    found.emplace_back().key = key;
                    found.back().folder = true;
                }
            }
            std::erase_if(found, [&](const Entry &entry) { return entry.key != key; });
            removeWhatFails(found);
            m_lookedUp[key] = std::move(found);
            if (--m_lookUps == 0)
                lookUpDone();
        });
    }
    if (m_lookUps == 0)
        lookUpDone();
}

void ObjectSource::lookUpDone()
{
    // All at once: between a change of m_entries and its signal the view must not read.
    m_structureChanged = false;
    for (auto &[key, found] : m_lookedUp)
        replaceRange(key, key, std::move(found));
    m_lookedUp.clear();
    followed();
}

void ObjectSource::followed()
{
    m_following = false;
    if (m_structureChanged) {
        m_structureChanged = false;
        Q_EMIT reset();
        Q_EMIT stateChanged();
    }
    if (!m_touched.empty() || m_relistAll)
        m_follow.start(std::chrono::milliseconds(m_entries.size() / 100));
}

void ObjectSource::relist(std::string from, std::string to)
{
    std::string after;
    const auto first = lowerBound(from);
    if (first != m_entries.begin()) {
        const Entry &before = *std::prev(first);
        after = before.folder ? before.key + afterAll : before.key;
    }
    relistFrom(std::move(after), std::move(from), std::move(to), {});
}

void ObjectSource::relistFrom(std::string after, std::string from, std::string to, Entries found)
{
    api::s3::ListObjectsV2::Input input = request();
    if (!after.empty())
        input.startAfter = std::move(after);
    const int generation = m_generation;
    ask<api::s3::ListObjectsV2>(
        m_engine, this, std::move(input),
        [this, generation, from = std::move(from), to = std::move(to), found = std::move(found)](Listing reply) mutable {
            if (generation != m_generation)
                return;
            if (!reply) {
                fail(reply.error());
                return;
            }
            Entries page = entriesOf(*reply);
            const bool last = !reply->isTruncated.value_or(false) || page.empty() || (!to.empty() && page.back().key > to);
            std::string next;
            if (!page.empty())
                next = page.back().folder ? page.back().key + afterAll : page.back().key;
            found.insert(found.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
            if (!last) {
                relistFrom(std::move(next), std::move(from), std::move(to), std::move(found));
                return;
            }
            std::erase_if(found, [&](const Entry &entry) { return entry.key < from || (!to.empty() && entry.key > to); });
            removeWhatFails(found);
            m_structureChanged = false;
            replaceRange(from, to, std::move(found));
            followed();
        });
}

void ObjectSource::replaceRange(const std::string &from, const std::string &to, Entries found)
{
    const auto first = lowerBound(from);
    const auto last = to.empty() ? m_entries.end()
                                 : std::upper_bound(first, m_entries.end(), to, [](const std::string &value, const Entry &entry) {
                                       return value < entry.key;
                                   });
    const bool sameKeys = std::equal(first, last, found.begin(), found.end(),
                                     [](const Entry &a, const Entry &b) { return a.key == b.key; });
    if (sameKeys) {
        if (std::equal(first, last, found.begin(), found.end()))
            return;
        const int row = int(first - m_entries.begin());
        const int count = int(found.size());
        std::move(found.begin(), found.end(), first);
        // With more to come the view's own index is stale until the reset.
        if (!m_structureChanged)
            Q_EMIT updated(row, row + count - 1);
        return;
    }
    const auto at = m_entries.erase(first, last);
    m_entries.insert(at, std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    m_structureChanged = true;
}

} // namespace nephoscope::gui::s3
