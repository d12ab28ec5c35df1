#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchActions.h"
#include "gui/consoles/s3/BatchForm.h"
#include "gui/consoles/s3/BatchProgress.h"
#include "gui/consoles/s3/CloneJobPage.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchPages
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchPages)
};

std::vector<Breadcrumb> pathToJobs() { return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {BatchPages::tr("Batch Operations"), {}}}; }

void list(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    auto input = jobInput<model::ListJobs>(engine, {});
    if (!token.empty())
        input.nextToken = token;
    ask<model::ListJobs>(engine, receiver, std::move(input), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &job : reply->jobs.value_or(std::vector<model::JobListDescriptor>()))
            page.items.push_back(std::make_shared<const BatchJob>(batchJobOf(job)));
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

QString percent(int value) { return QString(QString::number(value) % u'%'); }

void columns(ResourceType<BatchJob> &type)
{
    using Filter = ColumnSpec::Filter;
    type.column({.id = QStringLiteral("id"), .title = BatchPages::tr("Job ID"), .width = 150, .link = true}, &BatchJob::id);
    type.column({.id = QStringLiteral("status"), .title = BatchPages::tr("Status"), .width = 150, .filter = Filter::Choice}, [](const BatchJob &job) {
        Cell cell{jobStatusText(job.status)};
        cell.status = jobStatusIcon(job.status);
        return cell;
    });
    type.column({.id = QStringLiteral("description"), .title = BatchPages::tr("Description"), .width = 180, .stretch = true}, &BatchJob::description);
    type.column({.id = QStringLiteral("operation"), .title = BatchPages::tr("Operation"), .width = 150, .filter = Filter::Choice},
                [](const BatchJob &job) { return jobOperationText(job.operation); });
    type.column({.id = QStringLiteral("created"), .title = BatchPages::tr("Date created"), .width = 310}, &BatchJob::created);
    type.column({.id = QStringLiteral("total"), .title = BatchPages::tr("Total objects"), .width = 110, .rightAligned = true}, &BatchJob::total);
    type.column({.id = QStringLiteral("done"), .title = BatchPages::tr("% Complete"), .width = 100, .rightAligned = true, .filter = Filter::None},
                [](const BatchJob &job) { return percent(job.percentDone()); });
    type.column({.id = QStringLiteral("failed"), .title = BatchPages::tr("% Failed"), .width = 90, .rightAligned = true, .filter = Filter::None},
                [](const BatchJob &job) { return percent(job.percentFailed()); });
    type.column({.id = QStringLiteral("priority"), .title = BatchPages::tr("Priority"), .width = 90, .rightAligned = true}, &BatchJob::priority);
}

std::vector<Fact> reportFacts(const BatchJob &job)
{
    const model::JobReport report = job.whole->report.value_or(model::JobReport());
    if (!report.enabled.value_or(false))
        return {{BatchPages::tr("Completion report"), BatchPages::tr("None was asked for")}};
    const QString bucket = uriOfArn(report.bucket).mid(5);
    const QString prefix = toQt(report.prefix.value_or(""));
    const QString folder = QString(prefix % (prefix.isEmpty() || prefix.endsWith(u'/') ? QString() : QStringLiteral("/")) % QStringLiteral("job-") % toQt(job.id) % u'/');
    const bool all = !report.reportScope || report.reportScope->value == model::JobReportScope::AllTasks;
    Fact place{BatchPages::tr("Report destination"), uri(bucket, folder)};
    if (job.isOver())
        place.address = bucketAddress(bucket, folder);
    return {std::move(place), {BatchPages::tr("Report scope"), all ? BatchPages::tr("All tasks") : BatchPages::tr("Failed tasks only")}};
}

// Tags -------------------------------------------------------------------------------------------

using Tagging = model::GetJobTagging::Output;

Setting tags(const QString &id)
{
    SettingType<Tagging> setting(QStringLiteral("tags"), BatchPages::tr("Tags"), BatchPages::tr("tags"));
    setting.description = BatchPages::tr("Tags of the job itself, to find it and to control who may change it.");
    setting.loadWith([id](EngineHost &engine, QObject *receiver, SettingType<Tagging>::Loaded done) {
        ask<model::GetJobTagging>(engine, receiver, jobInput<model::GetJobTagging>(engine, toStd(id)), [done](auto reply) {
            if (reply)
                done(std::make_shared<const Tagging>(std::move(*reply)));
            else
                done(fail(reply.error()));
        });
    });
    setting.shows([](const Tagging &value) {
        std::vector<Fact> facts;
        for (const auto &tag : value.tags.value_or(std::vector<model::S3Tag>()))
            facts.push_back({toQt(tag.key.value_or("")), toQt(tag.value.value_or(""))});
        return facts;
    });
    setting.notes([](const Tagging &value) {
        return value.tags && !value.tags->empty() ? QString() : BatchPages::tr("No tags are attached to this job.");
    });
    setting.editBy([id](const Tagging &value) {
        FieldDescription field{.id = QStringLiteral("jobTags"), .label = BatchPages::tr("Tags"), .kind = FieldDescription::Kind::Tags};
        for (const auto &tag : value.tags.value_or(std::vector<model::S3Tag>()))
            field.initialTags.emplace_back(toQt(tag.key.value_or("")), toQt(tag.value.value_or("")));
        field.errorCodes = {QStringLiteral("InvalidTag"), QStringLiteral("TooManyTagsException")};
        FormDescription form;
        form.sections = {{BatchPages::tr("Tags"), {}, {std::move(field)}}};
        form.sends([id](EngineHost &engine, const FormValues &values) {
            auto input = jobInput<model::PutJobTagging>(engine, toStd(id));
            auto &set = input.tags.emplace();
            for (const auto &[key, text] : values.tags(QStringLiteral("jobTags"))) {
                auto &tag = set.emplace_back();
                tag.key = toStd(key);
                tag.value = toStd(text);
            }
            return FormCalls{FormCall::of<model::PutJobTagging>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

Details details(const ResourceType<BatchJob> &type, const QString &id)
{
    Details page;
    page.title = BatchPages::tr("Job %1").arg(id);
    page.path = pathToJobs();
    page.path.back().address = jobsAddress();
    page.path.push_back({id, {}});
    page.failed = BatchPages::tr("The job cannot be shown");
    page.load = ResourceType<BatchJob>::loadWith([id](EngineHost &engine, QObject *receiver, auto done) { describeJob(engine, receiver, id, done); });
    page.touches = [id = toStd(id)](const Change &change) { return change.service == "s3control" && change.type == "job" && change.id == id; };
    page.tabAddress = [id](const QString &tab) { return jobAddress(id, tab); };
    page.help = help::batch();
    page.actions = actionsOfOne(type.actions);
    DetailTab progress{.id = {}, .title = BatchPages::tr("Overview")};
    progress.make = [id](Navigator &navigator) -> Panel * { return new BatchProgress(navigator, id); };
    page.tabs.push_back(std::move(progress));
    DetailTab configuration{.id = QStringLiteral("configuration"), .title = BatchPages::tr("Configuration")};
    configuration.facts.push_back(ResourceType<BatchJob>::facts(BatchPages::tr("Manifest"), 3, [](const BatchJob &job) { return jobManifestFacts(*job.whole); }));
    configuration.facts.push_back(ResourceType<BatchJob>::facts(BatchPages::tr("Operation"), 3, [](const BatchJob &job) {
        std::vector<Fact> facts{{BatchPages::tr("Operation type"), jobOperationText(job.operation)}};
        for (Fact &fact : jobOperationFacts(job.whole->operation.value_or(model::JobOperation())))
            facts.push_back(std::move(fact));
        return facts;
    }));
    configuration.facts.push_back(ResourceType<BatchJob>::facts(BatchPages::tr("Completion report"), 3, reportFacts));
    configuration.facts.push_back(ResourceType<BatchJob>::facts(BatchPages::tr("Permissions"), 2, [](const BatchJob &job) {
        return std::vector<Fact>{{BatchPages::tr("IAM role"), toQt(job.whole->roleArn.value_or("")), true}};
    }));
    page.tabs.push_back(std::move(configuration));
    DetailTab tagged{.id = QStringLiteral("tags"), .title = BatchPages::tr("Tags")};
    tagged.settings = {tags(id)};
    page.tabs.push_back(std::move(tagged));
    return page;
}

Resource batchJobs(const Params &where, const BatchStart &start)
{
    ResourceType<BatchJob> type(QStringLiteral("s3"), QStringLiteral("batchJob"));
    type.icon = QStringLiteral("list");
    type.kind = BatchPages::tr("S3 Batch Operations job");
    type.title = BatchPages::tr("Jobs");
    type.description = BatchPages::tr("One operation on every object of a list, with progress and a report.");
    type.address = jobsAddress();
    type.path = pathToJobs();
    type.identity(&BatchJob::id);
    type.pageAt([](const BatchJob &job) { return jobAddress(toQt(job.id)); });
    type.listWith(list);
    type.refreshOn("s3control", "job");
    columns(type);
    type.sortColumn = QStringLiteral("created");
    type.sortOrder = Qt::DescendingOrder;
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = BatchPages::tr("Find jobs");
    type.emptyTitle = BatchPages::tr("No jobs");
    type.emptyText = BatchPages::tr("A job does one thing with many objects: copies and encrypts them, tags them, restores them. Its list comes from an inventory, "
                                    "a CSV file or a filter.");
    type.emptyAction = QStringLiteral("createJob");
    addBatchActions(type);
    type.always({.id = QStringLiteral("createJob"), .text = BatchPages::tr("Create job"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createJobAddress()); });
    type.create = std::make_shared<FormDescription>(batchForm(start));
    type.help = help::batch();
    if (const QString id = where["id"]; !id.isEmpty())
        type.details = details(type, id);
    return type;
}

} // namespace

CreateWizard *cloneWizard(Navigator &navigator, const BatchStart &start)
{
    return new CreateWizard(navigator, [start] { return batchJobs(Params(), start); });
}

void addBatchPages(ConsoleDescription &description)
{
    // Before the resource's own pages: these have more in their addresses.
    description.page(QStringLiteral("jobs/create"), [](Navigator &navigator, const Params &where) -> Page * {
        if (const QString bucket = where["replicate"]; !bucket.isEmpty())
            return cloneWizard(navigator, replicationOf(bucket));
        return cloneWizard(navigator, {.manifest = where["manifest"]});
    });
    description.page(QStringLiteral("jobs/{id}/clone"), [](Navigator &navigator, const Params &where) -> Page * { return new CloneJobPage(navigator, where["id"]); });
    description.resource(QStringLiteral("jobs"), [](const Params &where) { return batchJobs(where, {}); });
}

} // namespace nephoscope::gui::s3
