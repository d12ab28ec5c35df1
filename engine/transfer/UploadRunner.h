#pragma once

#include "transfer/Runner.h"

namespace nephoscope::transfer {

/// Files into objects: PutObject for small ones, multipart uploads that outlive the process.
class UploadRunner final : public Runner
{
public:
    using Runner::Runner;

    void list(const JobPtr &job) override;
    void start(const JobPtr &job, Index index, TicketPtr ticket) override;
    void movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket) override;
    void discard(const JobPtr &job, Index index) override;

private:
    void finish(const JobPtr &job, Index index, TicketPtr ticket) override;
    void recover(const JobPtr &job, Index index, TicketPtr ticket) override;
    void giveUp(const JobPtr &job, Index index, Error error, const TicketPtr &ticket) override;
    std::string targetOf(const Job &job, const File &file) const override;
    void lookUp(const JobPtr &job, Index index, const std::string &name, std::function<void(Expected<Found>)> then) override;
    void compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then) override;

    void walk(const JobPtr &job, std::shared_ptr<FolderWalk> walk, TicketPtr ticket);
    void opened(const JobPtr &job, Index index, SourceFile source, const TicketPtr &ticket);
    void compareWith(const JobPtr &job, Index index, const StoredObject &object, std::shared_ptr<const FileHandle> source,
                     std::function<void(Expected<Match>)> then);
    /// Begins, now that it may.
    void send(const JobPtr &job, Index index, const TicketPtr &ticket);
    void put(const JobPtr &job, Index index, api::Body body, TicketPtr ticket);
    void create(const JobPtr &job, Index index, TicketPtr ticket);
    void adoptUpload(const JobPtr &job, Index index, std::string upload, const TicketPtr &ticket);
    void askParts(const JobPtr &job, Index index, TicketPtr ticket);
    /// An upload that was begun in a moment when the process died: its id, or empty.
    void findOrphan(const JobPtr &job, Index index, TicketPtr ticket, std::function<void(std::string)> then);
    void checkOrphan(const JobPtr &job, Index index, std::vector<OpenUpload> candidates, TicketPtr ticket,
                     std::function<void(std::string)> then);
    void completed(const JobPtr &job, Index index, const StoredObject &object, const TicketPtr &ticket);
    /// The end of a file that is there whole: compared with the store's checksum where the job asks for it.
    void sealed(const JobPtr &job, Index index, const TicketPtr &ticket);
    void abortUpload(const JobPtr &job, Index index, const TicketPtr &ticket, std::function<void()> then);
    void abandon(const JobPtr &job, Index index, Error error, const TicketPtr &ticket);
};

/// The ETag of an object put together from parts: MD5 over their MD5s, `-` and their number, in
/// quotes. Empty when a part's ETag is no MD5 (some encrypted stores) or missing.
std::string multipartEtag(const std::vector<Part> &parts);

} // namespace nephoscope::transfer
