#include "transfer/Sync.h"

#include "api/generated/s3.h"
#include "door/AskAndWait.h"
#include "door/CallTap.h"
#include "transfer/ContentCheck.h"
#include "transfer/FolderWalk.h"
#include "transfer/SourceFile.h"
#include "transfer/TargetFile.h"

#include <algorithm>
#include <future>

namespace nephoscope::transfer {

namespace s3 = api::s3;

namespace {

constexpr std::size_t walkSlice = 512;
constexpr std::size_t comparers = 4;
constexpr std::int64_t second = 1000;

std::int64_t milliseconds(Timestamp time)
{
    return time.time_since_epoch().count();
}

/// S3 keeps whole seconds, so more cannot be compared.
bool isNewer(std::int64_t source, std::int64_t target)
{
    return source / second > target / second;
}

} // namespace

/// What one side has.
struct Sync::Side
{
    struct Entry
    {
        std::string name;
        std::uint64_t size = 0;
        std::int64_t time = 0; ///< ms since 1970
        std::optional<Error> error = {};
    };
    std::vector<Entry> entries;

    void sort() { std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.name < b.name; }); }
};

Sync::Sync(Cloud &cloud, TransferManager &transfers) : m_cloud(cloud), m_transfers(transfers) {}

Sync::~Sync()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

Sync::Snapshot Sync::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

Sync::Rows Sync::rows() const
{
    const std::lock_guard lock(m_mutex);
    return m_rows;
}

void Sync::compare(SyncOrder order)
{
    if (snapshot().running())
        return;
    if (m_thread.joinable())
        m_thread.join();
    if (!order.prefix.empty() && !order.prefix.ends_with('/'))
        order.prefix += '/';
    m_order = std::move(order);
    m_cancelled = false;
    {
        const std::lock_guard lock(m_mutex);
        m_state = {};
        m_state.phase = Phase::Listing;
        m_rows.reset();
    }
    m_thread = std::thread([this] { runCompare(); });
}

void Sync::finish(Phase phase, Error error)
{
    update([&](Snapshot &state) {
        state.phase = phase;
        if (!error.code.empty())
            state.error = std::move(error);
    });
}

void Sync::runCompare()
{
    Side folder;
    Side prefix;
    // The disk and the store have nothing to do with one another: each is asked at its own pace.
    std::future<Expected<void>> walked = std::async(std::launch::async, [this, &folder] { return listFolder(folder); });
    Expected<void> listed = listPrefix(prefix);
    if (!listed)
        m_cancelled = true; // the walk need not go on
    Expected<void> found = walked.get();
    if (!listed || !found) {
        finish(Phase::Failed, listed ? std::move(found.error()) : std::move(listed.error()));
        return;
    }
    if (m_cancelled) {
        finish(Phase::Cancelled);
        return;
    }
    std::vector<SyncRow> rows = join(folder, prefix);
    if (m_order.by == SyncOrder::By::Checksum)
        compareChecksums(rows);
    if (m_cancelled) {
        finish(Phase::Cancelled);
        return;
    }
    const std::lock_guard lock(m_mutex);
    for (const SyncRow &row : rows) {
        ++m_state.files[std::size_t(row.state)];
        m_state.bytes[std::size_t(row.state)] += row.state == SyncRow::State::Extra ? row.targetSize : row.sourceSize;
    }
    m_rows = std::make_shared<const std::vector<SyncRow>>(std::move(rows));
    m_state.phase = Phase::Compared;
}

Expected<void> Sync::listFolder(Side &side)
{
    std::error_code error;
    const auto status = std::filesystem::status(m_order.folder, error);
    // A target that is not there yet is made by the downloads.
    if (status.type() == std::filesystem::file_type::not_found && m_order.way == SyncOrder::Way::Down)
        return {};
    if (status.type() == std::filesystem::file_type::not_found || status.type() == std::filesystem::file_type::none)
        return fail(localFileError(error ? error.value() : ENOENT, m_order.folder));
    if (status.type() != std::filesystem::file_type::directory)
        return fail({"NotAFile", m_order.folder.native() + " is not a folder.", 400});
    FolderWalk walk(m_order.folder);
    for (auto found = walk.next(walkSlice); !found.empty() && !m_cancelled; found = walk.next(walkSlice)) {
        for (FoundFile &file : found) {
            if (file.name.empty() && file.error)
                return fail(std::move(*file.error));
            // Folders that hold nothing, and halves of downloads, are nobody's files.
            if (file.name.empty() || (file.name.ends_with('/') && !file.error) || file.name.ends_with(partialSuffix) || !isTaken(file.name, m_order.rules))
                continue;
            side.entries.push_back({std::move(file.name), file.size, file.modified / 1'000'000, std::move(file.error)});
        }
        update([&side](Snapshot &state) { state.local = side.entries.size(); });
    }
    return {};
}

Expected<void> Sync::listPrefix(Side &side)
{
    std::string token;
    do {
        s3::ListObjectsV2::Input input;
        input.bucket = m_order.bucket;
        if (!m_order.prefix.empty())
            input.prefix = m_order.prefix;
        if (!token.empty())
            input.continuationToken = token;
        const CallOriginScope scope(CallOrigin::Transfer);
        const auto page = askAndWait<s3::ListObjectsV2>(m_cloud, m_order.caller, std::move(input));
        if (!page)
            return fail(page.error());
        for (const s3::Object &object : page->contents.value_or(std::vector<s3::Object>())) {
            const std::string key = object.key.value_or("");
            std::string name = key.substr(std::min(key.size(), m_order.prefix.size()));
            const auto size = static_cast<std::uint64_t>(std::max<std::int64_t>(0, object.size.value_or(0)));
            if (name.empty() || (name.ends_with('/') && size == 0) || !isTaken(name, m_order.rules))
                continue;
            std::optional<Error> error = m_order.way == SyncOrder::Way::Down ? refuseName(name) : std::nullopt;
            side.entries.push_back({std::move(name), size, object.lastModified ? milliseconds(*object.lastModified) : 0, std::move(error)});
        }
        update([&side](Snapshot &state) { state.remote = side.entries.size(); });
        token = page->isTruncated.value_or(false) ? page->nextContinuationToken.value_or("") : std::string();
    } while (!token.empty() && !m_cancelled);
    return {};
}

std::vector<SyncRow> Sync::join(Side &folder, Side &prefix) const
{
    folder.sort();
    prefix.sort();
    const bool up = m_order.way == SyncOrder::Way::Up;
    std::vector<Side::Entry> &sources = up ? folder.entries : prefix.entries;
    std::vector<Side::Entry> &targets = up ? prefix.entries : folder.entries;
    // What is below a folder that could not be read is not missing there.
    std::vector<const Side::Entry *> unread;
    for (const Side::Entry &entry : folder.entries) {
        if (entry.error && entry.name.ends_with('/'))
            unread.push_back(&entry);
    }
    const auto errorOf = [&unread](const Side::Entry &entry) {
        if (entry.error)
            return &*entry.error;
        const auto above = std::find_if(unread.begin(), unread.end(), [&entry](const Side::Entry *each) { return entry.name.starts_with(each->name); });
        return above == unread.end() ? nullptr : &*(*above)->error;
    };
    std::vector<SyncRow> rows;
    rows.reserve(std::max(sources.size(), targets.size()));
    auto source = sources.begin();
    auto target = targets.begin();
    while (source != sources.end() || target != targets.end()) {
        const bool only = target == targets.end() || (source != sources.end() && source->name < target->name);
        const bool extra = source == sources.end() || (target != targets.end() && target->name < source->name);
        SyncRow &row = rows.emplace_back();
        if (!extra) {
            row.sourceSize = source->size;
            row.sourceTime = source->time;
        }
        if (!only) {
            row.targetSize = target->size;
            row.targetTime = target->time;
        }
        row.name = extra ? target->name : source->name;
        if (!extra && source->error) {
            row.state = SyncRow::State::Unusable;
            row.code = source->error->code;
            row.message = source->error->message;
        } else if (const Error *why = extra ? errorOf(*target) : nullptr) {
            row.state = SyncRow::State::Unusable; // nothing to delete blindly
            row.code = why->code;
            row.message = why->message;
        } else if (extra) {
            row.state = SyncRow::State::Extra;
        } else if (only) {
            row.state = SyncRow::State::New;
        } else {
            const bool changed = row.sourceSize != row.targetSize
                || (m_order.by == SyncOrder::By::SizeAndTime && isNewer(row.sourceTime, row.targetTime));
            row.state = changed ? SyncRow::State::Changed : SyncRow::State::Same;
        }
        if (!extra)
            ++source;
        if (!only)
            ++target;
    }
    return rows;
}

void Sync::compareChecksums(std::vector<SyncRow> &rows)
{
    std::vector<SyncRow *> alike;
    for (SyncRow &row : rows) {
        if (row.state == SyncRow::State::Same)
            alike.push_back(&row);
    }
    update([&alike](Snapshot &state) {
        state.phase = Phase::Comparing;
        state.toCompare = alike.size();
    });
    std::atomic<std::size_t> next{0};
    const auto work = [this, &alike, &next] {
        for (std::size_t at = next++; at < alike.size() && !m_cancelled; at = next++) {
            SyncRow &row = *alike[at];
            row.state = checkOne(row);
            update([](Snapshot &state) { ++state.compared; });
        }
    };
    std::vector<std::thread> helpers;
    for (std::size_t i = 1; i < std::min(comparers, alike.size()); ++i)
        helpers.emplace_back(work);
    work();
    for (std::thread &helper : helpers)
        helper.join();
}

SyncRow::State Sync::checkOne(const SyncRow &row)
{
    // What cannot be read now is tried as a transfer, which tells why.
    const auto file = openSource(m_order.folder / row.name);
    if (!file)
        return SyncRow::State::Changed;
    S3Calls calls(std::shared_ptr<Cloud>(std::shared_ptr<Cloud>(), &m_cloud));
    const auto promise = std::make_shared<std::promise<Expected<StoredObject>>>();
    std::future<Expected<StoredObject>> answer = promise->get_future();
    calls.head(m_order.caller, ObjectName{m_order.bucket, m_order.prefix + row.name}, [promise](Expected<StoredObject> object) { promise->set_value(std::move(object)); });
    const Expected<StoredObject> object = answer.get();
    if (!object)
        return SyncRow::State::Changed;
    const auto match = matches(*file->handle, *object, m_order.folder / row.name, [this](std::uint64_t) { return !m_cancelled.load(); });
    if (match && *match == Match::Unknown)
        return isNewer(row.sourceTime, row.targetTime) ? SyncRow::State::Changed : SyncRow::State::Same;
    return match && *match == Match::Same ? SyncRow::State::Same : SyncRow::State::Changed;
}

} // namespace nephoscope::transfer
