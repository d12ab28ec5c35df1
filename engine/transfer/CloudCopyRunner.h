#pragma once

#include "transfer/UploadRunner.h"

namespace nephoscope::transfer {

/// Objects into objects of the same cloud, which moves the bytes itself: CopyObject for most, parts of a multipart upload for those
/// beyond its limit. Uploads in all but where the bytes come from. Of a move, the source is deleted when the copy has been found to
/// be whole. Its files' names are keys below the order's common prefix, `saveAs` is where they go, `etag` the source's,
/// and `started` tells that a copy may have been asked for.
class CloudCopyRunner final : public UploadRunner
{
public:
    using UploadRunner::UploadRunner;

    void list(const JobPtr &job) override;
    void start(const JobPtr &job, Index index, TicketPtr ticket) override;
    void movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket) override;

private:
    std::function<void(Done<std::string>)> uploadRequest(const JobPtr &job, Index index) override;
    std::optional<Error> changed(const JobPtr &, Index) const override { return std::nullopt; } // If-Match sees to it
    void sealed(const JobPtr &job, Index index, const TicketPtr &ticket) override;
    void compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then) override;

    void listStep(const JobPtr &job, std::size_t step, const TicketPtr &ticket);
    void listPage(const JobPtr &job, std::size_t step, std::string token, int attempt, TicketPtr ticket);
    /// The source is known, and the file may take its place.
    void send(const JobPtr &job, Index index, const StoredObject &source, const TicketPtr &ticket);
    void copyWhole(const JobPtr &job, Index index, const StoredObject &source, const TicketPtr &ticket);
    /// The source is gone: moved already, perhaps, when the last process died.
    void sourceMissing(const JobPtr &job, Index index, Error error, const TicketPtr &ticket);
    void verify(const JobPtr &job, Index index, const StoredObject &source, const TicketPtr &ticket);
    void removeSource(const JobPtr &job, Index index, const TicketPtr &ticket);
};

/// Whether two objects have the same bytes, by size and a checksum over the whole, or the MD5, that both have.
Match compareObjects(const StoredObject &a, const StoredObject &b);

} // namespace nephoscope::transfer
