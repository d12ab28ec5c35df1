// The pages of Batch Operations: what the wizard and the actions refuse, then jobs from the wizard to their report.
#include "S3Batch.h"

#include "gui/consoles/s3/CloneJobPage.h"
#include "gui/kit/Alert.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"

#include <QtCore/QUrl>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3BatchPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<BatchConsole>();
        QVERIFY(m_console->begin());
    }
    void cleanup() { m_console.reset(); }
    void refusesWhatIsNotFilledIn();
    void leadsBackToAManifestThatIsNotThere();
    void tellsWhyAJobFailed();
    void encryptsByCopy();
    void tagsByACsv();
    void actsAsAChosenRole();
    void cancelsAndChangesPriority();
    void clones();
    void keepsWhatAFormDoesNotAsk();
    void editsTags();
    void tellsOfAJobThatIsNotThere();

private:
    Page *page() { return m_console->page(); }
    /// The job's page with its own data on it.
    DetailsPage *showJob(const std::string &id, const char *tab = "") { return m_console->show<DetailsPage>(jobAddress(toQt(id), QLatin1String(tab))); }
    std::unique_ptr<BatchConsole> m_console;
};

void TestS3BatchPages::refusesWhatIsNotFilledIn()
{
    auto *wizard = m_console->show<CreateWizard>(createJobAddress());
    QVERIFY(wizard);
    next(wizard);
    QCOMPARE(wizard->wizard().currentStep(), 0);
    QVERIFY(wizard->form(0).field(QStringLiteral("sourceBucket"))->hasError());
    place(wizard, "sourceBucket", "data"); // no s3://
    next(wizard);
    QVERIFY(wizard->form(0).field(QStringLiteral("sourceBucket"))->hasError());
    place(wizard, "sourceBucket", "s3://data");
    type(wizard, "sizeGreater", "many");
    next(wizard);
    QVERIFY(wizard->form(0).field(QStringLiteral("sizeGreater"))->hasError());
    type(wizard, "sizeGreater", "0");
    type(wizard, "createdAfter", "yesterday");
    next(wizard);
    QVERIFY(wizard->form(0).field(QStringLiteral("createdAfter"))->hasError());
    part<QLineEdit>(wizard, "createdAfter")->clear();
    next(wizard);
    QCOMPARE(wizard->wizard().currentStep(), 1);
    next(wizard);
    QVERIFY(wizard->form(1).field(QStringLiteral("copyTarget"))->hasError());
    choose(wizard, "operation", "S3PutObjectRetention");
    next(wizard);
    QVERIFY(wizard->form(1).field(QStringLiteral("retainUntil"))->hasError());
    choose(wizard, "operation", "S3DeleteObjectTagging");
    next(wizard);
    QCOMPARE(wizard->wizard().currentStep(), 2);
    next(wizard); // a report without a place
    QVERIFY(wizard->form(2).field(QStringLiteral("reportPlace"))->hasError());
    choose(wizard, "report", "false");
    choose(wizard, "roleFrom", "existing"); // none chosen
    next(wizard);
    QVERIFY(wizard->form(2).field(QStringLiteral("existingRole"))->hasError());
    choose(wizard, "roleFrom", "arn");
    type(wizard, "jobRole", "me");
    next(wizard);
    QVERIFY(wizard->form(2).field(QStringLiteral("jobRole"))->hasError());
    QVERIFY(m_console->jobs().empty());
}

void TestS3BatchPages::leadsBackToAManifestThatIsNotThere()
{
    auto *wizard = m_console->show<CreateWizard>(createJobAddress(QStringLiteral("s3://data/none.csv")));
    QVERIFY(wizard);
    next(wizard);
    choose(wizard, "operation", "S3DeleteObjectTagging");
    next(wizard);
    choose(wizard, "report", "false");
    next(wizard);
    QCOMPARE(wizard->wizard().currentStep(), 3);
    next(wizard);
    QTRY_COMPARE(wizard->wizard().currentStep(), 0);
    QVERIFY(wizard->form(0).field(QStringLiteral("manifestObject"))->hasError());
    QVERIFY(m_console->jobs().empty());
}

void TestS3BatchPages::tellsWhyAJobFailed()
{
    QVERIFY(m_console->put("data", "broken.csv", "data\n"));
    auto *wizard = m_console->show<CreateWizard>(createJobAddress(QStringLiteral("s3://data/broken.csv")));
    QVERIFY(wizard);
    next(wizard);
    choose(wizard, "operation", "S3DeleteObjectTagging");
    next(wizard);
    choose(wizard, "report", "false");
    next(wizard);
    next(wizard);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const std::string id = m_console->onlyJob();
    QVERIFY(m_console->waitFor(id, "Failed"));
    DetailsPage *job = showJob(id);
    QVERIFY(job);
    QTRY_VERIFY(part<Alert>(job, "jobNotice")->isVisible());
    QVERIFY2(wordsOn(part<Alert>(job, "jobNotice")).contains(QStringLiteral("InvalidManifest")), qPrintable(wordsOn(part<Alert>(job, "jobNotice"))));
    QVERIFY(!part<Button>(job, "runJob")->isEnabled());
}

void TestS3BatchPages::encryptsByCopy()
{
    auto *wizard = m_console->show<CreateWizard>(createJobAddress());
    QVERIFY(wizard);
    place(wizard, "sourceBucket", "s3://data");
    auto *prefixes = wizard->findChild<QWidget *>(QStringLiteral("matchPrefix"));
    QTest::keyClicks(prefixes, QStringLiteral("docs/"));
    next(wizard);
    place(wizard, "copyTarget", "s3://data");
    choose(wizard, "encryptionType", "aws:kms");
    next(wizard);
    QCOMPARE(wizard->wizard().currentStep(), 2);
    type(wizard, "jobDescription", "Encrypt what is there");
    place(wizard, "reportPlace", "s3://out/reports/");
    next(wizard);
    QCOMPARE(wizard->wizard().currentStep(), 3);
    next(wizard);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const std::string id = m_console->onlyJob();
    QVERIFY(m_console->waitFor(id, "Suspended"));
    QTRY_VERIFY(page()->isSettled());
    auto *list = qobject_cast<ListPage *>(page());
    QVERIFY(list);
    QTRY_VERIFY(rowOf(list->table(), 0).contains(QStringLiteral("Awaiting your confirmation to run")));
    QCOMPARE(m_console->encryptionOf("docs/a.txt"), std::string("AES256")); // it waits

    DetailsPage *job = showJob(id);
    QVERIFY(job);
    QTRY_VERIFY(part<Alert>(job, "jobNotice")->isVisible());
    QVERIFY2(wordsOn(part<Alert>(job, "jobNotice")).contains(QStringLiteral("Unless it is run before")), qPrintable(wordsOn(part<Alert>(job, "jobNotice"))));
    QTRY_VERIFY(part<Button>(job, "runJob")->isEnabled());
    QTest::mouseClick(part<Button>(job, "runJob"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QVERIFY(m_console->waitFor(id, "Complete"));
    // The page follows without being asked.
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(job).contains(QStringLiteral("Completed: 2 objects")), 20'000);
    QVERIFY(!part<Button>(job, "runJob")->isEnabled());
    QCOMPARE(m_console->encryptionOf("docs/a.txt"), std::string("aws:kms"));
    QCOMPARE(m_console->encryptionOf("docs/b c.txt"), std::string("aws:kms"));
    QCOMPARE(m_console->encryptionOf("top.txt"), std::string("AES256")); // another prefix
    const std::string role = m_console->job(id)->roleArn.value_or("");
    QVERIFY2(role.find(":role/service-role/s3batch_role_") != std::string::npos, role.c_str()); // made for it, and for no more
    api::iam::GetRolePolicy::Input own;
    own.roleName = role.substr(role.rfind('/') + 1);
    own.policyName = "s3batch_for_job";
    const auto policy = m_console->call<api::iam::GetRolePolicy>(std::move(own));
    QVERIFY(policy);
    const QString document = QUrl::fromPercentEncoding(QByteArray::fromStdString(*policy->policyDocument));
    QVERIFY2(document.contains(QStringLiteral("arn:aws:s3:::out/reports/*")) && document.contains(QStringLiteral("s3:PutObject")), qPrintable(document));
    QVERIFY2(!document.contains(QStringLiteral("s3:*")) && !document.contains(QStringLiteral("arn:aws:s3:::*")), qPrintable(document));

    job = showJob(id, "configuration");
    QVERIFY(job);
    QTRY_VERIFY(wordsOn(job).contains(QStringLiteral("Key begins with docs/")));
    const QString report = QStringLiteral("reports/job-") % toQt(id) % u'/';
    QVERIFY(wordsOn(job).contains(QStringLiteral("AWS managed key (aws/s3)")));
    QVERIFY(m_console->head("out", toStd(report) + "manifest.json"));
    auto *link = job->findChild<QLabel *>(QStringLiteral("factLink"));
    QVERIFY(link && link->text().contains(report));
}

void TestS3BatchPages::tagsByACsv()
{
    QVERIFY(m_console->put("data", "manifest.csv", "data,docs/a.txt\ndata,docs/b%20c.txt\ndata,gone.txt\n"));
    auto *wizard = m_console->show<CreateWizard>(createJobAddress(QStringLiteral("s3://data/manifest.csv")));
    QVERIFY(wizard);
    next(wizard);
    choose(wizard, "operation", "S3PutObjectTagging");
    QTest::mouseClick(part<QWidget>(wizard, "newTags")->findChild<Button *>(QStringLiteral("addRow")), Qt::LeftButton);
    QTest::keyClicks(part<QWidget>(wizard, "newTags")->findChild<QLineEdit *>(QStringLiteral("key")), QStringLiteral("team"));
    QTest::keyClicks(part<QWidget>(wizard, "newTags")->findChild<QLineEdit *>(QStringLiteral("value")), QStringLiteral("blue"));
    next(wizard);
    QCOMPARE(wizard->wizard().currentStep(), 2);
    choose(wizard, "report", "false");
    tick(wizard, "confirmation"); // runs at once
    next(wizard);
    next(wizard);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const std::string id = m_console->onlyJob();
    QVERIFY(m_console->waitFor(id, "Complete"));
    const auto job = m_console->job(id);
    QCOMPARE(job->progressSummary->numberOfTasksSucceeded.value_or(0), 2);
    QCOMPARE(job->progressSummary->numberOfTasksFailed.value_or(0), 1);
    api::s3::GetObjectTagging::Input tags;
    tags.bucket = "data";
    tags.key = "docs/b c.txt";
    const auto set = m_console->call<api::s3::GetObjectTagging>(std::move(tags));
    QVERIFY(set && set->tagSet && set->tagSet->size() == 1 && set->tagSet->front().value == "blue");
    DetailsPage *details = showJob(id);
    QVERIFY(details);
    QTRY_VERIFY(wordsOn(details).contains(QStringLiteral("1 (33%)")));
}

void TestS3BatchPages::actsAsAChosenRole()
{
    QVERIFY(m_console->makeRole("reader", "s3:PutInventoryConfiguration"));
    auto *wizard = m_console->show<CreateWizard>(createJobAddress());
    QVERIFY(wizard);
    place(wizard, "sourceBucket", "s3://data");
    next(wizard);
    choose(wizard, "operation", "S3DeleteObjectTagging");
    next(wizard);
    choose(wizard, "report", "false");
    tick(wizard, "confirmation");
    choose(wizard, "roleFrom", "existing");
    auto *select = part<Select>(wizard, "existingRole");
    QTRY_COMPARE(select->count(), 2); // those that trust Batch Operations
    select->setValue(QStringLiteral("arn:aws:iam::%1:role/reader").arg(m_console->engine().accountId()));
    next(wizard);
    next(wizard);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const std::string id = m_console->onlyJob();
    QVERIFY(m_console->waitFor(id, "Complete"));
    QCOMPARE(m_console->job(id)->progressSummary->numberOfTasksFailed.value_or(0), 3);
    QVERIFY(m_console->job(id)->roleArn->ends_with(":role/reader"));
}

void TestS3BatchPages::cancelsAndChangesPriority()
{
    const std::string id = m_console->makeJob("waits");
    QVERIFY(m_console->waitFor(id, "Suspended"));
    auto *list = m_console->show<ListPage>(jobsAddress());
    QVERIFY(list);
    list->table().selectIds({toQt(id)});
    QVERIFY(list->view().perform(QStringLiteral("jobPriorityEdit")));
    QVERIFY(m_console->dialog());
    part<NumberInput>(m_console->dialog(), "jobPriority")->setValue(77);
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_console->job(id)->priority.value_or(0), 77);
    QTRY_VERIFY(!m_console->dialog());
    QTest::mouseClick(part<Button>(list, "cancelJob"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape); // thought better of it
    QTRY_VERIFY(!m_console->dialog());
    QCOMPARE(m_console->statusOf(id), std::string("Suspended"));
    QTest::mouseClick(part<Button>(list, "cancelJob"), Qt::LeftButton);
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QVERIFY(m_console->waitFor(id, "Cancelled"));
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(list->table(), 0).contains(QStringLiteral("Cancelled")), 20'000);
    QTRY_VERIFY(!part<Button>(list, "cancelJob")->isEnabled());
}

void TestS3BatchPages::clones()
{
    const std::string id = m_console->makeJob("the first");
    auto *clone = m_console->show<CloneJobPage>(cloneJobAddress(toQt(id)));
    QVERIFY(clone && QTest::qWaitFor([clone] { return clone->wizard() != nullptr; }));
    QCOMPARE(part<LocationPicker>(clone, "sourceBucket")->value(), QStringLiteral("s3://data"));
    next(clone);
    QCOMPARE(part<ChoiceGroup>(clone, "operation")->value(), QStringLiteral("S3PutObjectTagging"));
    next(clone);
    QCOMPARE(part<QLineEdit>(clone, "jobDescription")->text(), QStringLiteral("the first"));
    type(clone, "jobDescription", "the second");
    next(clone);
    next(clone);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const auto jobs = m_console->jobs();
    QCOMPARE(jobs.size(), std::size_t(2));
    const auto second = m_console->job(*jobs.front().jobId == id ? *jobs.back().jobId : *jobs.front().jobId);
    QVERIFY(second && second->description == "the second" && second->operation->s3PutObjectTagging->tagSet->front().key == "team");
}

void TestS3BatchPages::keepsWhatAFormDoesNotAsk()
{
    auto input = jobInput<api::s3control::CreateJob>(m_console->engine(), {});
    input.clientRequestToken = "whole";
    input.confirmationRequired = true;
    input.priority = 10;
    input.roleArn = "arn:aws:iam::" + toStd(m_console->engine().accountId()) + ":role/batch-operations";
    input.report.emplace().enabled = false;
    auto &copy = input.operation.emplace().s3PutObjectCopy.emplace();
    copy.targetResource = "arn:aws:s3:::out";
    copy.metadataDirective.emplace("REPLACE");
    copy.redirectLocation = "/elsewhere";
    copy.newObjectMetadata.emplace().contentType = "text/plain";
    copy.newObjectMetadata->userMetadata.emplace()["team"] = "blue";
    auto &generator = input.manifestGenerator.emplace().s3JobManifestGenerator.emplace();
    generator.sourceBucket = "arn:aws:s3:::data";
    generator.enableManifestOutput = false;
    auto &tag = input.tags.emplace().emplace_back();
    tag.key = "cost";
    tag.value = "42";
    const auto made = m_console->call<api::s3control::CreateJob>(std::move(input));
    QVERIFY(made);
    auto *clone = m_console->show<CloneJobPage>(cloneJobAddress(toQt(*made->jobId)));
    QVERIFY(clone && QTest::qWaitFor([clone] { return clone->wizard() != nullptr; }));
    next(clone);
    QVERIFY2(wordsOn(clone).contains(QStringLiteral("metadata of the copies, redirect of the copies")), qPrintable(wordsOn(clone)));
    next(clone);
    type(clone, "jobDescription", "the second");
    next(clone);
    next(clone);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const auto jobs = m_console->jobs();
    QCOMPARE(jobs.size(), std::size_t(2));
    const std::string id = *jobs.front().jobId == *made->jobId ? *jobs.back().jobId : *jobs.front().jobId;
    const auto second = m_console->job(id);
    QVERIFY(second && second->operation && second->operation->s3PutObjectCopy);
    const auto &again = *second->operation->s3PutObjectCopy;
    QCOMPARE(again.redirectLocation.value_or(""), std::string("/elsewhere"));
    QVERIFY(again.metadataDirective && again.metadataDirective->value == "REPLACE");
    QVERIFY(again.newObjectMetadata && again.newObjectMetadata->contentType == "text/plain" && again.newObjectMetadata->userMetadata->at("team") == "blue");
    const auto tags = m_console->call<api::s3control::GetJobTagging>(jobInput<api::s3control::GetJobTagging>(m_console->engine(), id));
    QVERIFY(tags && tags->tags && tags->tags->size() == 1 && tags->tags->front().value == "42");
}

void TestS3BatchPages::editsTags()
{
    const std::string id = m_console->makeJob("tagged");
    auto *page = m_console->show<SettingPage>(jobAddress(toQt(id), QStringLiteral("tags/tags/edit")));
    QVERIFY(page && QTest::qWaitFor([page] { return page->form() != nullptr; }));
    CreatePage *form = page->form();
    addRow(form);
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("cost"));
    QTest::keyClicks(part<QLineEdit>(form, "value"), QStringLiteral("42"));
    save(form);
    QTRY_COMPARE(m_console->address(), jobAddress(toQt(id), QStringLiteral("tags")));
    const auto tags = m_console->call<api::s3control::GetJobTagging>(jobInput<api::s3control::GetJobTagging>(m_console->engine(), id));
    QVERIFY(tags && tags->tags && tags->tags->size() == 1 && tags->tags->front().value == "42");
}

void TestS3BatchPages::tellsOfAJobThatIsNotThere()
{
    DetailsPage *job = showJob("00000000-0000-0000-0000-000000000000");
    QVERIFY(job);
    QVERIFY(part<Alert>(job, "detailsError")->isVisible());
    QVERIFY(!part<QWidget>(job, "jobProgress")->isVisible());
    auto *clone = m_console->show<CloneJobPage>(cloneJobAddress(QStringLiteral("nothing")));
    QVERIFY(clone && !clone->wizard());
    QVERIFY(part<Alert>(clone, "cloneProblem")->isVisible());
}

QTEST_MAIN(TestS3BatchPages)
#include "tst_s3batchpages.moc"
