#pragma once

#include "S3Settings.h"

#include "api/generated/iam.h"
#include "api/generated/s3control.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/Wizard.h"

namespace nephoscope::gui::s3 {

inline void place(QWidget *page, const char *field, const char *uri)
{
    auto *picker = part<LocationPicker>(page, field);
    QVERIFY2(picker && picker->isVisibleTo(page), field);
    picker->input()->clear();
    QTest::keyClicks(picker->input(), QLatin1String(uri));
}

/// A console with a bucket `data` of three objects and a bucket `out`, and short words for jobs.
class BatchConsole : public SettingsConsole
{
public:
    bool begin()
    {
        return SettingsConsole::begin("data") && createBucket("out") && put("data", "docs/a.txt", "a") && put("data", "docs/b c.txt", "b") && put("data", "top.txt", "t")
            && makeRole("batch-operations", "s3:*");
    }
    /// A role for jobs that may do that to everything.
    bool makeRole(const std::string &name, const std::string &action)
    {
        api::iam::CreateRole::Input role;
        role.roleName = name;
        role.assumeRolePolicyDocument =
            R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"batchoperations.s3.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
        api::iam::PutRolePolicy::Input policy;
        policy.roleName = name;
        policy.policyName = "own";
        policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":")" + action + R"(","Resource":"*"}]})";
        return call<api::iam::CreateRole>(std::move(role)) && call<api::iam::PutRolePolicy>(std::move(policy));
    }
    std::optional<api::s3control::JobDescriptor> job(const std::string &id)
    {
        auto reply = call<api::s3control::DescribeJob>(jobInput<api::s3control::DescribeJob>(engine(), id));
        return reply ? reply->job : std::nullopt;
    }
    std::vector<api::s3control::JobListDescriptor> jobs()
    {
        auto reply = call<api::s3control::ListJobs>(jobInput<api::s3control::ListJobs>(engine(), {}));
        return reply && reply->jobs ? *reply->jobs : std::vector<api::s3control::JobListDescriptor>();
    }
    /// The id of the only job.
    std::string onlyJob()
    {
        const auto all = jobs();
        return all.size() == 1 ? *all.front().jobId : std::string();
    }
    std::string statusOf(const std::string &id)
    {
        const auto found = job(id);
        return found && found->status ? found->status->value : std::string();
    }
    std::string encryptionOf(const std::string &key)
    {
        const auto found = head("data", key);
        return found && found->serverSideEncryption ? found->serverSideEncryption->value : std::string();
    }
    /// A job that waits for confirmation: tags everything in `data`.
    std::string makeJob(const std::string &description)
    {
        auto input = jobInput<api::s3control::CreateJob>(engine(), {});
        input.clientRequestToken = description;
        input.description = description;
        input.confirmationRequired = true;
        input.priority = 10;
        input.roleArn = "arn:aws:iam::" + toStd(engine().accountId()) + ":role/batch-operations";
        input.report.emplace().enabled = false;
        auto &tag = input.operation.emplace().s3PutObjectTagging.emplace().tagSet.emplace().emplace_back();
        tag.key = "team";
        tag.value = "blue";
        auto &generator = input.manifestGenerator.emplace().s3JobManifestGenerator.emplace();
        generator.sourceBucket = "arn:aws:s3:::data";
        generator.enableManifestOutput = false;
        auto reply = call<api::s3control::CreateJob>(std::move(input));
        return reply ? *reply->jobId : std::string();
    }
    bool waitFor(const std::string &id, const char *status)
    {
        return QTest::qWaitFor([&] { return statusOf(id) == status; }, 30'000);
    }
};

inline void next(QWidget *page)
{
    rest();
    QTest::mouseClick(part<Button>(page, "next"), Qt::LeftButton);
}

/// What stands in a row of a list, a text a column.
inline QStringList rowOf(ResourceTable &table, int number)
{
    QStringList texts;
    if (number >= table.model().rowCount())
        return texts;
    for (int column = table.model().hasCheckColumn() ? 1 : 0; column < table.model().columnCount(); ++column)
        texts << table.model().cell(table.model().index(number, column)).text;
    return texts;
}

} // namespace nephoscope::gui::s3
