#include "gui/bridge/AskAll.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;

struct UserDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::UserDetails)
};

std::vector<Pair> summary(const User &user)
{
    return {{UserDetails::tr("ARN"), toQt(user.arn.value_or("")), true},
            {UserDetails::tr("User ID"), toQt(user.userId.value_or("")), true},
            {UserDetails::tr("Path"), toQt(user.path.value_or(""))},
            {UserDetails::tr("Created"), toCell(user.createDate).text},
            {UserDetails::tr("Last console sign-in"), user.passwordLastUsed ? toCell(user.passwordLastUsed).text : UserDetails::tr("Never")}};
}

/// The settings of tags by the operations of a kind.
template <class List, class Put, class Remove>
Setting tagsBy(const QString &name)
{
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("InvalidInput"), QStringLiteral("LimitExceeded")};
    calls.load = [name](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        askAll<List, Tag>(engine, receiver, named<List>(name), &List::Output::tags, &List::Input::marker, &List::Output::marker, [done](Expected<std::vector<Tag>> all) {
            if (!all)
                return done(fail(all.error()));
            done(tagsFrom<Tag>(std::optional(std::move(*all)), &Tag::key, &Tag::value));
        });
    };
    calls.change = [name](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            auto input = named<Remove>(name);
            input.tagKeys.emplace();
            for (const QString &key : change.removed)
                input.tagKeys->push_back(toStd(key));
            out.push_back(FormCall::of<Remove>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            auto input = named<Put>(name);
            input.tags = tagsTo<Tag>(change.put, &Tag::key, &Tag::value);
            out.push_back(FormCall::of<Put>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace

Setting userTags(const QString &name) { return tagsBy<ListUserTags, TagUser, UntagUser>(name); }
Setting roleTags(const QString &name) { return tagsBy<ListRoleTags, TagRole, UntagRole>(name); }

Details userDetails(const QString &name)
{
    const Holder holder{Kind::User, name};
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {UserDetails::tr("Users"), listAddress(Kind::User)}, {name, {}}};
    page.failed = UserDetails::tr("The user cannot be shown");
    page.load = ResourceType<User>::loadWith([name](EngineHost &engine, QObject *receiver, ResourceType<User>::Loaded done) {
        ask<GetUser>(engine, receiver, named<GetUser>(name), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(std::make_shared<const User>(std::move(reply->user).value_or(User())));
        });
    });
    page.touches = isIamChange;
    page.tabAddress = [holder](const QString &tab) { return holderAddress(holder, tab); };
    page.help = help::users();

    DetailTab above{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<User>::facts(UserDetails::tr("Summary"), 3, summary)}};
    page.tabs.push_back(std::move(above));
    page.addressAfterDelete = listAddress(Kind::User);
    DetailTab permissionsTab{.id = QStringLiteral("permissions"), .title = UserDetails::tr("Permissions")};
    permissionsTab.make = listed([holder] { return permissions(holder); });
    permissionsTab.settings = {boundarySetting(holder)};
    permissionsTab.help = help::permissions();
    page.tabs.push_back(std::move(permissionsTab));

    page.tabs.push_back(listTab(QStringLiteral("groups"), UserDetails::tr("Groups"), [name] { return groupsOf(name); }));
    page.tabs.push_back(settingTab(QStringLiteral("tags"), UserDetails::tr("Tags"), userTags(name)));

    DetailTab credentials{.id = QStringLiteral("credentials"), .title = UserDetails::tr("Security credentials")};
    credentials.settings = {signInSetting(name)};
    credentials.make = [name](Navigator &navigator) -> Panel * {
        return new ListsPanel(navigator, {[name] { return mfaDevices(name); }, [name] { return accessKeys(name); }});
    };
    credentials.panelLast = true;
    credentials.help = help::credentials();
    page.tabs.push_back(std::move(credentials));

    DetailTab accessed{.id = QStringLiteral("last-accessed"), .title = UserDetails::tr("Last accessed")};
    accessed.make = [holder](Navigator &navigator) -> Panel * {
        const QString arn = QStringLiteral("arn:aws:iam::%1:user/%2").arg(navigator.engine().accountId(), holder.name);
        return listed([holder, arn] { return lastAccessed(holderAddress(holder), arn); })(navigator);
    };
    accessed.fills = true;
    accessed.help = help::lastAccessed();
    page.tabs.push_back(std::move(accessed));
    return page;
}

} // namespace nephoscope::gui::iam
