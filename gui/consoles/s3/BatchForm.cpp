#include "gui/consoles/s3/BatchForm.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/iam/RoleChoices.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/BatchRole.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/FormParts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchForm)
};

using Kind = FieldDescription::Kind;

FormSection optionsSection(const model::JobDescriptor &like, std::size_t step)
{
    FieldDescription description{.id = QStringLiteral("jobDescription"), .label = BatchForm::tr("Description - optional"), .initial = toQt(like.description.value_or(""))};
    description.check = [](const QString &text) { return text.size() <= 256 ? QString() : BatchForm::tr("A description has at most 256 characters."); };
    FieldDescription priority{.id = QStringLiteral("jobPriority"), .label = BatchForm::tr("Priority"), .kind = Kind::Number,
                              .constraint = BatchForm::tr("Jobs with a higher number run first."), .initial = QString::number(like.priority.value_or(10))};
    FieldDescription confirmation{.id = QStringLiteral("confirmation"), .label = BatchForm::tr("Wait for confirmation"), .kind = Kind::Switch,
                                  .description = BatchForm::tr("The job counts its objects first and runs when you say so.")};
    confirmation.initial = like.confirmationRequired.value_or(true) ? QStringLiteral("true") : QStringLiteral("false");
    return {BatchForm::tr("Additional options"), {}, {std::move(description), std::move(priority), std::move(confirmation)}, step};
}

FormSection reportSection(const std::optional<model::JobReport> &like, std::size_t step)
{
    const model::JobReport now = like.value_or(model::JobReport());
    const QString asked = QStringLiteral("report");
    FieldDescription scope{.id = QStringLiteral("reportScope"), .label = BatchForm::tr("Completion report scope"), .kind = Kind::Radio};
    scope.options = {{QStringLiteral("AllTasks"), BatchForm::tr("All tasks")}, {QStringLiteral("FailedTasksOnly"), BatchForm::tr("Failed tasks only")}};
    scope.initial = now.reportScope ? toQt(now.reportScope->value) : QStringLiteral("AllTasks");
    FieldDescription place = placeField(QStringLiteral("reportPlace"), BatchForm::tr("Path to completion report destination"), LocationPicker::Buckets | LocationPicker::Prefixes);
    place.initial = uriOfArn(now.bucket, toQt(now.prefix.value_or("")));
    return {BatchForm::tr("Completion report"),
            BatchForm::tr("A list of every task with its outcome, written when the job ends."),
            {enableField(asked, BatchForm::tr("Completion report"), now.enabled.value_or(true)), onlyWith(asked, std::move(scope)), onlyWith(asked, std::move(place))},
            step};
}

FormSection tagsSection(const FormValues::Tags &now, std::size_t step)
{
    FieldDescription tags{.id = QStringLiteral("jobTags"), .label = BatchForm::tr("Tags"), .kind = Kind::Tags};
    tags.initialTags = now;
    tags.errorCodes = {QStringLiteral("TooManyTagsException"), QStringLiteral("InvalidTag")};
    return {BatchForm::tr("Job tags - optional"), BatchForm::tr("Tags of the job itself, to find it and to control who may change it."), {std::move(tags)}, step};
}

std::string newToken() { return toStd(QUuid::createUuid().toString(QUuid::WithoutBraces)); }

/// What the form has made up, and got.
struct Attempt
{
    std::string token = newToken(); ///< sent again after an error, the request is still the same one
    const std::string role = "s3batch_role_" + newToken().substr(0, 8); ///< that would be made
    QString job;
    std::optional<model::JobDescriptor> like = {}; ///< that is cloned
};

model::CreateJob::Input requestOf(EngineHost &engine, const FormValues &values, const Attempt &attempt, const std::string &etag)
{
    auto input = jobInput<model::CreateJob>(engine, {});
    input.clientRequestToken = attempt.token;
    applyManifest(values, etag, input);
    applyOperation(values, input);
    const QString description = values[QStringLiteral("jobDescription")];
    if (!description.isEmpty())
        input.description = toStd(description);
    input.priority = values[QStringLiteral("jobPriority")].toInt();
    input.confirmationRequired = values.isOn(QStringLiteral("confirmation"));
    auto &report = input.report.emplace();
    report.enabled = values.isOn(QStringLiteral("report"));
    if (*report.enabled) {
        report.bucket = bucketArnOf(values, QStringLiteral("reportPlace"));
        report.format.emplace(model::JobReportFormat::ReportCsv20180820);
        report.reportScope.emplace(toStd(values[QStringLiteral("reportScope")]));
        const auto place = placeOf(values, QStringLiteral("reportPlace"));
        if (place && !place->key.isEmpty())
            report.prefix = toStd(place->key.endsWith(u'/') ? place->key.chopped(1) : place->key);
    }
    if (attempt.like)
        keepUnasked(*attempt.like, input);
    input.roleArn = batchRole(engine.accountId(), values, attempt.role);
    for (const auto &[key, value] : values.tags(QStringLiteral("jobTags"))) {
        auto &tags = input.tags ? *input.tags : input.tags.emplace();
        auto &tag = tags.emplace_back();
        tag.key = toStd(key);
        tag.value = toStd(value);
    }
    return input;
}

api::s3::HeadObject::Input headOf(const std::pair<std::string, std::string> &object)
{
    api::s3::HeadObject::Input input;
    input.bucket = object.first;
    input.key = object.second;
    return input;
}

/// The calls that make the role, where one is wanted, and the job.
FormCalls creation(EngineHost &engine, const FormValues &values, const std::shared_ptr<Attempt> &attempt, const std::string &etag)
{
    model::CreateJob::Input request = requestOf(engine, values, *attempt, etag);
    FormCalls calls;
    if (makesBatchRole(values)) {
        calls.push_back(FormCall::of<api::iam::CreateRole>(engine.caller(), batchRoleInput(attempt->role)));
        calls.push_back(FormCall::of<api::iam::PutRolePolicy>(engine.caller(), batchPolicyInput(attempt->role, request)));
    }
    FormCall job{PlannedCall::of<model::CreateJob>(request, engine.caller().region.value), {}};
    job.send = [attempt, request](EngineHost &host, QObject *receiver, const ActionContext::Ending &end) {
        ask<model::CreateJob>(host, receiver, request, [attempt, end](auto reply) {
            if (!reply) {
                // Changed and sent again it is another request.
                attempt->token = newToken();
                return end(reply.error());
            }
            attempt->job = toQt(reply->jobId.value_or(""));
            end(std::nullopt);
        });
    };
    calls.push_back(std::move(job));
    return calls;
}

} // namespace

BatchStart replicationOf(const QString &bucket)
{
    model::JobDescriptor job;
    auto &generator = job.manifestGenerator.emplace().s3JobManifestGenerator.emplace();
    generator.sourceBucket = toStd(arn(bucket));
    auto &filter = generator.filter.emplace();
    filter.eligibleForReplication = true;
    auto &statuses = filter.objectReplicationStatuses.emplace();
    statuses.emplace_back("NONE");
    statuses.emplace_back("FAILED");
    job.operation.emplace().s3ReplicateObject.emplace();
    job.confirmationRequired = true;
    return {.like = std::move(job)};
}

FormDescription batchForm(const BatchStart &start)
{
    const model::JobDescriptor like = start.like.value_or(model::JobDescriptor());
    const auto attempt = std::make_shared<Attempt>();
    attempt->like = start.like;

    FormDescription form;
    form.title = form.accept = BatchForm::tr("Create job");
    form.description = BatchForm::tr("One operation on every object of a list, with progress and a report.");
    form.failed = BatchForm::tr("The job was not created");
    form.steps = {{QStringLiteral("manifest"), BatchForm::tr("Choose manifest")},
                  {QStringLiteral("operation"), BatchForm::tr("Choose operation")},
                  {QStringLiteral("options"), BatchForm::tr("Configure additional options")}};
    for (FormSection &section : manifestSections(start, 0))
        form.sections.push_back(std::move(section));
    for (FormSection &section : operationSections(start, 1))
        form.sections.push_back(std::move(section));
    form.sections.push_back(optionsSection(like, 2));
    form.sections.push_back(reportSection(like.report, 2));
    form.sections.push_back(batchRoleSection(toQt(like.roleArn.value_or("")), 2));
    form.sections.push_back(tagsSection(start.tags, 2));

    form.calls = [attempt](EngineHost &engine, const FormValues &values) {
        std::vector<PlannedCall> calls;
        if (!engine.isReady())
            return calls;
        const std::string region = engine.caller().region.value;
        const auto object = manifestObject(values);
        if (object)
            calls.push_back(PlannedCall::of<api::s3::HeadObject>(headOf(*object), region));
        for (PlannedCall &call : plannedOf(creation(engine, values, attempt, "ETAG-OF-THE-MANIFEST")))
            calls.push_back(std::move(call));
        return calls;
    };
    form.submit = [attempt](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        EngineHost &engine = context.engine();
        const auto create = [&engine, receiver, values, attempt, end](const std::string &etag) {
            iam::sendWithRole(engine, receiver, std::make_shared<const FormCalls>(creation(engine, values, attempt, etag)), end);
        };
        const auto object = manifestObject(values);
        if (!object)
            return create({});
        ask<api::s3::HeadObject>(engine, receiver, headOf(*object), [create, end](auto head) {
            if (head)
                create(head->eTag.value_or(""));
            else
                end(head.error());
        });
    };
    form.succeeded = [attempt](const ActionContext &context, const FormValues &) {
        Flash flash{FlashType::Success, BatchForm::tr("Successfully created job %1").arg(attempt->job)};
        flash.actionText = BatchForm::tr("View details");
        flash.action = [context, id = attempt->job] { context.navigator().go(jobAddress(id)); };
        context.flashbar()->show(flash);
    };
    form.cancelAddress = jobsAddress();
    return form;
}

} // namespace nephoscope::gui::s3
