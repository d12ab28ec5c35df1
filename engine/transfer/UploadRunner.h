#pragma once

#include "transfer/Runner.h"

#include <map>

namespace nephoscope::transfer {

/// Files into objects: PutObject for small ones, multipart uploads that outlive the process.
class UploadRunner : public Runner
{
public:
    using Runner::Runner;

    void list(const JobPtr &job) override;
    void start(const JobPtr &job, Index index, TicketPtr ticket) override;
    void movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket) override;
    void discard(const JobPtr &job, Index index) override;

protected:
    void giveUp(const JobPtr &job, Index index, Error error, const TicketPtr &ticket) override;
    std::string targetOf(const Job &job, const File &file) const override;
    /// How a new upload is asked for, on a thread of the pool.
    virtual std::function<void(Done<std::string>)> uploadRequest(const JobPtr &job, Index index);
    /// The file is no longer what its first parts were of.
    virtual std::optional<Error> changed(const JobPtr &job, Index index) const;
    /// The end of a file that is there whole: compared with the store's checksum where the job asks for it.
    virtual void sealed(const JobPtr &job, Index index, const TicketPtr &ticket);
    /// Begins an upload, or goes on with one that was begun when the process died.
    void sendParts(const JobPtr &job, Index index, const TicketPtr &ticket);
    void askParts(const JobPtr &job, Index index, TicketPtr ticket);
    /// Takes the upload back, then the file fails.
    void abandon(const JobPtr &job, Index index, Error error, const TicketPtr &ticket);
    /// Begins, now that it may.
    void send(const JobPtr &job, Index index, const TicketPtr &ticket);
    /// A small file in one call.
    virtual void sendWhole(const JobPtr &job, Index index, const TicketPtr &ticket);
    void put(const JobPtr &job, Index index, api::Body body, TicketPtr ticket);
    void sendPart(const JobPtr &job, Index index, Index part, api::Body body, TicketPtr ticket);

private:
    void finish(const JobPtr &job, Index index, TicketPtr ticket) override;
    void recover(const JobPtr &job, Index index, TicketPtr ticket) override;
    void lookUp(const JobPtr &job, Index index, const std::string &name, std::function<void(Expected<Found>)> then) override;
    void compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then) override;

    void walk(const JobPtr &job, std::shared_ptr<FolderWalk> walk, TicketPtr ticket);
    void opened(const JobPtr &job, Index index, SourceFile source, const TicketPtr &ticket);
    void compareWith(const JobPtr &job, Index index, const StoredObject &object, std::shared_ptr<const FileHandle> source,
                     std::function<void(Expected<Match>)> then);
    void create(const JobPtr &job, Index index, TicketPtr ticket);
    void adoptUpload(const JobPtr &job, Index index, std::string upload, const TicketPtr &ticket);

    // Uploads that another client began (UploadAdoption.cpp).
    void listAdopted(const JobPtr &job, FoundFile found, bool folder);
    /// False while another job continues the same upload.
    bool claimAdopted(const JobPtr &job);
    /// Plans the parts as the upload has them, and compares those that are there with the file before any other is sent.
    void checkAdopted(const JobPtr &job, Index index, StoredParts stored, const TicketPtr &ticket);
    /// What is still to be compared with the file; null for parts to send.
    const StoredPart *adoptedPart(const Job &job, Index part) const;
    void checkPart(const JobPtr &job, Index index, const StoredPart &expected, const TicketPtr &ticket);
    void partChecked(const JobPtr &job, Index index, const StoredPart &expected, Expected<Match> match, const TicketPtr &ticket);

    /// An upload that was begun in a moment when the process died: its id, or empty.
    void findOrphan(const JobPtr &job, Index index, TicketPtr ticket, std::function<void(std::string)> then);
    void checkOrphan(const JobPtr &job, Index index, std::vector<OpenUpload> candidates, TicketPtr ticket,
                     std::function<void(std::string)> then);
    void completed(const JobPtr &job, Index index, const StoredObject &object, const TicketPtr &ticket);
    void abortUpload(const JobPtr &job, Index index, const TicketPtr &ticket, std::function<void()> then);

    std::map<JobId, std::map<Index, StoredPart>> m_unchecked; ///< parts of adopted uploads
    std::map<std::string, std::weak_ptr<Job>> m_adopters;     ///< by upload id
};

/// The error of an upload that two jobs would continue.
Error uploadInUse();

/// The ETag of an object put together from parts: MD5 over their MD5s, `-` and their number, in
/// quotes. Empty when a part's ETag is no MD5 (some encrypted stores) or missing.
std::string multipartEtag(const std::vector<Part> &parts);

} // namespace nephoscope::transfer
