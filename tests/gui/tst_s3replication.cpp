// The pages of replication rules: real widgets over a real engine.
#include "S3Management.h"

#include "api/generated/iam.h"
#include "api/generated/kms.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/describe/CreateWizard.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/Select.h"
#include "gui/kit/Toggle.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3Replication : public ManagementTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_console.reset(); }
    void replicationNeedsVersioning();
    void refusesDestinations();
    void createsAReplicationRule();
    void replicationOptions();
    void offersAJobForWhatIsThere();
};

void TestS3Replication::replicationNeedsVersioning()
{
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket)));
    QVERIFY(find<QWidget>("versioningNeeded")->isVisible());
    QVERIFY(!find<Button>("create")->isEnabled());
    click("toProperties");
    QCOMPARE(m_console->address(), propertiesAddress(bucket));
    QVERIFY(makeVersioned(toStd(bucket)));
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket)));
    QVERIFY(!find<QWidget>("versioningNeeded")->isVisible());
    QVERIFY(find<Button>("create")->isEnabled());
}

void TestS3Replication::refusesDestinations()
{
    QVERIFY(makeVersioned(toStd(bucket)));
    QVERIFY(m_console->createBucket("plain-bucket"));
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket)));
    type("ruleName", QStringLiteral("copies"));
    find<RadioGroup>("scope")->setValue(QStringLiteral("whole"));
    FormField *field = fieldOf("destination");
    for (const QString &place : {QString(), QStringLiteral("plain-bucket"), QStringLiteral("s3://plain-bucket/folder/"), QString(u"s3://" % bucket), QStringLiteral("s3://nowhere-bucket"),
                                 QStringLiteral("s3://plain-bucket")}) {
        find<LocationPicker>("destination")->setValue(place);
        field->setError({});
        click("create");
        QTRY_VERIFY2(field->hasError() && !find<Button>("create")->isLoading(), qPrintable(place));
    }
    QVERIFY(field->error().contains(QStringLiteral("versioning")));
    QVERIFY(replication().empty());
}

void TestS3Replication::createsAReplicationRule()
{
    QVERIFY(makeVersioned(toStd(bucket)));
    QVERIFY(m_console->createBucket("copy-bucket") && makeVersioned("copy-bucket"));
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket)));
    type("ruleName", QStringLiteral("copies"));
    type("prefix", QStringLiteral("docs/"));
    find<LocationPicker>("destination")->setValue(QStringLiteral("s3://copy-bucket"));
    find<Select>("replicaClass")->setValue(QStringLiteral("GLACIER_IR"));
    find<Toggle>("deleteMarkers")->click();
    // S3 does not take markers and tags together.
    find<TagEditor>("tags")->setSaved({{QStringLiteral("kind"), QStringLiteral("doc")}});
    click("create");
    QVERIFY(fieldOf("deleteMarkers")->hasError());
    find<TagEditor>("tags")->setSaved({});
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QCOMPARE(replication().size(), std::size_t(1));
    const auto rule = replication().front();
    QCOMPARE(*rule.destination->bucket, std::string("arn:aws:s3:::copy-bucket"));
    QVERIFY(*rule.destination->storageClass == std::string_view("GLACIER_IR"));
    QVERIFY(*rule.deleteMarkerReplication->status == std::string_view("Enabled"));
    QCOMPARE(*rule.priority, 0);

    // The role that was made for it works.
    QVERIFY(m_console->put(toStd(bucket), "docs/a", "text"));
    const auto outcome = [this] {
        const auto head = m_console->head(toStd(bucket), "docs/a");
        return head && head->replicationStatus ? head->replicationStatus->value : std::string();
    };
    QTRY_COMPARE(outcome(), std::string("COMPLETED"));
    QVERIFY(m_console->head("copy-bucket", "docs/a").has_value());

    // A priority belongs to one rule.
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket)));
    QCOMPARE(find<NumberInput>("priority")->value(), qint64(1));
    enter("priority", 0);
    click("create");
    QVERIFY(fieldOf("priority")->hasError());
    QCOMPARE(idsOf(list(1)->table()), QStringList{QStringLiteral("copies")});
}

void TestS3Replication::replicationOptions()
{
    QVERIFY(makeVersioned(toStd(bucket)));
    QVERIFY(m_console->createBucket("copy-bucket") && makeVersioned("copy-bucket"));
    const auto key = m_console->call<api::kms::CreateKey>({});
    const QString keyArn = toQt(*key->keyMetadata->arn);
    api::iam::CreateRole::Input role;
    role.roleName = "copier";
    role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
    const auto copier = m_console->call<api::iam::CreateRole>(role);
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket)));
    type("ruleName", QStringLiteral("all of it"));
    find<RadioGroup>("scope")->setValue(QStringLiteral("whole"));
    find<LocationPicker>("destination")->setValue(QStringLiteral("s3://copy-bucket"));
    // Refusals first: a key and a role that are not chosen, an account that is none.
    QVERIFY(!fieldOf("replicaKey")->isVisible() && !fieldOf("account")->isVisible());
    for (const char *toggle : {"replicateKms", "otherAccount", "timeControl", "replicaChanges"})
        find<Toggle>(toggle)->click();
    find<RadioGroup>("roleFrom")->setValue(QStringLiteral("existing"));
    QVERIFY(find<Toggle>("replicationMetrics")->isChecked() && !find<Toggle>("replicationMetrics")->isEnabled());
    type("account", QStringLiteral("12"));
    click("create");
    for (const char *field : {"replicaKey", "account", "role"})
        QTRY_VERIFY2(fieldOf(field)->hasError(), field);
    QVERIFY(replication().empty());
    find<Toggle>("otherAccount")->click();
    QTRY_VERIFY(find<Select>("replicaKey")->count() > 1);
    find<Select>("replicaKey")->setValue(keyArn);
    QTRY_VERIFY(find<Select>("role")->count() > 0);
    find<Select>("role")->setValue(toQt(*copier->role->arn));
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QCOMPARE(replication().size(), std::size_t(1));
    const auto rule = replication().front();
    QCOMPARE(toQt(*rule.destination->encryptionConfiguration->replicaKmsKeyID), keyArn);
    QCOMPARE(rule.sourceSelectionCriteria->sseKmsEncryptedObjects->status->value, std::string("Enabled"));
    QCOMPARE(rule.sourceSelectionCriteria->replicaModifications->status->value, std::string("Enabled"));
    QCOMPARE(*rule.destination->replicationTime->time->minutes, 15);
    QCOMPARE(rule.destination->metrics->status->value, std::string("Enabled"));
    QVERIFY(!rule.destination->account);
    ReplicationSet::Get::Input all;
    all.bucket = toStd(bucket);
    QCOMPARE(*m_console->call<ReplicationSet::Get>(all)->replicationConfiguration->role, *copier->role->arn);

    // What is there is shown, and what is switched off goes; the role made for the bucket takes the other one's place.
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket, QStringLiteral("all of it"))));
    QTRY_COMPARE(find<Select>("replicaKey")->value(), keyArn);
    QTRY_COMPARE(find<Select>("role")->value(), toQt(*copier->role->arn));
    QVERIFY(find<Toggle>("timeControl")->isChecked() && find<Toggle>("replicaChanges")->isChecked());
    for (const char *toggle : {"replicateKms", "timeControl", "replicationMetrics", "replicaChanges"})
        find<Toggle>(toggle)->click();
    find<RadioGroup>("roleFrom")->setValue(QStringLiteral("new"));
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    const auto plain = replication().front();
    QVERIFY(!plain.sourceSelectionCriteria && !plain.destination->encryptionConfiguration && !plain.destination->metrics && !plain.destination->replicationTime);
    QVERIFY(toQt(*m_console->call<ReplicationSet::Get>(all)->replicationConfiguration->role).endsWith(QString(u"s3crr_role_for_" % bucket)));
}

void TestS3Replication::offersAJobForWhatIsThere()
{
    QVERIFY(makeVersioned(toStd(bucket)));
    QVERIFY(m_console->createBucket("copy-bucket") && makeVersioned("copy-bucket"));
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket)));
    type("ruleName", QStringLiteral("copies"));
    find<RadioGroup>("scope")->setValue(QStringLiteral("whole"));
    find<LocationPicker>("destination")->setValue(QStringLiteral("s3://copy-bucket"));
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    auto *offer = m_console->flashbar().findChild<Button *>(QStringLiteral("flashAction"));
    QVERIFY(offer);
    QTRY_VERIFY(offer->isVisible());
    offer->click();
    QTRY_COMPARE(m_console->address(), replicateJobAddress(bucket));
    auto *wizard = m_console->show<CreateWizard>(replicateJobAddress(bucket));
    QVERIFY(wizard);
    QCOMPARE(find<LocationPicker>("sourceBucket")->value(), QString(QStringLiteral("s3://") % bucket));
    QCOMPARE(find<ChoiceGroup>("operation")->value(), QStringLiteral("S3ReplicateObject"));

    // A rule that is changed was there before.
    m_console->flashbar().dismissAll();
    QVERIFY(m_console->show<ReplicationPage>(ruleAddress(QStringLiteral("replication"), bucket, QStringLiteral("copies"))));
    enter("priority", 4);
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("copies")));
    QVERIFY(!wordsOn(&m_console->flashbar()).contains(QStringLiteral("from now on")));
}

QTEST_MAIN(TestS3Replication)
#include "tst_s3replication.moc"
