// "Why?" beside what was refused: where it stands, what it opens, and that what it advises lets in.
#include "ConsoleWindow.h"
#include "gui/consoles/iam/DecisionView.h"
#include "gui/describe/ActionContext.h"
#include "gui/describe/DeniedState.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/MarkedCode.h"
#include "gui/kit/TableMessage.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/WhyButton.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/recorder/RecorderPanel.h"
#include "gui/shell/NotificationCenter.h"
#include "gui/shell/Persona.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QScrollArea>

using namespace nephoscope;
using namespace nephoscope::gui;
using iam::DecisionView;

class TestWhy : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConsoleWindow> m_console;

    template <class T = QWidget>
    T *seen(QWidget *in, const char *name)
    {
        for (T *each : in->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QWidget &window() { return m_console->window; }
    /// The explanation on show.
    DecisionView *decision() { return seen<DecisionView>(&window(), "decision"); }
    static QString verdict(DecisionView *view) { return view->findChild<Label *>(QStringLiteral("alertTitle"))->text(); }
    void click(QWidget *widget)
    {
        m_console->rest();
        QTest::mouseClick(widget, Qt::LeftButton);
        m_console->rest();
    }
    bool setBucketPolicy(const std::string &statement)
    {
        api::s3::PutBucketPolicy::Input input;
        input.bucket = "lecture-1";
        input.policy = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
        return m_console->call<api::s3::PutBucketPolicy>(std::move(input));
    }
    bool dropBucketPolicy()
    {
        api::s3::DeleteBucketPolicy::Input input;
        input.bucket = "lecture-1";
        return m_console->call<api::s3::DeleteBucketPolicy>(std::move(input));
    }
    static constexpr const char *nobodyLists = R"({"Sid":"NobodyLists","Effect":"Deny","Principal":"*","Action":"s3:ListBucket","Resource":"arn:aws:s3:::lecture-1"})";

    /// What the console is told when it asks for what it may not have.
    Error refusal()
    {
        Caller caller = m_console->engine.caller();
        caller.principal = m_console->user("student");
        const auto reply = m_console->engine.cloud().invoke<api::iam::ListUsers>(caller, {}).result();
        return reply ? Error() : reply.error();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_console = std::make_unique<ConsoleWindow>(m_folder->path());
        QVERIFY(m_console->start(QStringLiteral("home")));
        QVERIFY(m_console->furnish());
    }
    void cleanup()
    {
        m_console.reset();
        m_folder.reset();
    }

    void aDeniedListExplainsItself()
    {
        QVERIFY(setBucketPolicy(nobodyLists));
        QVERIFY(m_console->go(QStringLiteral("s3/buckets/lecture-1?prefix=")));
        auto *denied = seen<DeniedState>(&window(), "denied");
        QVERIFY(denied);
        auto *why = seen<WhyButton>(denied, "why");
        QVERIFY(why);
        QVERIFY(why->focusPolicy() & Qt::TabFocus);
        QVERIFY(!why->accessibleName().isEmpty());
        click(why);
        DecisionView *view = decision();
        QVERIFY(view && view->denial());
        QVERIFY2(verdict(view).contains(QStringLiteral("NobodyLists")), qPrintable(verdict(view)));
        QCOMPARE(view->denial()->evaluation->action, std::string("s3:ListBucket"));
        // The statement is open, and its Effect is what decides.
        auto *code = seen<MarkedCode>(view, "statementCode");
        QVERIFY(code && code->code().contains(QStringLiteral("\"Sid\": \"NobodyLists\"")));
        m_console->picture("why-list");
        // The editor of that policy.
        click(seen<Button>(view, "openEditor0"));
        QVERIFY(m_console->settle());
        QCOMPARE(m_console->window.address(), QStringLiteral("s3/buckets/lecture-1/permissions/policy/edit"));
        QVERIFY(dropBucketPolicy());
        QVERIFY(m_console->go(QStringLiteral("s3/buckets/lecture-1?prefix=")));
        QTRY_VERIFY(!seen<DeniedState>(&window(), "denied") || !seen<DeniedState>(&window(), "denied")->isVisible());
    }

    void whoActsAsSomebodyIsToldOfThem()
    {
        std::optional<bool> acts;
        persona::take(m_console->window, {.how = ActingWish::How::User, .account = m_console->engine.accountId(), .name = QStringLiteral("student")}, nullptr,
                      [&acts](bool done) { acts = done; });
        QTRY_VERIFY(acts.has_value());
        QVERIFY(*acts);
        m_console->rest();
        QVERIFY(m_console->settle() && m_console->go(QStringLiteral("secretsmanager/secrets")));
        auto *denied = seen<DeniedState>(&window(), "denied");
        QVERIFY(denied);
        click(seen<WhyButton>(denied, "why"));
        DecisionView *view = decision();
        QVERIFY(view && view->denial());
        QVERIFY2(verdict(view).contains(QStringLiteral("no identity-based policy allows")), qPrintable(verdict(view)));
        QCOMPARE(view->denial()->evaluation->action, std::string("secretsmanager:ListSecrets"));
        QVERIFY(view->denial()->error.message.find(":user/student") != std::string::npos);
        m_console->picture("why-acting");
        // What it advises is for the student; whoever looks after policies does it, and the page opens.
        api::iam::PutUserPolicy::Input policy;
        policy.userName = "student";
        policy.policyName = "advised";
        policy.policyDocument = "{\"Version\":\"2012-10-17\",\"Statement\":[" + toStd(seen<CodeBlock>(view, "changeStatement")->code()) + "]}";
        QVERIFY(m_console->engine.cloud().invoke<api::iam::PutUserPolicy>(m_console->engine.rootCaller({}), std::move(policy)).result());
        QVERIFY(m_console->go(QStringLiteral("home")) && m_console->go(QStringLiteral("secretsmanager/secrets")));
        QTRY_VERIFY(!seen<DeniedState>(&window(), "denied"));
        m_console->picture("why-advised");
    }

    void denialsOfClientsAreListedLive()
    {
        QVERIFY(m_console->go(QStringLiteral("iam/denials")));
        auto *list = m_console->window.page()->findChild<ResourceView *>();
        QVERIFY(list);
        const int before = list->source().rowCount();
        QVERIFY(before >= 1); // of furnish()
        api::iam::ListUsers::Input input;
        QVERIFY(!m_console->callAs<api::iam::ListUsers>(m_console->user("student"), input, "from-an-sdk"));
        QTRY_COMPARE(list->source().rowCount(), before + 1);
        m_console->picture("denials");
        QVERIFY(m_console->go(QStringLiteral("iam/denials/from-an-sdk")));
        DecisionView *view = decision();
        QVERIFY(view && view->denial());
        QVERIFY2(verdict(view).contains(QStringLiteral("no identity-based policy allows")), qPrintable(verdict(view)));
        const QString statement = seen<CodeBlock>(view, "changeStatement")->code();
        QVERIFY(statement.contains(QStringLiteral("\"Action\": \"iam:ListUsers\"")));
        // What it advises lets in.
        api::iam::PutUserPolicy::Input policy;
        policy.userName = "student";
        policy.policyName = "advised";
        policy.policyDocument = "{\"Version\":\"2012-10-17\",\"Statement\":[" + toStd(statement) + "]}";
        QVERIFY(m_console->call<api::iam::PutUserPolicy>(policy));
        QVERIFY(m_console->callAs<api::iam::ListUsers>(m_console->user("student"), input));
        click(seen<Button>(view, "openEditor0"));
        QVERIFY(m_console->settle());
        QCOMPARE(m_console->window.address(), QStringLiteral("iam/inline/users/student?policy=reading")); // which allows nearly that
    }

    void whatIsForgottenIsAnError()
    {
        QVERIFY(m_console->go(QStringLiteral("iam/denials/no-such-request")));
        QVERIFY(seen<Alert>(&window(), "denialGone"));
        QVERIFY(m_console->go(QStringLiteral("iam/denials/deadbeef-0000-4000-8000-000000000001")));
        QVERIFY(!seen<Alert>(&window(), "denialGone"));
    }

    void conditionsSayWantedAndGiven()
    {
        QVERIFY(m_console->go(QStringLiteral("iam/denials/deadbeef-0000-4000-8000-000000000001")));
        DecisionView *view = decision();
        QVERIFY(view);
        auto *mismatch = seen(view, "mismatch");
        QVERIFY(mismatch);
        QStringList words;
        for (const Label *label : view->findChildren<Label *>())
            words << label->text();
        QVERIFY(words.contains(QStringLiteral("Bool aws:MultiFactorAuthPresent")));
        QVERIFY(words.contains(QStringLiteral("not in the request")));
        m_console->picture("why-condition");
        m_console->window.page()->findChild<QScrollArea *>()->ensureWidgetVisible(mismatch, 0, 160);
        m_console->picture("why-mismatch");
    }

    void theLatestByKey()
    {
        QVERIFY(!decision());
        QTest::keyClick(&window(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(decision() && decision()->denial());
        QCOMPARE(decision()->denial()->id, std::string("deadbeef-0000-4000-8000-000000000001"));
    }

    void flashesAndTheirHistory()
    {
        const Error error = refusal();
        m_console->window.flashbar().error(QStringLiteral("The list was not loaded"), errorText(error));
        m_console->rest();
        auto *why = seen<WhyButton>(&m_console->window.flashbar(), "why");
        QVERIFY(why);
        m_console->picture("why-flash");
        click(why);
        QVERIFY(decision());
        QCOMPARE(toQt(decision()->denial()->error.message), toQt(error.message));
        auto *history = m_console->find<NotificationCenter>("notificationCenter");
        QVERIFY(history);
        QVERIFY(history->findChild<WhyButton *>(QStringLiteral("notificationWhy0")));
        // What was not refused has nothing to explain.
        m_console->window.flashbar().error(QStringLiteral("Other"), errorText(Error{"NoSuchBucket", "The specified bucket does not exist", 404}));
        m_console->rest();
        QCOMPARE(m_console->window.flashbar().findChildren<WhyButton *>().size(), 1);
    }

    void everyPartOffersIt()
    {
        const QString text = errorText(refusal());
        Alert alert(Alert::Type::Error);
        alert.setText(text);
        QVERIFY(alert.findChild<WhyButton *>());
        alert.setText(QStringLiteral("Something else"));
        QVERIFY(alert.findChild<WhyButton *>()->isHidden());
        FormField field(QStringLiteral("Name"), new TextInput);
        field.setError(text);
        QVERIFY(field.findChild<WhyButton *>());
        TableMessage message;
        message.showText(QStringLiteral("Nothing"), text, {});
        QVERIFY(!message.findChild<WhyButton *>());
        message.showError(QStringLiteral("Not loaded"), text, QStringLiteral("Retry"));
        QVERIFY(message.findChild<WhyButton *>());
        // Words around it, as forms put them.
        alert.setText(QString(QStringLiteral("Not set: tags. ") % text));
        QVERIFY(!alert.findChild<WhyButton *>()->isHidden());
    }

    void overADialog()
    {
        auto *dialog = new Dialog(QStringLiteral("Delete"), &window());
        dialog->open();
        dialog->setError(QStringLiteral("Not deleted"), errorText(refusal()));
        auto *why = seen<WhyButton>(dialog, "why");
        QVERIFY(why);
        click(why);
        auto *over = m_console->find<Dialog>("whyDialog");
        QVERIFY(over && decision());
        m_console->picture("why-dialog");
        over->accept();
        QTRY_VERIFY(!m_console->find<Dialog>("whyDialog"));
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void theRecorderHasItToo()
    {
        auto *panel = qobject_cast<RecorderPanel *>(m_console->window.openDrawer(QStringLiteral("recorder")));
        QVERIFY(panel);
        QVERIFY(setBucketPolicy(R"({"Effect":"Deny","Principal":"*","Action":"s3:PutBucketTagging","Resource":"arn:aws:s3:::lecture-1"})"));
        api::s3::PutBucketTagging::Input input;
        input.bucket = "lecture-1";
        auto &tag = input.tagging.emplace().tagSet.emplace().emplace_back();
        tag.key = "a";
        tag.value = "b";
        QVERIFY(!m_console->call<api::s3::PutBucketTagging>(std::move(input)));
        QTRY_VERIFY(seen<WhyButton>(panel, "why"));
    }
};

QTEST_MAIN(TestWhy)
#include "tst_why.moc"
