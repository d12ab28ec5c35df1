// What a service names in its reply (a key's id, a subscription's ARN) is another one in another cloud: recorded scripts carry it
// from call to call by variables, and so lead to the same resources in an empty one.
#include "PageParts.h"
#include "ScriptReplay.h"

#include "api/generated/iam.h"
#include "api/generated/kms.h"
#include "api/generated/lambda.h"
#include "api/generated/secretsmanager.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "core/Text.h"
#include "gui/consoles/kms/Keys.h"
#include "gui/consoles/lambda/Package.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/Wizard.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Language.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtWidgets/QApplication>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

/// What is made by identifiers that the services choose, told without them.
QStringList found(EngineHost &engine)
{
    QStringList all;
    const auto text = [](const std::optional<std::string> &value) { return value.value_or("?"); };
    if (const auto aliases = call<api::kms::ListAliases>(engine, {}); aliases && aliases->aliases) {
        for (const auto &alias : *aliases->aliases) {
            if (!alias.targetKeyId || alias.aliasName->starts_with("alias/aws/"))
                continue;
            api::kms::DescribeKey::Input key;
            key.keyId = *alias.targetKeyId;
            api::kms::GetKeyRotationStatus::Input rotation;
            rotation.keyId = *alias.targetKeyId;
            const auto data = call<api::kms::DescribeKey>(engine, std::move(key));
            const auto turns = call<api::kms::GetKeyRotationStatus>(engine, std::move(rotation));
            all << toQt("key " + *alias.aliasName + ' ' + (data ? text(data->keyMetadata->description) + ' ' + data->keyMetadata->keyState->value : data.error().code)
                        + (turns && turns->keyRotationEnabled.value_or(false) ? " rotated" : ""));
            api::iam::GetUserPolicy::Input policy;
            policy.userName = "ada";
            policy.policyName = "use-key";
            if (const auto own = call<api::iam::GetUserPolicy>(engine, std::move(policy)))
                all << (QUrl::fromPercentEncoding(QByteArray::fromStdString(*own->policyDocument)).contains(toQt(*data->keyMetadata->arn)) ? QStringLiteral("policy names the key") : QStringLiteral("policy names another key"));
        }
    }
    if (const auto subscriptions = call<api::sns::ListSubscriptions>(engine, {}); subscriptions && subscriptions->subscriptions) {
        for (const auto &each : *subscriptions->subscriptions) {
            api::sns::GetSubscriptionAttributes::Input input;
            input.subscriptionArn = *each.subscriptionArn;
            const auto attributes = call<api::sns::GetSubscriptionAttributes>(engine, std::move(input));
            const bool raw = attributes && attributes->attributes && attributes->attributes->contains("RawMessageDelivery") && attributes->attributes->at("RawMessageDelivery") == "true";
            all << toQt("subscription " + text(each.protocol) + ' ' + text(each.endpoint) + (raw ? " raw" : ""));
        }
    }
    api::iam::ListAccessKeys::Input keys;
    keys.userName = "ada";
    if (const auto list = call<api::iam::ListAccessKeys>(engine, std::move(keys)); list && list->accessKeyMetadata) {
        for (const auto &key : *list->accessKeyMetadata)
            all << toQt("access key of ada " + key.status->value);
    }
    if (const auto list = call<api::lambda::ListEventSourceMappings>(engine, {}); list && list->eventSourceMappings) {
        for (const auto &each : *list->eventSourceMappings)
            all << toQt("mapping " + text(each.eventSourceArn) + ' ' + std::to_string(each.batchSize.value_or(0)));
    }
    if (const auto list = call<api::secretsmanager::ListSecrets>(engine, {}); list && list->secretList) {
        for (const auto &each : *list->secretList)
            all << toQt("secret " + text(each.name) + ' ' + text(each.description));
    }
    all.sort();
    return all;
}

} // namespace

/// What the function is made of: scripts ask for it as for a secret.
static std::string package()
{
    return gui::lambda::packageOf(QStringLiteral("index.mjs"), QStringLiteral("export const handler = async (event) => event;\n"));
}

class TestSessionIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_console.reset(); }
    void identifiersAreFoundInReplies();
    void whatTheUserChoseNeedsNoVariable();
    void variablesAreWritten();
    void theWorkIsRecorded();
    void scriptsLeadToTheSame_data() { languageRows(); }
    void scriptsLeadToTheSame();

private:
    /// As the console's own, which the recorder notes.
    template <class Operation>
    Expected<typename Operation::Output> send(typename Operation::Input input)
    {
        auto future = m_console->engine().cloud().invoke<Operation>(m_console->engine().caller(), std::move(input));
        future.waitForFinished();
        return future.takeResult();
    }
    void makeKeyByHand();

    QTemporaryDir m_folder;
    std::unique_ptr<Console> m_console;
    RecorderPanel *m_panel = nullptr;
    QStringList m_wanted;
};

void TestSessionIds::initTestCase()
{
    qputenv("NEPHOSCOPE_LAMBDA_NODE", "none");
    Language::instance().set(QStringLiteral("en"));
    Theme::instance().applyTo(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_console = std::make_unique<Console>(m_folder.filePath(QStringLiteral("data")));
    m_console->window().resize(1600, 900);
    QVERIFY(m_console->isReady());
    m_panel = qobject_cast<RecorderPanel *>(m_console->window().drawers().openDrawer(QStringLiteral("recorder")));
    QVERIFY(m_panel);
    QVERIFY(m_panel->recorder().isRecording());
}

void TestSessionIds::identifiersAreFoundInReplies()
{
    QVERIFY(identifiersIn({}).empty());
    api::kms::CreateKey::Output key;
    key.keyMetadata.emplace().keyId = "1234abcd-0000-1111-2222-333344445555";
    key.keyMetadata->arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-0000-1111-2222-333344445555";
    key.keyMetadata->description = "no identifier at all";
    const auto two = identifiersIn(api::Value::of(key));
    QCOMPARE(two.size(), 2u);
    const CodeIdentifier &id = two[0].value.starts_with("arn") ? two[1] : two[0];
    const CodeIdentifier &arn = two[0].value.starts_with("arn") ? two[0] : two[1];
    QCOMPARE(id.query(), std::string("KeyMetadata.KeyId"));
    QCOMPARE(id.python(), std::string("['KeyMetadata']['KeyId']"));
    QCOMPARE(id.javaScript(), std::string(".KeyMetadata.KeyId"));
    QCOMPARE(id.name(api::kms::CreateKey::model()), std::string("key_id"));
    QCOMPARE(arn.name(api::kms::CreateKey::model()), std::string("key_metadata_arn"));
    // Secrets are no identifiers; what only leads to the next page is none; places in lists are kept.
    api::iam::CreateAccessKey::Output access;
    access.accessKey.emplace().accessKeyId = "AKIAEXAMPLE0000000000";
    access.accessKey->secretAccessKey = "wJalrXUtnFEMIwouldBeASecretId";
    const auto one = identifiersIn(api::Value::of(access));
    QCOMPARE(one.size(), 1u);
    QCOMPARE(one[0].value, std::string("AKIAEXAMPLE0000000000"));
    api::sns::ListSubscriptions::Output list;
    list.nextToken = "a-token-of-some-length";
    list.subscriptions.emplace().resize(2);
    list.subscriptions->at(1).subscriptionArn = "arn:aws:sns:eu-west-1:123456789012:news:0f0f-77";
    const auto listed = identifiersIn(api::Value::of(list));
    QCOMPARE(listed.size(), 1u);
    QCOMPARE(listed[0].query(), std::string("Subscriptions[1].SubscriptionArn"));
}

void TestSessionIds::whatTheUserChoseNeedsNoVariable()
{
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "orders";
    const auto left = [](const api::Value &input, const char *value) {
        std::vector<CodeIdentifier> all{{{{"QueueUrl", 0}}, value}};
        dropChosen(all, input, "123456789012");
        return all.size();
    };
    const api::Value input = api::Value::of(queue);
    QCOMPARE(left(input, "http://localhost:4566/123456789012/orders"), 0u);
    QCOMPARE(left(input, "arn:aws:sqs:eu-west-1:123456789012:orders"), 0u);
    QCOMPARE(left(input, "123456789012"), 0u);
    QCOMPARE(left(input, "arn:aws:sqs:eu-west-1:123456789012:orders-Xy12Ab"), 1u);
    QCOMPARE(left({}, "arn:aws:sqs:eu-west-1:123456789012:orders"), 1u);
}

void TestSessionIds::variablesAreWritten()
{
    const std::string id = "1234abcd-0000-1111-2222-333344445555";
    const std::string arn = "arn:aws:kms:eu-west-1:123456789012:key/" + id;
    const std::vector<CodeIdentifier> made{{{{"KeyMetadata", 0}, {"KeyId", 0}}, id}, {{{"KeyMetadata", 0}, {"Arn", 0}}, arn}};
    api::iam::PutUserPolicy::Input policy;
    policy.userName = "ada";
    policy.policyName = "use-key";
    policy.policyDocument = R"({"Resource":")" + arn + R"(","Note":"it's $HOME"})";
    const api::Value alias = api::Value::of(api::kms::CreateAlias::Input{"alias/app", id});
    const api::Value own = api::Value::of(policy);
    const auto program = [&](CodeLanguage language, bool source, bool both) {
        CodeProgram out(language);
        if (source)
            out.add(CodeCall{&api::kms::CreateKey::model(), nullptr, {}, {}, &made});
        out.add(CodeCall{&api::kms::CreateAlias::model(), &alias, {}, {}, nullptr});
        if (both)
            out.add(CodeCall{&api::iam::PutUserPolicy::model(), &own, {}, {}, nullptr});
        return QString::fromStdString(out.text());
    };
    QCOMPARE(program(CodeLanguage::Cli, true, false),
             QStringLiteral("KEY_ID=$(aws kms create-key --query KeyMetadata.KeyId --output text)\naws kms create-alias --alias-name alias/app --target-key-id \"$KEY_ID\""));
    // Without the call that made it there is nothing to hold.
    QCOMPARE(program(CodeLanguage::Cli, false, false).remove(QStringLiteral("\\\n    ")), QStringLiteral("aws kms create-alias --alias-name alias/app --target-key-id ") + QString::fromStdString(id));
    const QString cli = program(CodeLanguage::Cli, true, true);
    QVERIFY2(cli.startsWith(QStringLiteral("reply=$(aws kms create-key --query '[KeyMetadata.KeyId, KeyMetadata.Arn]' --output text)\nread -r KEY_ID KEY_METADATA_ARN <<<\"$reply\"\n")), qPrintable(cli));
    QVERIFY2(cli.contains(QStringLiteral(R"('{"Resource":"'"$KEY_METADATA_ARN"'","Note":"it'\''s $HOME"}')")), qPrintable(cli));
    const QString python = program(CodeLanguage::Python, true, true);
    for (const char *part : {"reply = kms.create_key()\nkey_id = reply['KeyMetadata']['KeyId']\nkey_metadata_arn = reply['KeyMetadata']['Arn']\n", "TargetKeyId=key_id)",
                             R"(+ key_metadata_arn + )"})
        QVERIFY2(python.contains(QLatin1String(part)), qPrintable(python));
    QVERIFY(program(CodeLanguage::Python, true, false).contains(QStringLiteral("key_id = kms.create_key()['KeyMetadata']['KeyId']\n")));
    const QString script = program(CodeLanguage::JavaScript, true, false);
    QVERIFY2(script.contains(QStringLiteral("const keyId = (await kms.send(new CreateKeyCommand({}))).KeyMetadata.KeyId;\n")), qPrintable(script));
    QVERIFY2(script.contains(QStringLiteral("TargetKeyId: keyId ")), qPrintable(script));
    QVERIFY(program(CodeLanguage::JavaScript, true, true).contains(QStringLiteral("const keyMetadataArn = reply.KeyMetadata.Arn;\n")));
    for (const CodeLanguage language : {CodeLanguage::Cli, CodeLanguage::Python, CodeLanguage::JavaScript})
        QVERIFY(!program(language, true, true).contains(QString::fromStdString(id)));
}

void TestSessionIds::makeKeyByHand()
{
    auto *page = m_console->show<CreateWizard>(gui::kms::createKeyAddress());
    QVERIFY(page);
    QVERIFY(page->wizard().goTo(1));
    type(page, "alias", "app");
    QVERIFY(page->wizard().goTo(4));
    QTest::mouseClick(part<Button>(page, "next"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().address(), gui::kms::keysAddress(), patience);
    auto *list = qobject_cast<ListPage *>(m_console->window().page());
    QVERIFY(list);
    QTRY_COMPARE_WITH_TIMEOUT(list->table().model().rowCount(), 1, patience);
}

void TestSessionIds::theWorkIsRecorded()
{
    makeKeyByHand();
    if (QTest::currentTestFailed())
        return;
    const auto keys = call<api::kms::ListKeys>(m_console->engine(), {});
    QVERIFY(keys && keys->keys && keys->keys->size() == 1);
    const api::kms::KeyListEntry key = keys->keys->front();
    api::kms::EnableKeyRotation::Input rotation;
    rotation.keyId = *key.keyArn;
    QVERIFY(send<api::kms::EnableKeyRotation>(std::move(rotation)));

    api::iam::CreateUser::Input user;
    user.userName = "ada";
    QVERIFY(send<api::iam::CreateUser>(std::move(user)));
    api::iam::PutUserPolicy::Input policy;
    policy.userName = "ada";
    policy.policyName = "use-key";
    policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Encrypt","Resource":")" + *key.keyArn + R"("}]})";
    QVERIFY(send<api::iam::PutUserPolicy>(std::move(policy)));
    api::iam::CreateAccessKey::Input access;
    access.userName = "ada";
    const auto accessKey = send<api::iam::CreateAccessKey>(std::move(access));
    QVERIFY(accessKey);
    api::iam::UpdateAccessKey::Input off;
    off.userName = "ada";
    off.accessKeyId = *accessKey->accessKey->accessKeyId;
    off.status.emplace("Inactive");
    QVERIFY(send<api::iam::UpdateAccessKey>(std::move(off)));

    api::sqs::CreateQueue::Input queue;
    queue.queueName = "orders";
    const auto madeQueue = send<api::sqs::CreateQueue>(std::move(queue));
    QVERIFY(madeQueue);
    const std::string place = toStd(m_console->engine().region()) + ':' + toStd(m_console->engine().accountId());
    api::sns::CreateTopic::Input topic;
    topic.name = "news";
    const auto madeTopic = send<api::sns::CreateTopic>(std::move(topic));
    QVERIFY(madeTopic);
    api::sns::Subscribe::Input subscribe;
    subscribe.topicArn = *madeTopic->topicArn;
    subscribe.protocol = "sqs";
    subscribe.endpoint = "arn:aws:sqs:" + place + ":orders";
    const auto subscribed = send<api::sns::Subscribe>(std::move(subscribe));
    QVERIFY(subscribed);
    api::sns::SetSubscriptionAttributes::Input raw;
    raw.subscriptionArn = *subscribed->subscriptionArn;
    raw.attributeName = "RawMessageDelivery";
    raw.attributeValue = "true";
    QVERIFY(send<api::sns::SetSubscriptionAttributes>(std::move(raw)));

    api::secretsmanager::CreateSecret::Input secret;
    secret.name = "db";
    secret.description = "a database";
    const auto madeSecret = send<api::secretsmanager::CreateSecret>(std::move(secret));
    QVERIFY(madeSecret);
    api::secretsmanager::UpdateSecret::Input describe;
    describe.secretId = *madeSecret->arn;
    describe.description = "the database";
    QVERIFY(send<api::secretsmanager::UpdateSecret>(std::move(describe)));

    api::iam::CreateRole::Input role;
    role.roleName = "runner";
    role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
    QVERIFY(send<api::iam::CreateRole>(std::move(role)));
    api::iam::PutRolePolicy::Input queues;
    queues.roleName = "runner";
    queues.policyName = "queues";
    queues.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]})";
    QVERIFY(send<api::iam::PutRolePolicy>(std::move(queues)));
    api::lambda::CreateFunction::Input function;
    function.functionName = "worker";
    function.role = "arn:aws:iam::" + toStd(m_console->engine().accountId()) + ":role/runner";
    function.runtime.emplace().value = "nodejs22.x";
    function.handler = "index.handler";
    function.code.emplace().zipFile.emplace().bytes = package();
    const auto madeFunction = send<api::lambda::CreateFunction>(std::move(function));
    QVERIFY2(madeFunction, madeFunction ? "" : madeFunction.error().message.c_str());
    api::lambda::CreateEventSourceMapping::Input mapping;
    mapping.functionName = "worker";
    mapping.eventSourceArn = "arn:aws:sqs:" + place + ":orders";
    const auto mapped = send<api::lambda::CreateEventSourceMapping>(std::move(mapping));
    QVERIFY2(mapped, mapped ? "" : mapped.error().message.c_str());
    api::lambda::UpdateEventSourceMapping::Input batch;
    batch.uuid = *mapped->uuid;
    batch.batchSize = 7;
    QVERIFY(send<api::lambda::UpdateEventSourceMapping>(std::move(batch)));

    const auto open = [this] {
        QStringList names;
        for (const RecordedAction &action : m_panel->recorder().actions())
            if (action.changes && action.state != RecordedAction::State::Succeeded) // a form may look for what is not there
                names << QString::fromLatin1(action.call.operation ? action.call.operation->name : "a transfer") % u' ' % QString::number(int(action.state));
        return names;
    };
    QTRY_VERIFY2(open().isEmpty(), qPrintable(open().join(u'\n')));
    m_wanted = found(m_console->engine());
    QVERIFY2(m_wanted.size() == 6, qPrintable(m_wanted.join(u'\n')));
    for (const char *line : {"policy names the key", "access key of ada Inactive", "secret db the database"})
        QVERIFY2(m_wanted.contains(QLatin1String(line)), qPrintable(m_wanted.join(u'\n')));
    // None of the names that this cloud gave is in any script.
    m_panel->list().clearSelection();
    for (const CodeLanguage language : {CodeLanguage::Cli, CodeLanguage::Python, CodeLanguage::JavaScript}) {
        const std::string script = m_panel->script(language);
        for (const std::string &name : {*key.keyId, *accessKey->accessKey->accessKeyId, *subscribed->subscriptionArn, *madeSecret->arn, *mapped->uuid})
            QVERIFY2(script.find(name) == std::string::npos, script.c_str());
        QVERIFY(script.find(*accessKey->accessKey->secretAccessKey) == std::string::npos);
    }
}

void TestSessionIds::scriptsLeadToTheSame()
{
    QFETCH(int, language);
    if (m_wanted.isEmpty())
        QSKIP("nothing was recorded");
    const CodeLanguage spoken = CodeLanguage(language);
    if (const QString missing = missingTool(spoken); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    EngineHost empty({.folder = m_folder.filePath(QStringLiteral("empty-") % interpreter(spoken)), .port = 0});
    empty.start();
    QTRY_VERIFY_WITH_TIMEOUT(empty.isReady(), patience);
    QVERIFY(found(empty).isEmpty());
    const QString failure = replay(*m_panel, spoken, m_folder.path(), empty);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString wrong = difference(m_wanted, found(empty));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_MAIN(TestSessionIds)
#include "tst_sessionids.moc"
