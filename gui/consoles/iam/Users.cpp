#include "gui/consoles/iam/Users.h"

#include "gui/bridge/AskAll.h"
#include "gui/consoles/account/Account.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/RemoveNamed.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;

struct Users
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Users)
};

/// A user with what the list tells beside it.
struct Row
{
    User data;
    int groups = 0;
    bool hasMfa = false;
    bool hasPassword = false;
    std::vector<AccessKeyMetadata> keys;
};

struct Fetched
{
    std::vector<Row> rows;
    std::size_t left = 0;
    std::string next;
};

/// One more answer about the users has come, or the refusal to give it: that column stays empty then.
void settle(const std::shared_ptr<Fetched> &page, const std::function<void(Expected<ItemPage>)> &done)
{
    if (--page->left > 0)
        return;
    ItemPage items;
    items.next = page->next;
    for (Row &row : page->rows)
        items.items.push_back(std::make_shared<const Row>(std::move(row)));
    done(std::move(items));
}

template <class Operation>
void about(EngineHost &engine, QObject *receiver, const std::shared_ptr<Fetched> &page, std::size_t at, const std::function<void(Expected<ItemPage>)> &done,
           void (*take)(Row &row, typename Operation::Output &answer))
{
    ++page->left;
    ask<Operation>(engine, receiver, named<Operation>(toQt(page->rows[at].data.userName.value_or(""))), [page, at, done, take](auto reply) {
        if (reply)
            take(page->rows[at], *reply);
        settle(page, done);
    });
}

void fetch(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    ListUsers::Input input;
    if (!token.empty())
        input.marker = token;
    ask<ListUsers>(engine, receiver, std::move(input), [&engine, receiver, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        const auto page = std::make_shared<Fetched>();
        page->next = reply->marker.value_or("");
        for (User &user : *reply->users)
            page->rows.push_back({std::move(user), 0, false, false, {}});
        ++page->left; // until all are asked
        for (std::size_t i = 0; i < page->rows.size(); ++i) {
            about<ListGroupsForUser>(engine, receiver, page, i, done, [](Row &row, auto &answer) { row.groups = answer.groups ? int(answer.groups->size()) : 0; });
            about<ListMFADevices>(engine, receiver, page, i, done, [](Row &row, auto &answer) { row.hasMfa = answer.mfaDevices && !answer.mfaDevices->empty(); });
            about<GetLoginProfile>(engine, receiver, page, i, done, [](Row &row, auto &) { row.hasPassword = true; });
            about<ListAccessKeys>(engine, receiver, page, i, done, [](Row &row, auto &answer) { row.keys = answer.accessKeyMetadata.value_or(std::vector<AccessKeyMetadata>()); });
        }
        settle(page, done);
    });
}

QString nameOf(const Row &row) { return toQt(row.data.userName.value_or("")); }

QString keysText(const Row &row)
{
    QStringList words;
    for (const AccessKeyMetadata &key : row.keys)
        words << (key.status && key.status->value == "Active" ? Users::tr("Active - %1") : Users::tr("Inactive - %1")).arg(toQt(key.accessKeyId.value_or("")));
    return words.join(QStringLiteral(", "));
}

Cell yes(bool is, const QString &yesText, const QString &noText)
{
    Cell cell{.text = is ? yesText : noText};
    cell.status = is ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return cell;
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteUser");
    how.text = Users::tr("Delete");
    how.title = Users::tr("Delete user");
    how.warning = Users::tr("The user's access keys stop working at once. A user that still has keys, groups or policies is not deleted: remove those first.");
    how.done = Users::tr("Successfully deleted user %1");
    how.failed = Users::tr("The user was not deleted");
    how.explain = [](const Error &error) {
        return error.code == "DeleteConflict" ? Users::tr("The user still has something that must be removed first") : QString();
    };
    return how;
}

} // namespace

Resource users(const Params &where)
{
    ResourceType<Row> type(QStringLiteral("iam"), QStringLiteral("user"));
    type.icon = QStringLiteral("user");
    type.kind = Users::tr("IAM user");
    type.title = Users::tr("Users");
    type.description = Users::tr("People or programs of this account, with credentials that stay. For most programs a role is better.");
    type.address = listAddress(Kind::User);
    type.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {type.title, {}}};
    type.identity(nameOf);
    type.pageAt([](const Row &row) { return holderAddress({Kind::User, nameOf(row)}); });
    type.listWith(fetch);
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = Users::tr("User name"), .width = 180, .stretch = true, .link = true}, nameOf);
    type.column({.id = QStringLiteral("path"), .title = Users::tr("Path"), .width = 100}, [](const Row &row) { return row.data.path; });
    type.column({.id = QStringLiteral("groups"), .title = Users::tr("Groups"), .width = 90, .rightAligned = true}, [](const Row &row) { return row.groups; });
    type.column({.id = QStringLiteral("mfa"), .title = Users::tr("MFA"), .width = 110, .filter = ColumnSpec::Filter::Choice},
                [](const Row &row) { return yes(row.hasMfa, Users::tr("Virtual"), Users::tr("None")); });
    type.column({.id = QStringLiteral("console"), .title = Users::tr("Console access"), .width = 140, .filter = ColumnSpec::Filter::Choice},
                [](const Row &row) { return yes(row.hasPassword, Users::tr("Enabled"), Users::tr("Disabled")); });
    type.column({.id = QStringLiteral("keys"), .title = Users::tr("Access key ID"), .width = 310}, keysText);
    type.column({.id = QStringLiteral("lastSignIn"), .title = Users::tr("Console last sign-in"), .width = 310}, [](const Row &row) { return row.data.passwordLastUsed; });
    type.column({.id = QStringLiteral("created"), .title = Users::tr("Creation time"), .width = 310}, [](const Row &row) { return row.data.createDate; });
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Users::tr("Find users by name");
    type.emptyTitle = Users::tr("No users");
    type.emptyText = Users::tr("Until now only the root user works here, and it may do everything. Create a user with less, and see what is refused.");
    type.emptyAction = QStringLiteral("createUser");
    type.forOne({.id = QStringLiteral("actAsUser"), .text = Users::tr("Act as this user"), .icon = QStringLiteral("eye"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Row &row) { account::actAsUser(context, nameOf(row)); });
    type.forOne({.id = QStringLiteral("copyUserArn"), .text = Users::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Row &row) { context.copy(toQt(row.data.arn.value_or("")), Users::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createUser"), .text = Users::tr("Create user"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(listAddress(Kind::User) % QStringLiteral("/create")); });
    type.removeBy<DeleteUser>(removal(), [](const Row &row) { return named<DeleteUser>(nameOf(row)); });
    type.create = userForm();
    type.help = help::users();
    if (const QString name = where["id"]; !name.isEmpty()) {
        type.details = userDetails(name);
        removeNamed<DeleteUser>(type, name);
    }
    return type;
}

} // namespace nephoscope::gui::iam
