#include "gui/bridge/Become.h"

#include "api/generated/iam.h"
#include "api/generated/sts.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "services/identity/Accounts.h"
#include "services/sts/ActAs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace nephoscope::gui {

namespace {

using How = ActingWish::How;

struct Become
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::Become)
};

/// One becoming: what its steps hand on.
struct Steps
{
    EngineHost &engine;
    QObject *context;
    std::shared_ptr<Acting> made;
    Became done;

    Caller rootCaller() const { return engine.rootCaller(made->wish.account); }
    void refuse(const Error &error) const { done(fail(error)); }
};

void nameAccount(const Steps &steps)
{
    ask<identity::ListAccounts>(steps.engine, steps.context, steps.engine.rootCaller(), {}, [steps](auto reply) {
        if (!reply)
            return steps.refuse(reply.error());
        for (const identity::Account &account : reply->accounts) {
            if (account.id == steps.made->principal.account.value)
                steps.made->accountName = toQt(account.alias.empty() ? account.name : account.alias);
        }
        if (steps.made->accountName.isEmpty())
            return steps.refuse({"NoSuchAccount", toStd(Become::tr("There is no account %1 in this cloud.").arg(steps.made->wish.account)), 0});
        steps.done(ActingPtr(steps.made));
    });
}

/// Temporary credentials as the door keeps them.
void takeSession(const Steps &steps, const api::sts::Credentials &credentials)
{
    const std::string id = credentials.accessKeyId.value_or(std::string());
    const auto known = steps.engine.credentials().find(id);
    if (!known) // revoked that very moment
        return steps.refuse(Error{"InvalidClientTokenId", "The security token included in the request is invalid.", 403});
    steps.made->principal = known->principal;
    steps.made->key = {id, known->secret};
    steps.made->token = toQt(credentials.sessionToken.value_or(std::string()));
    steps.made->keyUntil = credentials.expiration;
    nameAccount(steps);
}

template <class Operation>
void askForSession(const Steps &steps, const Principal &who, typename Operation::Input input)
{
    ask<Operation>(steps.engine, steps.context, steps.engine.callerAs(who), std::move(input), [steps](auto reply) {
        if (!reply)
            return steps.refuse(reply.error());
        if constexpr (requires { reply->session; })
            takeSession(steps, *reply->session.credentials);
        else
            takeSession(steps, *reply->credentials);
    });
}

/// A key of the user that works; without one temporary keys, as AWS's CloudShell has them.
void takeKey(const Steps &steps)
{
    api::iam::ListAccessKeys::Input input;
    if (steps.made->wish.how == How::User)
        input.userName = toStd(steps.made->wish.name);
    ask<api::iam::ListAccessKeys>(steps.engine, steps.context, steps.rootCaller(), std::move(input), [steps](auto reply) {
        if (!reply)
            return steps.refuse(reply.error());
        Acting &made = *steps.made;
        for (const api::iam::AccessKeyMetadata &key : reply->accessKeyMetadata.value_or(std::vector<api::iam::AccessKeyMetadata>())) {
            const auto known = steps.engine.credentials().find(key.accessKeyId.value_or(std::string()));
            if (!known || !known->active || !made.key.id.empty())
                continue;
            made.key = {*key.accessKeyId, known->secret};
            made.principal.accessKeyId = made.key.id;
        }
        if (!made.key.id.empty() || made.wish.how == How::Root)
            return nameAccount(steps);
        ask<api::sts::GetSessionToken>(steps.engine, steps.context, steps.engine.callerAs(made.principal), {}, [steps](auto session) {
            if (!session)
                return steps.refuse(session.error());
            steps.made->key = {session->credentials->accessKeyId.value_or(""), session->credentials->secretAccessKey.value_or("")};
            steps.made->token = toQt(session->credentials->sessionToken.value_or(""));
            steps.made->keyUntil = session->credentials->expiration;
            nameAccount(steps);
        });
    });
}

void findUser(const Steps &steps, const QString &name, std::function<void(Principal)> found)
{
    api::iam::GetUser::Input input;
    input.userName = toStd(name);
    ask<api::iam::GetUser>(steps.engine, steps.context, steps.rootCaller(), std::move(input), [steps, found = std::move(found)](auto reply) {
        if (!reply)
            return steps.refuse(reply.error());
        Principal user;
        user.kind = Principal::Kind::User;
        user.account.value = toStd(steps.made->wish.account);
        user.arn = reply->user->arn.value_or("");
        user.userId = reply->user->userId.value_or("");
        found(std::move(user));
    });
}

api::sts::AssumeRole::Input roleInput(const ActingWish &wish)
{
    api::sts::AssumeRole::Input input;
    input.roleArn = toStd(wish.roleArn());
    input.roleSessionName = toStd(wish.session);
    input.durationSeconds = wish.seconds;
    if (!wish.policy.trimmed().isEmpty())
        input.policy = toStd(wish.policy.trimmed());
    for (const auto &[key, value] : wish.tags) {
        api::sts::Tag &tag = (input.tags ? *input.tags : input.tags.emplace()).emplace_back();
        tag.key = toStd(key);
        tag.value = toStd(value);
    }
    return input;
}

void takeAnyRole(const Steps &steps)
{
    const ActingWish &wish = steps.made->wish;
    if (wish.assumer.isEmpty())
        return askForSession<sts::ActAs>(steps, steps.rootCaller().principal, {roleInput(wish), wish.withMfa});
    if (!wish.assumer.startsWith(QLatin1String("user/")))
        return askForSession<api::sts::AssumeRole>(steps, Principal::service(toStd(wish.assumer)), roleInput(wish));
    findUser(steps, wish.assumer.mid(5), [steps](const Principal &user) { askForSession<api::sts::AssumeRole>(steps, user, roleInput(steps.made->wish)); });
}

void federate(const Steps &steps, const Principal &who)
{
    const ActingWish &wish = steps.made->wish;
    api::sts::GetFederationToken::Input input;
    input.name = toStd(wish.name);
    input.durationSeconds = wish.seconds;
    if (!wish.policy.trimmed().isEmpty())
        input.policy = toStd(wish.policy.trimmed());
    askForSession<api::sts::GetFederationToken>(steps, who, std::move(input));
}

} // namespace

void become(EngineHost &engine, QObject *context, ActingWish wish, ActingPtr before, Became done)
{
    const Principal asker = before ? before->principal : engine.rootCaller().principal;
    auto made = std::make_shared<Acting>();
    made->wish = std::move(wish);
    made->before = std::move(before);
    const Steps steps{engine, context, made, std::move(done)};
    switch (made->wish.how) {
    case How::Root:
        made->principal = steps.rootCaller().principal;
        return takeKey(steps);
    case How::User:
        return findUser(steps, made->wish.name, [steps](Principal user) {
            steps.made->principal = std::move(user);
            takeKey(steps);
        });
    case How::Role:
        return askForSession<api::sts::AssumeRole>(steps, asker, roleInput(made->wish));
    case How::AnyRole:
        return takeAnyRole(steps);
    case How::Federated:
        return federate(steps, asker);
    }
}

void becomeAgain(EngineHost &engine, QObject *context, std::vector<ActingWish> wishes, std::function<void(ActingPtr, std::optional<Error>)> done)
{
    struct Chain
    {
        std::vector<ActingWish> wishes;
        std::function<void(ActingPtr, std::optional<Error>)> done;
    };
    const auto chain = std::make_shared<const Chain>(Chain{std::move(wishes), std::move(done)});
    // Each step owns the next: no cycle stays when the context goes in between.
    struct Step
    {
        static void take(EngineHost &engine, QObject *context, const std::shared_ptr<const Chain> &chain, std::size_t at, const ActingPtr &before)
        {
            if (at == chain->wishes.size())
                return chain->done(before, std::nullopt);
            become(engine, context, chain->wishes[at], before, [&engine, context, chain, at, before](Expected<ActingPtr> made) {
                if (!made)
                    return chain->done(before, made.error());
                take(engine, context, chain, at + 1, *made);
            });
        }
    };
    Step::take(engine, context, chain, 0, nullptr);
}

std::vector<ActingWish> wishesOf(const ActingPtr &acting)
{
    std::vector<ActingWish> wishes;
    for (const Acting *at = acting.get(); at; at = at->before.get())
        wishes.insert(wishes.begin(), at->wish);
    return wishes;
}

ActingPtr baseOf(const ActingPtr &acting)
{
    return acting && acting->wish.how == How::Role ? acting->before : acting;
}

ActingPtr rootOf(const ActingPtr &acting)
{
    ActingPtr at = acting;
    while (at && at->wish.how != How::Root)
        at = at->before;
    return at;
}

} // namespace nephoscope::gui
