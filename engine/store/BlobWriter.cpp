#include "store/BlobStore.h"

#include "core/Text.h"
#include "store/ChunkCipher.h"

#include <algorithm>
#include <deque>

namespace nephoscope::store {

/// Small bodies stay with the caller. From the first byte beyond the inline limit on, pieces go
/// into one queue per lane; a lane runs on the pool while its queue has something, one turn at a
/// time. Everything but the lanes' own work is guarded by one mutex.
class FileBlobWriter final : public BlobWriter
{
public:
    FileBlobWriter(BlobStore &store, DigestSet digests, std::uint64_t expectedSize, std::shared_ptr<const KeyProvider> keys)
        : m_store(store), m_gate(store.m_gate), m_wanted(digests), m_expectedSize(expectedSize), m_keys(std::move(keys))
    {
    }

    bool append(Buffer piece) override;
    void onDrained(std::function<void()> callback) override
    {
        const std::lock_guard lock(m_mutex);
        m_drained = std::move(callback);
    }
    void finish(std::function<void(Expected<StagedBlob>)> done) override;
    void abort() override;

private:
    /// Waking lanes for less costs more than the work.
    static constexpr std::size_t kickSize = 128 * 1024;
    /// After so much a lane lets others have the thread.
    static constexpr std::size_t turnSize = 1024 * 1024;

    struct Lane
    {
        Lane(DigestSet digests, bool writes) : hasher(digests), writesFile(writes) {}
        Hasher hasher;
        const bool writesFile;
        std::deque<Buffer> queue;
        std::uint64_t consumed = 0;
        bool running = false;
        bool ended = false;
    };

    std::shared_ptr<FileBlobWriter> self() { return std::static_pointer_cast<FileBlobWriter>(shared_from_this()); }
    void openLanes();
    void push(const Buffer &piece);
    void kick(std::unique_lock<std::mutex> lock);
    void run(Lane &lane);
    void work(Lane &lane, const std::vector<Buffer> &turn);
    Expected<void> openFile();
    Expected<void> write(std::span<const std::uint8_t> bytes);
    std::uint64_t inFlight() const;
    void stageInline(std::function<void(Expected<StagedBlob>)> done);
    void stageFile();

    BlobStore &m_store;
    const std::shared_ptr<Gate> m_gate;
    const DigestSet m_wanted;
    const std::uint64_t m_expectedSize;
    const std::shared_ptr<const KeyProvider> m_keys;

    std::mutex m_mutex;
    std::vector<Buffer> m_small;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::uint64_t m_size = 0;
    std::uint64_t m_kicked = 0; ///< m_size when the lanes were last woken
    bool m_paused = false;
    bool m_finishing = false;
    bool m_aborted = false;
    std::optional<Error> m_error;
    std::function<void()> m_drained;
    std::function<void(Expected<StagedBlob>)> m_done;
    std::atomic<bool> m_dead{false}; ///< aborted or failed: lanes need not work any more

    // Only the file lane touches these while it runs.
    FileHandle m_file;
    std::uint64_t m_written = 0;
    std::optional<ChunkCipher> m_cipher;
    std::vector<std::uint8_t> m_sealed;
    std::string m_key;
};

std::shared_ptr<BlobWriter> BlobStore::createWriter(DigestSet digests, std::uint64_t expectedSize,
                                                    std::shared_ptr<const KeyProvider> keys)
{
    return std::make_shared<FileBlobWriter>(*this, digests, expectedSize, std::move(keys));
}

void FileBlobWriter::openLanes()
{
    DigestSet light, md5, sha;
    for (const Digest digest : {Digest::Crc32, Digest::Crc32c, Digest::Crc64Nvme})
        if (m_wanted.has(digest))
            light.add(digest);
    if (m_wanted.has(Digest::Md5))
        md5.add(Digest::Md5);
    for (const Digest digest : {Digest::Sha1, Digest::Sha256})
        if (m_wanted.has(digest))
            sha.add(digest);
    m_lanes.push_back(std::make_unique<Lane>(light, true));
    for (const DigestSet heavy : {md5, sha})
        if (!heavy.empty())
            m_lanes.push_back(std::make_unique<Lane>(heavy, false));
    for (const Buffer &piece : std::exchange(m_small, {}))
        push(piece);
}

void FileBlobWriter::push(const Buffer &piece)
{
    for (const std::unique_ptr<Lane> &lane : m_lanes)
        lane->queue.push_back(piece);
}

std::uint64_t FileBlobWriter::inFlight() const
{
    std::uint64_t slowest = m_size;
    for (const std::unique_ptr<Lane> &lane : m_lanes)
        slowest = std::min(slowest, lane->consumed);
    return m_size - slowest;
}

bool FileBlobWriter::append(Buffer piece)
{
    std::unique_lock lock(m_mutex);
    if (m_dead || m_finishing || !piece || piece->empty())
        return true;
    m_size += piece->size();
    if (m_lanes.empty()) {
        m_small.push_back(std::move(piece));
        if (m_size <= BlobStore::inlineLimit)
            return true;
        openLanes();
    } else {
        push(piece);
    }
    m_paused = inFlight() > maxBytesInFlight;
    const bool goOn = !m_paused;
    if (m_paused || m_size - m_kicked >= kickSize)
        kick(std::move(lock));
    return goOn;
}

void FileBlobWriter::kick(std::unique_lock<std::mutex> lock)
{
    m_kicked = m_size;
    std::vector<Lane *> idle;
    for (const std::unique_ptr<Lane> &lane : m_lanes) {
        if (lane->running || lane->ended)
            continue;
        lane->running = true;
        idle.push_back(lane.get());
    }
    lock.unlock();
    // The queued task keeps the writer, the queues do not: a stopped pool lets all of it go.
    for (Lane *lane : idle)
        m_store.m_pool.post([self = self(), lane] { self->run(*lane); });
}

void FileBlobWriter::run(Lane &lane)
{
    const Gate::Pass pass(m_gate);
    if (!pass)
        return;
    std::vector<Buffer> turn;
    std::size_t bytes = 0;
    {
        const std::lock_guard lock(m_mutex);
        for (; !lane.queue.empty() && bytes < turnSize; lane.queue.pop_front()) {
            bytes += lane.queue.front()->size();
            turn.push_back(std::move(lane.queue.front()));
        }
    }
    work(lane, turn);
    turn.clear();

    std::function<void()> drained;
    bool last = false;
    bool again = false;
    {
        const std::lock_guard lock(m_mutex);
        lane.consumed += bytes;
        if (m_paused && inFlight() <= maxBytesInFlight / 2) {
            m_paused = false;
            drained = m_drained;
        }
        again = !lane.queue.empty();
        lane.running = again;
        if (m_finishing && !again && !lane.ended) {
            lane.ended = true;
            last = std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto &each) { return each->ended; });
        }
    }
    if (again)
        m_store.m_pool.post([self = self(), &lane] { self->run(lane); });
    if (drained)
        drained();
    if (last)
        stageFile();
}

void FileBlobWriter::work(Lane &lane, const std::vector<Buffer> &turn)
{
    Expected<void> result;
    for (const Buffer &piece : turn) {
        if (m_dead)
            break;
        const std::span<const std::uint8_t> bytes = asBytes(*piece);
        lane.hasher.update(bytes);
        if (!lane.writesFile)
            continue;
        if (!m_file)
            result = openFile();
        if (result)
            result = write(bytes);
        if (!result) {
            const std::lock_guard lock(m_mutex);
            m_error = std::move(result.error());
            m_dead = true;
            break;
        }
    }
    if (m_dead && lane.writesFile)
        m_file.close(); // frees the space now rather than with the writer
}

Expected<void> FileBlobWriter::openFile()
{
    Expected<std::optional<BlobKeys>> key = m_store.makeKey(m_keys.get());
    if (!key)
        return fail(std::move(key.error()));
    if (*key) {
        m_cipher.emplace(**key, ChunkCipher::Direction::Seal);
        m_key = std::move((*key)->sealed);
    }
    Expected<FileHandle> file = m_store.createFile(m_cipher ? sealedSize(m_expectedSize, (*key)->layers()) : m_expectedSize);
    if (!file)
        return fail(std::move(file.error()));
    m_file = std::move(*file);
    return {};
}

Expected<void> FileBlobWriter::write(std::span<const std::uint8_t> bytes)
{
    if (m_cipher) {
        m_sealed.resize(std::max(m_sealed.size(), ChunkCipher::roomFor(bytes.size())));
        bytes = std::span(m_sealed).first(m_cipher->add(bytes, m_sealed.data()));
    }
    Expected<void> written = m_store.m_disk.writeAt(m_file, m_written, bytes);
    m_written += bytes.size();
    return written;
}

void FileBlobWriter::finish(std::function<void(Expected<StagedBlob>)> done)
{
    std::unique_lock lock(m_mutex);
    if (m_finishing)
        return;
    m_finishing = true;
    if (m_lanes.empty()) {
        lock.unlock();
        stageInline(std::move(done));
        return;
    }
    m_done = std::move(done);
    kick(std::move(lock));
}

void FileBlobWriter::stageInline(std::function<void(Expected<StagedBlob>)> done)
{
    if (m_dead) {
        done(fail(Error{"RequestCancelled", "The request was cancelled.", 400}));
        return;
    }
    if (Expected<void> room = m_store.checkRoom(m_size); !room) {
        done(fail(std::move(room.error())));
        return;
    }
    Expected<std::optional<BlobKeys>> key = m_store.makeKey(m_keys.get());
    if (!key) {
        done(fail(std::move(key.error())));
        return;
    }
    StagedBlob staged;
    staged.m_inline.reserve(m_size);
    for (const Buffer &piece : m_small)
        staged.m_inline += *piece;
    staged.m_size = m_size;
    m_small.clear();
    Hasher hasher(m_wanted);
    hasher.update(asBytes(staged.m_inline));
    staged.m_digests = hasher.finish();
    if (*key) {
        if (m_size > 0)
            staged.m_inline = sealBytes(**key, staged.m_inline);
        staged.m_key = std::move((*key)->sealed);
    }
    done(std::move(staged));
}

void FileBlobWriter::stageFile()
{
    std::function<void(Expected<StagedBlob>)> done;
    std::optional<Error> error;
    {
        // Both callbacks go, for they often hold what holds the writer.
        const std::lock_guard lock(m_mutex);
        done = std::move(m_done);
        m_done = nullptr;
        m_drained = nullptr;
        error = m_error;
        if (m_aborted)
            error = Error{"RequestCancelled", "The request was cancelled.", 400};
    }
    if (!error && m_cipher) {
        std::array<std::uint8_t, 2 * tagSize> tag;
        const std::span<const std::uint8_t> last(tag.data(), m_cipher->end(tag.data()));
        if (Expected<void> written = m_store.m_disk.writeAt(m_file, m_written, last); !written)
            error = std::move(written.error());
        m_cipher.reset();
    }
    if (error) {
        m_file.close();
        done(fail(std::move(*error)));
        return;
    }
    DigestValues digests;
    for (const std::unique_ptr<Lane> &lane : m_lanes) {
        const DigestValues some = lane->hasher.finish();
        for (std::size_t index = 0; index < digestCount; ++index)
            if (some.has(Digest(index)))
                digests.set(Digest(index), some.get(Digest(index)));
    }
    done(m_store.publish(std::move(m_file), m_size, std::move(digests), std::move(m_key)));
}

void FileBlobWriter::abort()
{
    std::unique_lock lock(m_mutex);
    m_aborted = true;
    m_dead = true;
    m_small.clear();
    m_drained = nullptr;
    for (const std::unique_ptr<Lane> &lane : m_lanes)
        lane->queue.clear();
    kick(std::move(lock)); // the file lane closes the file
}

} // namespace nephoscope::store
