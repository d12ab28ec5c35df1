#pragma once

#include "api/generated/s3.h"
#include "core/Error.h"
#include "gui/describe/ActionContext.h"
#include "gui/recorder/PlannedCall.h"
#include "transfer/CopySettings.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <deque>
#include <string>
#include <vector>

namespace nephoscope::gui::s3 {

struct LargeCopy;

/// Copies or moves objects, and everything below prefixes, with CopyObject and DeleteObject, a few at a time. What
/// exists at the target stays, unless it was said to replace. Also goes through objects that change in place,
/// in parts above 5 GB. Deletes itself when done.
class CopyJob : public QObject
{
    Q_OBJECT
public:
    /// A key and its new key; with `tree` a prefix and its new prefix, for everything below.
    struct Step
    {
        std::string from;
        std::string to;
        bool tree = false;
        std::string versionId = {}; ///< an older version of `from`; empty: the current one
    };
    using Ending = std::function<void(std::optional<Error> error)>;
    /// What is said instead of "copied" and "moved"; `%1` is the place in `doing`, the number in `done`.
    struct Words
    {
        QString doing = {};
        QString done = {};
        QString failed = {};
    };

    struct Order
    {
        QString fromBucket;
        QString toBucket;
        std::vector<Step> steps;
        bool move = false;
        bool replace = false;
        QString place = {};      ///< the target as the user reads it
        QString doneText = {};   ///< "Renamed a to b"; empty: the count
        std::function<void()> afterwards = {};
        Words words = {};
        transfer::UploadHeaders settings = {}; ///< of the copies, as of transfer/CopySettings.h; empty: S3's own
        /// Objects that stay where they are and change: what the copy on top of itself says, of an object as it is now.
        std::function<void(const api::s3::HeadObject::Output &, api::s3::CopyObject::Input &)> edit = {};
        std::vector<api::s3::HeadObject::Output> heads = {}; ///< of the steps, where they are known before
        /// Something else than a copy, done with each key.
        std::function<void(EngineHost &, QObject *receiver, const Step &, Ending end)> each = {};
        std::function<PlannedCall(EngineHost &, const Step &)> eachCall = {}; ///< what `each` sends
    };

    CopyJob(EngineHost &engine, Order order, QObject *parent = nullptr);

    void start() { pump(); }
    const Order &order() const { return m_order; }
    /// The order's, or those of a copy or a move.
    Words words() const;
    /// Key by key, what arrived.
    const std::vector<Step> &done() const { return m_done; }
    /// What CopyObject does not take for its size: left to the transfer engine.
    const std::vector<Step> &large() const { return m_large; }
    /// What did not: the name was taken.
    const std::vector<Step> &taken() const { return m_taken; }
    const std::vector<Step> &failed() const { return m_failed; }
    /// Why each of the first of them failed.
    const QStringList &errors() const { return m_errors; }
    QString error() const { return m_error; }

    /// What one will send, as far as that is known before: without trees.
    static std::vector<PlannedCall> planned(EngineHost &engine, const Order &order);
    /// Runs one with a flash that counts and then tells the outcome: Undo after a move, Replace where names were
    /// taken, Retry after errors. Prefixes, many objects and those above 5 GB are transfers instead (CopyTransfer.h).
    static void startWithFlash(const ActionContext &context, Order order);

Q_SIGNALS:
    void progressed();
    void finished();

private:
    struct Listing
    {
        Step prefix;
        std::string after;
    };

    void pump();
    void list();
    void work(const Step &step);
    void copy(const Step &step, api::s3::CopyObject::Input input);
    void copyInParts(const Step &step);
    void copyPart(const std::shared_ptr<LargeCopy> &copy);
    void copied(const Step &step);
    void fail(const Step &step, const Error &error);
    void settle();

    EngineHost &m_engine;
    Order m_order;
    std::deque<Step> m_ready;
    std::deque<Listing> m_prefixes;
    std::vector<Step> m_done;
    std::vector<Step> m_large;
    std::vector<Step> m_taken;
    std::vector<Step> m_failed;
    QString m_error;
    QStringList m_errors; ///< of the first mostResults in m_failed
    int m_inFlight = 0;
    bool m_listing = false;
    bool m_finished = false;
};

} // namespace nephoscope::gui::s3
