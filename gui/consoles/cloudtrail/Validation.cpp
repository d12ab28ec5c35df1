#include "gui/consoles/cloudtrail/Validation.h"

#include "api/generated/s3.h"
#include "gui/bridge/AskAll.h"
#include "services/cloudtrail/DigestCheck.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

namespace {

using namespace nephoscope::cloudtrail;
using api::cloudtrail::ListPublicKeys;
using api::s3::GetObject;

struct Validation
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::Validation)
};

QString problemText(const Error &error)
{
    if (error.code == "InvalidFormat")
        return Validation::tr("The file is no digest");
    if (error.code == "Moved")
        return Validation::tr("The file was moved from its original location");
    if (error.code == "UnknownKey")
        return Validation::tr("No public key of this Region fits");
    if (error.code == "InvalidSignature")
        return Validation::tr("The signature does not fit: the digest was changed");
    if (error.code == "NoSuchKey")
        return Validation::tr("Not found: the file was deleted");
    return errorText(error);
}

/// One file after the other, so that the console stays quick. Lives in the calls under way.
class Run : public std::enable_shared_from_this<Run>
{
public:
    Run(EngineHost &engine, QObject *receiver, std::function<void(Expected<Findings>)> done) : m_engine(engine), m_receiver(receiver), m_done(std::move(done)) {}

    void start(const TrailState &trail)
    {
        const auto &data = trail.data;
        const std::string region = m_engine.caller().region.value;
        const std::string prefix = data.s3KeyPrefix.value_or("");
        m_bucket = data.s3BucketName.value_or("");
        m_folder = (prefix.empty() ? prefix : prefix + '/') + "AWSLogs/" + toStd(m_engine.accountId()) + "/CloudTrail-Digest/" + region + '/';
        m_mark = '_' + data.name.value_or("") + '_' + data.homeRegion.value_or("") + '_';
        ListPublicKeys::Input input;
        input.startTime = Timestamp();
        ask<ListPublicKeys>(m_engine, m_receiver, std::move(input), [self = shared_from_this()](auto reply) {
            if (!reply)
                return self->m_done(fail(reply.error()));
            for (const auto &key : reply->publicKeyList.value_or(std::vector<api::cloudtrail::PublicKey>()))
                self->m_keys[key.fingerprint.value_or("")] = key.value ? key.value->bytes : std::string();
            self->list();
        });
    }

private:
    void list()
    {
        using api::s3::ListObjectsV2;
        ListObjectsV2::Input input;
        input.bucket = m_bucket;
        input.prefix = m_folder;
        askAll<ListObjectsV2, api::s3::Object>(m_engine, m_receiver, std::move(input), &ListObjectsV2::Output::contents, &ListObjectsV2::Input::continuationToken,
                                               &ListObjectsV2::Output::nextContinuationToken, [self = shared_from_this()](Expected<std::vector<api::s3::Object>> all) {
            if (!all)
                return self->m_done(fail(all.error()));
            for (const auto &object : *all) {
                if (object.key && object.key->find(self->m_mark) != std::string::npos)
                    self->m_left.push_back(*object.key);
            }
            self->next();
        });
    }

    /// The last is the newest, for names have the time in them.
    void next()
    {
        if (m_left.empty())
            return m_done(std::move(m_findings));
        const std::string key = std::move(m_left.back());
        m_left.pop_back();
        if (!m_expected.empty() && m_expected != key) {
            add(Finding::Kind::Digest, m_bucket, m_expected, Validation::tr("Not found: the file was deleted"));
            m_expected.clear();
        }
        read(m_bucket, key, [self = shared_from_this(), key](Expected<GetObject::Output> object, const std::string &bytes) { self->check(key, std::move(object), bytes); });
    }

    void check(const std::string &key, Expected<GetObject::Output> object, const std::string &bytes)
    {
        DigestFile file{m_bucket, key, bytes, {}};
        if (object && object->metadata) {
            const auto signature = object->metadata->find("signature");
            file.signature = signature == object->metadata->end() ? std::string() : signature->second;
        }
        Expected<TrueDigest> digest = object ? checkDigest(file, m_keys) : Expected<TrueDigest>(fail(object.error()));
        if (!digest) {
            add(Finding::Kind::Digest, m_bucket, key, problemText(digest.error()));
            m_expected.clear();
            return next();
        }
        m_expected = digest->previousBucket == m_bucket ? digest->previousKey : std::string();
        if (m_left.empty() && !m_expected.empty())
            add(Finding::Kind::Digest, m_bucket, m_expected, Validation::tr("Not found: the file was deleted"));
        add(Finding::Kind::Digest, m_bucket, key, {}, digest->until);
        log(std::make_shared<const TrueDigest>(std::move(*digest)), 0);
    }

    void log(std::shared_ptr<const TrueDigest> digest, std::size_t at)
    {
        if (at == digest->files.size())
            return next();
        const NamedFile &file = digest->files[at];
        read(file.bucket, file.key, [self = shared_from_this(), digest, at](Expected<GetObject::Output> object, const std::string &bytes) {
            const NamedFile &named = digest->files[at];
            const QString problem = !object ? problemText(object.error())
                : holds(bytes, named.hash)  ? QString()
                                            : Validation::tr("The hash does not fit: the log file was changed");
            self->add(Finding::Kind::Log, named.bucket, named.key, problem);
            self->log(digest, at + 1);
        });
    }

    void read(const std::string &bucket, const std::string &key, std::function<void(Expected<GetObject::Output>, const std::string &bytes)> then)
    {
        GetObject::Input input;
        input.bucket = bucket;
        input.key = key;
        ask<GetObject>(m_engine, m_receiver, std::move(input), [then = std::move(then)](auto reply) {
            auto bytes = reply && reply->body ? reply->body->readAll() : Expected<std::string>(std::string());
            if (bytes)
                then(std::move(reply), *bytes);
            else
                then(fail(bytes.error()), {});
        });
    }

    void add(Finding::Kind kind, const std::string &bucket, const std::string &key, const QString &problem, std::optional<Timestamp> until = {})
    {
        m_findings.push_back({kind, toQt(bucket), toQt(key), problem, until});
    }

    EngineHost &m_engine;
    QObject *m_receiver;
    std::function<void(Expected<Findings>)> m_done;
    std::string m_bucket;
    std::string m_folder;
    std::string m_mark;
    std::map<std::string, std::string> m_keys;
    std::vector<std::string> m_left;
    std::string m_expected; ///< the digest before, as the one after says
    Findings m_findings;
};

} // namespace

void validateLogs(EngineHost &engine, QObject *receiver, const QString &trail, std::function<void(Expected<Findings>)> done)
{
    loadTrail(engine, receiver, trail, [&engine, receiver, done](Expected<std::shared_ptr<const TrailState>> found) {
        if (found)
            std::make_shared<Run>(engine, receiver, done)->start(**found);
        else
            done(fail(found.error()));
    });
}

} // namespace nephoscope::gui::cloudtrail
