#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/consoles/cloudtrail/Validation.h"
#include "gui/describe/ResourceView.h"
#include "gui/describe/SaveFile.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

namespace {

using api::cloudtrail::ListPublicKeys;
using api::cloudtrail::PublicKey;

struct ValidationList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::ValidationList)
};

Cell resultCell(const Finding &finding)
{
    if (finding.isValid())
        return {.text = ValidationList::tr("Valid"), .status = StatusIndicator::Status::Success};
    return {.text = finding.problem, .status = StatusIndicator::Status::Error};
}

void tell(const ActionContext &context, const Findings &findings)
{
    const auto count = [&](Finding::Kind kind, bool validOnly) {
        return int(std::count_if(findings.begin(), findings.end(), [&](const Finding &each) { return each.kind == kind && (each.isValid() || !validOnly); }));
    };
    const int wrong = int(std::count_if(findings.begin(), findings.end(), [](const Finding &each) { return !each.isValid(); }));
    const QString numbers = ValidationList::tr("%1 of %2 digest files and %3 of %4 log files are valid.")
                                .arg(count(Finding::Kind::Digest, true))
                                .arg(count(Finding::Kind::Digest, false))
                                .arg(count(Finding::Kind::Log, true))
                                .arg(count(Finding::Kind::Log, false));
    if (findings.empty())
        context.settle(0, {FlashType::Info, ValidationList::tr("No digests found"), ValidationList::tr("The first one is delivered an hour after logging has started.")});
    else if (wrong > 0)
        context.settle(0, {FlashType::Error, ValidationList::tr("%n file(s) are not as CloudTrail delivered them", nullptr, wrong), numbers});
    else
        context.settle(0, {FlashType::Success, ValidationList::tr("All files are as CloudTrail delivered them"), numbers});
}

QString base64Of(const PublicKey &key)
{
    const std::string bytes = key.value ? key.value->bytes : std::string();
    return QString::fromLatin1(QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64());
}

/// In the form that OpenSSL reads (PKCS #1).
QByteArray pemOf(const PublicKey &key)
{
    constexpr qsizetype line = 64;
    const QByteArray base64 = base64Of(key).toLatin1();
    QByteArray pem = "-----BEGIN RSA PUBLIC KEY-----\n";
    for (qsizetype at = 0; at < base64.size(); at += line)
        pem += base64.mid(at, line) + '\n';
    return pem + "-----END RSA PUBLIC KEY-----\n";
}

} // namespace

Resource validation(const QString &trail, std::shared_ptr<bool> asked)
{
    ResourceType<Finding> type(QStringLiteral("cloudtrail"), QStringLiteral("finding"));
    type.title = ValidationList::tr("Log file validation");
    type.description = ValidationList::tr("Digests in this Region and the log files they name: is each as CloudTrail delivered it?");
    type.address = trailAddress(trail, QStringLiteral("validation"));
    type.nameOf = type.idOf = [](const void *item) { return static_cast<const Finding *>(item)->key; };
    type.pageAt([](const Finding &finding) { return s3::objectAddress(finding.bucket, finding.key); });
    type.listWith([trail, asked](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        if (!*asked)
            return done(ItemPage());
        validateLogs(engine, receiver, trail, [done](Expected<Findings> findings) {
            if (!findings)
                return done(fail(findings.error()));
            done(ResourceType<Finding>::pageOf(std::move(*findings)));
        });
    });
    using Filter = ColumnSpec::Filter;
    type.column({.id = QStringLiteral("kind"), .title = ValidationList::tr("File"), .width = 110, .filter = Filter::Choice},
                [](const Finding &finding) { return finding.kind == Finding::Kind::Digest ? ValidationList::tr("Digest") : ValidationList::tr("Log file"); });
    type.column({.id = QStringLiteral("result"), .title = ValidationList::tr("Result"), .width = 330, .filter = Filter::Choice}, resultCell);
    type.column({.id = QStringLiteral("key"), .title = ValidationList::tr("Key"), .width = 420, .stretch = true, .link = true}, [](const Finding &finding) { return finding.key; });
    type.column({.id = QStringLiteral("until"), .title = ValidationList::tr("Digest ends"), .width = 230}, [](const Finding &finding) { return finding.until; });
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = ValidationList::tr("Find files");
    type.emptyTitle = *asked ? ValidationList::tr("No digests found") : ValidationList::tr("Not validated yet");
    type.emptyText = ValidationList::tr("CloudTrail signs every hour what it has delivered. Validate to see whether anybody has touched it since.");
    type.emptyAction = QStringLiteral("validateLogs");
    type.always({.id = QStringLiteral("validateLogs"), .text = ValidationList::tr("Validate log files"), .icon = QStringLiteral("shield"), .primary = true}, [trail, asked](const ActionContext &context) {
        *asked = true;
        context.run([context, trail](QObject *receiver, ActionContext::Ending end) {
            validateLogs(context.engine(), receiver, trail, [context, end](Expected<Findings> findings) {
                end(findings ? std::nullopt : std::optional<Error>(findings.error()));
                if (findings)
                    tell(context, *findings);
                if (auto *view = qobject_cast<ResourceView *>(context.over()))
                    view->refresh();
            });
        }, {{}, {}, ValidationList::tr("The files were not validated")});
    });
    type.help = help::validation();
    return type;
}

Resource publicKeys(const Params &)
{
    ResourceType<PublicKey> type(QStringLiteral("cloudtrail"), QStringLiteral("publicKey"));
    type.icon = QStringLiteral("key");
    type.kind = ValidationList::tr("CloudTrail public key");
    type.title = ValidationList::tr("Public keys");
    type.description = ValidationList::tr("With them everyone can verify the digests that CloudTrail signed in this Region.");
    type.address = publicKeysAddress();
    type.path = {{QStringLiteral("CloudTrail"), QStringLiteral("cloudtrail")}, {type.title, {}}};
    type.identity(&PublicKey::fingerprint);
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        ListPublicKeys::Input input;
        input.startTime = Timestamp();
        ask<ListPublicKeys>(engine, receiver, std::move(input), [done](auto reply) {
            if (reply)
                done(ResourceType<PublicKey>::pageOf(std::move(reply->publicKeyList)));
            else
                done(fail(reply.error()));
        });
    });
    type.refreshOn("cloudtrail", "trail");
    type.column({.id = QStringLiteral("fingerprint"), .title = ValidationList::tr("Fingerprint"), .width = 330, .stretch = true, .code = true}, &PublicKey::fingerprint);
    type.column({.id = QStringLiteral("from"), .title = ValidationList::tr("Valid from"), .width = 250}, [](const PublicKey &key) { return key.validityStartTime; });
    type.column({.id = QStringLiteral("until"), .title = ValidationList::tr("Valid until"), .width = 250}, [](const PublicKey &key) { return key.validityEndTime; });
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = ValidationList::tr("Find public keys");
    type.emptyTitle = ValidationList::tr("No public keys");
    type.emptyText = ValidationList::tr("The key of this Region is made with the first digest: an hour after a trail with log file validation has started logging.");
    type.forOne({.id = QStringLiteral("copyKey"), .text = ValidationList::tr("Copy"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const PublicKey &key) { context.copy(base64Of(key), ValidationList::tr("Public key copied")); });
    type.forOne({.id = QStringLiteral("downloadKey"), .text = ValidationList::tr("Download"), .icon = QStringLiteral("download")}, [](const ActionContext &context, const PublicKey &key) {
        const SaveWords words{ValidationList::tr("Download public key"), QString(toQt(key.fingerprint.value_or("")) % u".pem"), ValidationList::tr("The public key is saved"),
                              ValidationList::tr("The public key was not saved"), QStringLiteral("trailKeyFile")};
        saveFile(context, words, [pem = pemOf(key)](QObject *, auto done) { done(pem); });
    });
    type.help = help::validation();
    return type;
}

} // namespace nephoscope::gui::cloudtrail
