#include "api/generated/s3control.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingPage.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

// Block Public Access of the account: stands above that of each bucket, of those to come too.
namespace nephoscope::gui::s3 {

namespace {

struct AccountPublicAccess
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::AccountPublicAccess)
};

namespace model = api::s3control;
using Block = api::s3::PublicAccessBlockConfiguration; ///< S3 Control has one of its own, with the same words

Block blockOf(const model::GetPublicAccessBlock::Output &value)
{
    return bucketBlockOf(value.publicAccessBlockConfiguration.value_or(model::PublicAccessBlockConfiguration()));
}

FormDescription accountForm(const Block &now)
{
    FormDescription form;
    form.sections = {{AccountPublicAccess::tr("Block public access (account settings)"), {},
                      {publicAccessField(now), acknowledgement(QStringLiteral("acknowledgeAccount"),
                                                               AccountPublicAccess::tr("I acknowledge that these settings hold for every bucket of this account, those to come too."))}}};
    form.sends([](EngineHost &engine, const FormValues &values) {
        const Block block = publicAccessOf(values);
        model::PutPublicAccessBlock::Input input;
        input.accountId = toStd(engine.accountId());
        input.publicAccessBlockConfiguration = {block.blockPublicAcls, block.blockPublicPolicy, block.ignorePublicAcls, block.restrictPublicBuckets};
        return FormCalls{FormCall::of<model::PutPublicAccessBlock>(engine.caller(), std::move(input))};
    });
    return form;
}

Setting blockSetting()
{
    using Value = model::GetPublicAccessBlock::Output;
    SettingType<Value> setting(QStringLiteral("block"), AccountPublicAccess::tr("Block public access (account settings)"));
    setting.help = help::publicAccess();
    setting.description = AccountPublicAccess::tr("Whatever a bucket's own settings say: what is on here is on for all of them.");
    setting.columns = 2;
    setting.loadWith([](EngineHost &engine, QObject *receiver, SettingType<Value>::Loaded done) {
        model::GetPublicAccessBlock::Input input;
        input.accountId = toStd(engine.accountId());
        ask<model::GetPublicAccessBlock>(engine, receiver, std::move(input), [done](auto reply) {
            if (reply)
                done(std::make_shared<const Value>(std::move(*reply)));
            else if (reply.error().code == "NoSuchPublicAccessBlockConfiguration") // none was ever set
                done(std::make_shared<const Value>());
            else
                done(fail(reply.error()));
        });
    });
    setting.shows([](const Value &value) { return publicAccessFacts(blockOf(value)); });
    setting.editBy([](const Value &value) { return accountForm(blockOf(value)); });
    return setting;
}

Resource accountPublicAccess()
{
    Resource page;
    page.service = QStringLiteral("s3");
    page.id = QStringLiteral("public-access");
    page.title = AccountPublicAccess::tr("Block Public Access settings for this account");
    page.address = accountPublicAccessAddress();
    page.path = {{QStringLiteral("Amazon S3"), bucketsAddress()}, {page.title, {}}};
    page.help = help::publicAccess();
    Details details;
    details.title = page.title;
    details.path = page.path;
    details.touches = [](const Change &change) { return change.service == "s3control" && change.type == "account-public-access-block"; };
    details.tabAddress = [](const QString &) { return accountPublicAccessAddress(); };
    details.editAddress = [](const QString &, const QString &setting) { return QString(accountPublicAccessAddress() % u'/' % setting % QStringLiteral("/edit")); };
    DetailTab tab{.id = QStringLiteral("settings"), .title = page.title};
    tab.settings = {blockSetting()};
    details.tabs = {std::move(tab)};
    details.help = page.help;
    page.details = std::move(details);
    return page;
}

} // namespace

Block bucketBlockOf(const model::PublicAccessBlockConfiguration &block)
{
    return {block.blockPublicAcls, block.blockPublicPolicy, block.ignorePublicAcls, block.restrictPublicBuckets};
}

void addAccountPages(ConsoleDescription &description)
{
    description.page(QStringLiteral("public-access"), [](Navigator &navigator, const Params &) -> Page * { return new DetailsPage(navigator, accountPublicAccess); });
    description.page(QStringLiteral("public-access/{setting}/edit"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString tab = QStringLiteral("settings");
        if (!SettingPage::find(accountPublicAccess(), tab, where["setting"]))
            return nullptr;
        return new SettingPage(navigator, accountPublicAccess, tab, where["setting"]);
    });
}

} // namespace nephoscope::gui::s3
