// A window acts as somebody else: users, roles of this and of another account, their end, and the session that comes back.
#include "Console.h"
#include "PageParts.h"

#include "api/generated/sts.h"
#include "gui/bridge/Become.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DeniedState.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/Badge.h"
#include "gui/kit/Select.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/Connection.h"
#include "gui/shell/Persona.h"
#include "gui/shell/RecentRoles.h"
#include "gui/shell/TopBar.h"
#include "gui/shell/Windows.h"
#include "services/identity/Accounts.h"

#include <QtCore/QTemporaryDir>

using namespace nephoscope;
using namespace nephoscope::gui;
namespace iamapi = nephoscope::api::iam;
using How = ActingWish::How;

namespace {

constexpr const char *first = "123456789012";

std::string document(std::string statement)
{
    std::replace(statement.begin(), statement.end(), '\'', '"');
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
}

std::string allow(const std::string &action, const std::string &resource = "*")
{
    return document("{'Effect':'Allow','Action':'" + action + "','Resource':'" + resource + "'}");
}

/// A console whose calls of preparation are the root user's, whomever the window acts as.
struct Bench : Console
{
    explicit Bench(const QString &folder) : Console(folder) {}

    EngineHost &host() { return window.engine(); }
    VirtualClock &clock() { return dynamic_cast<LocalCloud &>(engine.cloud()).clock(); }

    template <class Operation>
    Expected<typename Operation::Output> callAs(Caller caller, typename Operation::Input input)
    {
        auto future = engine.cloud().invoke<Operation>(std::move(caller), std::move(input));
        future.waitForFinished();
        return future.takeResult();
    }
    template <class Operation>
    bool root(typename Operation::Input input, const QString &account = {}) { return callAs<Operation>(engine.rootCaller(account), std::move(input)).has_value(); }

    bool makeUser(const std::string &name, const std::string &policy, const QString &account = {})
    {
        iamapi::CreateUser::Input user;
        user.userName = name;
        iamapi::PutUserPolicy::Input own;
        own.userName = name;
        own.policyName = "own";
        own.policyDocument = policy;
        return root<iamapi::CreateUser>(user, account) && root<iamapi::PutUserPolicy>(own, account);
    }
    bool makeRole(const std::string &name, const std::string &trusted, const std::string &policy, const QString &account = {})
    {
        iamapi::CreateRole::Input role;
        role.roleName = name;
        role.assumeRolePolicyDocument = document("{'Effect':'Allow','Principal':" + trusted + ",'Action':'sts:AssumeRole'}");
        iamapi::PutRolePolicy::Input own;
        own.roleName = name;
        own.policyName = "own";
        own.policyDocument = policy;
        return root<iamapi::CreateRole>(role, account) && root<iamapi::PutRolePolicy>(own, account);
    }
    api::s3::CreateBucket::Input bucket(const char *name)
    {
        api::s3::CreateBucket::Input input;
        input.bucket = name;
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(engine.region()));
        return input;
    }
    QString makeAccount(const char *name)
    {
        const auto made = callAs<identity::CreateAccount>(engine.rootCaller(), {name});
        return made ? toQt(made->account) : QString();
    }

    /// As the row of a list or a command does it.
    bool take(const ActingWish &wish, const ActingPtr &before = nullptr)
    {
        std::optional<bool> ended;
        persona::take(window, wish, before, [&](bool done) { ended = done; });
        return QTest::qWaitFor([&] { return ended.has_value(); }, 20'000) && *ended && reopened();
    }
    /// The pages of whom it was before are gone, and the new one stands.
    bool reopened()
    {
        rest();
        return settle();
    }
    template <class T = QWidget>
    T *onPage(const char *name) { return window.page()->findChild<T *>(QString::fromLatin1(name)); }
    bool isDenied()
    {
        const auto *denied = window.page()->findChild<DeniedState *>();
        return denied && denied->isVisible();
    }
    int rows()
    {
        auto *list = qobject_cast<ListPage *>(window.page());
        return list ? list->view().source().rowCount() : -1;
    }
    void choose(int row)
    {
        ResourceView &list = qobject_cast<ListPage *>(window.page())->view();
        list.table().selectIds({list.source().rowId(row)});
    }
    QString errorOf(const char *field)
    {
        for (const FormField *each : window.page()->findChildren<FormField *>()) {
            if (const_cast<FormField *>(each)->input()->objectName() == QLatin1String(field))
                return each->error();
        }
        return {};
    }
    QString badge()
    {
        const auto *badge = find<Badge>("identity");
        return badge->isVisible() ? badge->accessibleName() : QString();
    }
    bool runs(const char *command) { return window.commands().run(QString::fromLatin1(command)); }
    QString account() { return host().accountId(); }
};

} // namespace

class TestActAs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aUserSeesWhatItsPoliciesAllow()
    {
        Bench bench(m_folder->path());
        QVERIFY(bench.start(QStringLiteral("s3/buckets")));
        QVERIFY(bench.makeUser("alice", allow("iam:ListUsers")));
        QVERIFY(bench.call<api::s3::CreateBucket>(bench.bucket("of-the-root-user")));
        QTRY_COMPARE(bench.rows(), 1);
        QCOMPARE(bench.badge(), QString());
        QVERIFY(!bench.take({.how = How::User, .account = QString::fromLatin1(first), .name = QStringLiteral("nobody")}));
        QVERIFY(!bench.host().acting());

        QVERIFY(bench.take({.how = How::User, .account = QString::fromLatin1(first), .name = QStringLiteral("alice")}));
        QVERIFY(bench.badge().contains(QStringLiteral("alice")));
        QVERIFY(bench.isDenied());
        QCOMPARE(bench.window.address(), QStringLiteral("s3/buckets"));
        bench.picture("act-as-denied");
        QVERIFY(bench.go(QStringLiteral("iam/users")));
        QVERIFY(!bench.isDenied());
        QCOMPARE(bench.rows(), 1);
        // A policy more, and the same list opens.
        iamapi::PutUserPolicy::Input policy;
        policy.userName = "alice";
        policy.policyName = "more";
        policy.policyDocument = allow("s3:ListAllMyBuckets");
        QVERIFY(bench.root<iamapi::PutUserPolicy>(policy));
        QVERIFY(bench.go(QStringLiteral("s3/buckets")));
        QTRY_VERIFY(!bench.isDenied());
        QTRY_COMPARE(bench.rows(), 1);
        QVERIFY(bench.runs("account.switchBack"));
        QVERIFY(bench.reopened());
        QCOMPARE(bench.badge(), QString());
        QVERIFY(!bench.runs("account.switchBack")); // there is nobody to go back to
    }

    void theListOffersUsersAndRoles()
    {
        Bench bench(m_folder->path());
        QVERIFY(bench.start(QStringLiteral("home")));
        QVERIFY(bench.makeUser("alice", allow("iam:Get*")));
        QVERIFY(bench.makeRole("worker", "{'Service':'lambda.amazonaws.com'}", allow("s3:ListAllMyBuckets")));
        QVERIFY(bench.go(QStringLiteral("account/act-as")));
        QCOMPARE(bench.rows(), 2);
        bench.picture("act-as-list");
        bench.choose(0);
        bench.onPage<Button>("actAsOne")->click();
        QTRY_VERIFY(bench.badge().contains(QStringLiteral("alice")));
        QVERIFY(bench.reopened());
        // Also for somebody who may not list them: whoever sits here may.
        QCOMPARE(bench.rows(), 2);
        bench.choose(1);
        bench.onPage<Button>("actAsOne")->click();
        QVERIFY(bench.settle());
        QCOMPARE(bench.window.address(), QStringLiteral("account/act-as/role/worker"));
    }

    void aRoleIsOpenedWithASessionPolicy()
    {
        Bench bench(m_folder->path());
        QVERIFY(bench.start(QStringLiteral("home")));
        QVERIFY(bench.makeUser("alice", allow("sts:AssumeRole")));
        QVERIFY(bench.makeRole("worker", "{'Service':'lambda.amazonaws.com'}", allow("s3:*")));
        QVERIFY(bench.go(QStringLiteral("account/act-as/role/worker")));
        auto *assumer = bench.onPage<Select>("assumer");
        QTRY_VERIFY(assumer->findText(QStringLiteral("lambda.amazonaws.com")) > 0);
        // The trust policy names a service and no user.
        assumer->setValue(QStringLiteral("user/alice"));
        save(bench.window.page());
        QTRY_VERIFY(bench.errorOf("assumer").contains(QStringLiteral("sts:AssumeRole")));
        QVERIFY(!bench.host().acting());
        assumer->setValue(QStringLiteral("lambda.amazonaws.com"));
        bench.onPage<CodeEditor>("sessionPolicyEditor")->setText(QString::fromStdString(allow("s3:ListAllMyBuckets")));
        bench.onPage<Select>("displayColor")->setValue(QStringLiteral("green"));
        save(bench.window.page());
        QTRY_VERIFY(bench.host().acting());
        QVERIFY(bench.reopened());
        QCOMPARE(bench.window.address(), QStringLiteral("home"));
        QVERIFY(bench.badge().contains(QStringLiteral("worker")));
        QCOMPARE(bench.host().acting()->principal.arn, std::string("arn:aws:sts::123456789012:assumed-role/worker/console"));
        QVERIFY(bench.go(QStringLiteral("s3/buckets")));
        QVERIFY(!bench.isDenied());
        const auto refused = bench.callAs<api::s3::CreateBucket>(bench.host().caller(), bench.bucket("not-by-this-session"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("AccessDenied"));
        bench.picture("act-as-role");
    }

    void rolesOfAnotherAccount()
    {
        Bench bench(m_folder->path());
        QVERIFY(bench.start(QStringLiteral("home")));
        const QString other = bench.makeAccount("Workshop");
        QVERIFY(bench.makeUser("alice", allow("iam:ListUsers")));
        QVERIFY(bench.makeRole("guest", "{'AWS':'arn:aws:iam::123456789012:user/bob'}", allow("iam:ListRoles"), other));
        const auto fill = [&] {
            QVERIFY(bench.go(QStringLiteral("account/switch-role?account=%1&roleName=guest&displayName=Guest&color=blue").arg(other)));
            QCOMPARE(bench.onPage<QLineEdit>("account")->text(), other);
            QCOMPARE(bench.onPage<Select>("displayColor")->value(), QStringLiteral("blue"));
        };
        const auto refused = [&] {
            save(bench.window.page());
            auto *alert = bench.window.page()->findChild<QWidget *>(QStringLiteral("formError"));
            QTRY_VERIFY(alert && alert->isVisible());
        };
        // A root user takes no role, as in AWS.
        fill();
        refused();
        QVERIFY(bench.take({.how = How::User, .account = QString::fromLatin1(first), .name = QStringLiteral("alice")}));
        fill();
        refused(); // neither side lets her
        iamapi::PutUserPolicy::Input mine;
        mine.userName = "alice";
        mine.policyName = "guest";
        mine.policyDocument = allow("sts:AssumeRole", "arn:aws:iam::" + toStd(other) + ":role/guest");
        QVERIFY(bench.root<iamapi::PutUserPolicy>(mine));
        refused(); // the role does not trust her
        iamapi::UpdateAssumeRolePolicy::Input trust;
        trust.roleName = "guest";
        trust.policyDocument = document("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::123456789012:root'},'Action':'sts:AssumeRole'}");
        QVERIFY(bench.root<iamapi::UpdateAssumeRolePolicy>(trust, other));
        QVERIFY(bench.window.page()->findChild<CliPreview *>() != nullptr);
        bench.picture("switch-role");
        save(bench.window.page());
        QTRY_COMPARE(bench.account(), other);
        QVERIFY(bench.reopened());
        QCOMPARE(bench.find<Badge>("identity")->isVisible(), true);
        QCOMPARE(bench.host().acting()->label(), QStringLiteral("Guest"));
        QVERIFY(bench.go(QStringLiteral("iam/roles")));
        QVERIFY(!bench.isDenied());
        QCOMPARE(bench.rows(), 1);
        QVERIFY(bench.go(QStringLiteral("iam/users")));
        QVERIFY(bench.isDenied());
        bench.picture("switched-role");

        // Programs can be the same: the keys are real.
        const Connection connection = Connection::of(bench.host());
        QVERIFY(connection.accessKeyId.startsWith(QStringLiteral("ASIA")));
        QVERIFY(connection.environment().contains(QString(u"export AWS_SESSION_TOKEN=" % connection.token)));
        QVERIFY(connection.profile().startsWith(QStringLiteral("[profile nephoscope-Guest]\n")));
        QVERIFY(connection.credentialsFile().contains(QStringLiteral("aws_session_token = ")));
        QVERIFY(!connection.masked(connection.environment()).contains(connection.token));
        // The role is remembered, and one leads back to whom one was.
        QCOMPARE(recentroles::all().size(), std::size_t(1));
        QVERIFY(bench.runs("account.switchBack"));
        QVERIFY(bench.reopened());
        QCOMPARE(bench.account(), QString::fromLatin1(first));
        QVERIFY(bench.badge().contains(QStringLiteral("alice")));
        QVERIFY(bench.runs("account.role.0"));
        QTRY_COMPARE(bench.account(), other);
    }

    void sessionsEndByTheClock()
    {
        Bench bench(m_folder->path());
        QVERIFY(bench.start(QStringLiteral("s3/buckets")));
        bench.clock().setRate(0);
        QVERIFY(bench.makeRole("worker", "{'Service':'lambda.amazonaws.com'}", allow("s3:*")));
        ActingWish wish{.how = How::AnyRole, .account = QString::fromLatin1(first), .name = QStringLiteral("worker")};
        wish.session = QStringLiteral("console");
        wish.seconds = 900;
        QVERIFY(bench.take(wish));
        QVERIFY(!bench.isDenied());
        const int before = bench.window.flashbar().count();
        bench.clock().advance(std::chrono::seconds(899));
        QVERIFY(!bench.host().hasExpired());
        QVERIFY(bench.callAs<api::s3::ListBuckets>(bench.host().caller(), {}));
        bench.clock().advance(std::chrono::seconds(1));
        QVERIFY(bench.host().hasExpired());
        const auto refused = bench.callAs<api::s3::ListBuckets>(bench.host().caller(), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("ExpiredToken"));
        QTRY_COMPARE(bench.window.flashbar().count(), before + 1);
        QVERIFY(bench.badge().contains(QStringLiteral("ended")));
        bench.picture("act-as-expired");
        const std::string old = bench.host().acting()->key.id;
        QVERIFY(bench.runs("account.renew"));
        QTRY_VERIFY(bench.host().acting()->key.id != old);
        QVERIFY(!bench.host().hasExpired());
        QVERIFY(bench.reopened());
        QVERIFY(bench.callAs<api::s3::ListBuckets>(bench.host().caller(), {}));
    }

    void windowsActEachForItself()
    {
        nephoscope::gui::Session session(m_folder->path());
        EngineHost engine(EngineHost::Options{.folder = m_folder->path(), .port = 0});
        Windows windows([] { return Catalog(makeConsoles(), makeTransfersPage); }, engine, session, 0);
        windows.restore(QStringLiteral("home"));
        engine.start();
        QVERIFY(QTest::qWaitFor([&] { return engine.isReady(); }, 20'000));
        const auto other = [&] {
            auto future = engine.cloud().invoke<identity::CreateAccount>(engine.caller(), {"Workshop"});
            future.waitForFinished();
            return toQt(future.takeResult()->account);
        }();
        MainWindow *one = windows.active();
        std::optional<bool> ended;
        persona::take(*one, {.how = How::Root, .account = other}, nullptr, [&](bool done) { ended = done; });
        QTRY_VERIFY(ended.has_value());
        QVERIFY(*ended);
        QCOMPARE(one->engine().accountId(), other);
        QCOMPARE(one->engine().acting()->label(), QStringLiteral("Workshop"));
        QVERIFY(one->engine().caller().principal.kind == Principal::Kind::Root);
        QVERIFY(Connection::of(one->engine()).hasKey());
        QCOMPARE(engine.accountId(), QString::fromLatin1(first));
        // A new window begins as the one it came from, and goes its own way.
        MainWindow *two = windows.open(QStringLiteral("home"));
        QCOMPARE(two->engine().accountId(), other);
        two->engine().act(nullptr);
        QCOMPARE(one->engine().accountId(), other);
        QCOMPARE(two->engine().accountId(), QString::fromLatin1(first));
        QCOMPARE(session.acting(one->slot()).size(), std::size_t(1));
        QVERIFY(session.acting(two->slot()).empty());
    }

    void theSessionComesBack()
    {
        QString other;
        std::string key;
        {
            Bench bench(m_folder->path());
            QVERIFY(bench.start(QStringLiteral("home")));
            other = bench.makeAccount("Workshop");
            QVERIFY(bench.makeUser("alice", allow("sts:*")));
            QVERIFY(bench.makeRole("guest", "{'AWS':'123456789012'}", allow("iam:ListRoles"), other));
            QVERIFY(bench.take({.how = How::User, .account = QString::fromLatin1(first), .name = QStringLiteral("alice")}));
            const ActingWish wish = persona::roleWish(bench.host(), other, QStringLiteral("guest"), QStringLiteral("Guest"), QStringLiteral("red"));
            QVERIFY(bench.take(wish, bench.host().acting()));
            key = bench.host().acting()->key.id;
            QVERIFY(bench.go(QStringLiteral("iam/roles")));
        }
        const QString ini = QDir(m_folder->path()).filePath(QStringLiteral("console.ini"));
        {
            QFile file(ini);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray kept = file.readAll();
            QVERIFY(kept.contains("guest"));
            QVERIFY(!kept.contains(key.c_str()));
        }
        {
            Bench bench(m_folder->path());
            bench.window.restore({});
            bench.window.show();
            bench.engine.start();
            QVERIFY(QTest::qWaitFor([&] { return bench.host().acting() && bench.window.isSettled(); }, 20'000));
            QCOMPARE(bench.account(), other);
            QCOMPARE(bench.host().acting()->label(), QStringLiteral("Guest"));
            QVERIFY(bench.host().acting()->key.id != key); // assumed again
            QCOMPARE(bench.rows(), 1);
            QVERIFY(!bench.isDenied());
            // Whoever may no longer take the role is who it was before.
            iamapi::UpdateAssumeRolePolicy::Input trust;
            trust.roleName = "guest";
            trust.policyDocument = document("{'Effect':'Deny','Principal':'*','Action':'sts:AssumeRole'}");
            QVERIFY(bench.root<iamapi::UpdateAssumeRolePolicy>(trust, other));
        }
        Bench bench(m_folder->path());
        bench.window.restore({});
        bench.window.show();
        bench.engine.start();
        QVERIFY(QTest::qWaitFor([&] { return bench.host().acting() && bench.window.isSettled(); }, 20'000));
        QCOMPARE(bench.account(), QString::fromLatin1(first));
        QVERIFY(bench.badge().contains(QStringLiteral("alice")));
        QVERIFY(bench.window.flashbar().count() > 0);
    }

    void accountsAreMadeOnTheirPage()
    {
        Bench bench(m_folder->path());
        QVERIFY(bench.start(QStringLiteral("account/accounts/create")));
        save(bench.window.page());
        QVERIFY(bench.onPage<QLineEdit>("accountName")->isVisible()); // a name is needed
        type(bench.window.page(), "accountName", "Workshop");
        save(bench.window.page());
        QTRY_COMPARE(bench.window.address(), QStringLiteral("account/accounts"));
        QVERIFY(bench.settle());
        QTRY_COMPARE(bench.rows(), 2);
        bench.picture("accounts");
        bench.choose(1);
        bench.onPage<Button>("beRoot")->click();
        QTRY_VERIFY(bench.host().acting());
        QVERIFY(bench.reopened());
        QCOMPARE(bench.host().acting()->accountName, QStringLiteral("Workshop"));
        QVERIFY(bench.go(QStringLiteral("iam/users")));
        QCOMPARE(bench.rows(), 0);
        QTest::keyClick(&bench.window, Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(bench.find<QWidget>("switchBack") && bench.find<QWidget>("switchBack")->isVisible());
        bench.picture("account-menu");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestActAs)
#include "tst_actas.moc"
