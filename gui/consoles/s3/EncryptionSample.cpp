#include "gui/consoles/s3/EncryptionSample.h"

#include "api/generated/s3.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "services/s3/StoreUnencrypted.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

using ::nephoscope::s3::StoreUnencrypted;

struct EncryptionSample
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::EncryptionSample)
};

constexpr const char *inventoryName = "encryption";

/// Eight from before January 5, 2023, four from after it.
struct SampleObject
{
    const char *key;
    int year, month; ///< of 0: encrypted, uploaded now
};
constexpr SampleObject sampleObjects[] = {
    {"invoices/2021-11.csv", 2021, 12}, {"invoices/2021-12.csv", 2022, 1},  {"invoices/2022-06.csv", 2022, 7}, {"invoices/2022-12.csv", 2023, 1},
    {"notes/first day.txt", 2022, 3},   {"notes/last day.txt", 2022, 12},   {"logs/2022/app.log", 2022, 10},   {"logs/2022/web.log", 2022, 11},
    {"invoices/2023-01.csv", 0, 0},     {"invoices/2023-02.csv", 0, 0},     {"notes/new year.txt", 0, 0},      {"logs/2023/app.log", 0, 0},
};

FieldDescription nameField(const QString &id, const QString &label, const QString &initial)
{
    FieldDescription field{.id = id, .label = label, .initial = initial};
    field.check = [](const QString &name) {
        return brokenRules(name).isEmpty() ? QString() : EncryptionSample::tr("Enter a bucket name: 3 to 63 lowercase letters, numbers, periods and hyphens.");
    };
    return field;
}

/// The error names the bucket. With `mayBeThere` one of the caller's that is there already will do.
FormCall creation(const Caller &caller, const std::string &bucket, bool mayBeThere)
{
    api::s3::CreateBucket::Input input;
    input.bucket = bucket;
    if (caller.region.value != "us-east-1")
        input.createBucketConfiguration.emplace().locationConstraint.emplace(caller.region.value);
    FormCall call = FormCall::of<api::s3::CreateBucket>(caller, std::move(input));
    call.send = [send = std::move(call.send), caller, bucket, mayBeThere](EngineHost &engine, QObject *receiver, ActionContext::Ending end) {
        const ActionContext::Ending ended = [end, bucket, mayBeThere](std::optional<Error> error) {
            if (error && mayBeThere && error->code == "BucketAlreadyOwnedByYou")
                error.reset();
            if (error)
                error->message = bucket + ": " + error->message;
            end(std::move(error));
        };
        // In us-east-1 S3 says nothing of it: a bucket with objects of somebody's stays as it is.
        api::s3::HeadBucket::Input head;
        head.bucket = bucket;
        ask<api::s3::HeadBucket>(engine, receiver, caller, std::move(head), [&engine, receiver, send, ended, mayBeThere](auto reply) {
            if (reply && !mayBeThere)
                ended(Error{"BucketAlreadyOwnedByYou", toStd(EncryptionSample::tr("There is a bucket of this name. The sample makes one of its own.")), 409});
            else
                send(engine, receiver, ended);
        });
    };
    return call;
}

FormCall objectCall(const Caller &caller, const std::string &bucket, const SampleObject &object)
{
    const std::string content = std::string("Sample: ") + object.key + '\n';
    if (object.year > 0) {
        const auto day = std::chrono::sys_days(std::chrono::year(object.year) / object.month / 2);
        return FormCall::of<StoreUnencrypted>(caller, {bucket, object.key, content, "text/plain", Timestamp(day)});
    }
    api::s3::PutObject::Input input;
    input.bucket = bucket;
    input.key = object.key;
    input.contentType = "text/plain";
    input.body = api::Body::fromString(content);
    return FormCall::of<api::s3::PutObject>(caller, std::move(input));
}

FormCall inventoryCall(const Caller &caller, const std::string &bucket, const std::string &reports)
{
    api::s3::PutBucketInventoryConfiguration::Input input;
    input.bucket = bucket;
    input.id = inventoryName;
    auto &configuration = input.inventoryConfiguration.emplace();
    configuration.id = inventoryName;
    configuration.isEnabled = true;
    configuration.includedObjectVersions.emplace("Current");
    configuration.schedule.emplace().frequency.emplace("Daily");
    auto &target = configuration.destination.emplace().s3BucketDestination.emplace();
    target.bucket = "arn:aws:s3:::" + reports;
    target.prefix = "inventory";
    target.format.emplace("CSV");
    auto &fields = configuration.optionalFields.emplace();
    for (const char *field : {"Size", "LastModifiedDate", "EncryptionStatus"})
        fields.emplace_back(field);
    return FormCall::of<api::s3::PutBucketInventoryConfiguration>(caller, std::move(input));
}

FormCalls plan(EngineHost &engine, const FormValues &values)
{
    const Caller caller = engine.caller();
    const std::string bucket = toStd(values[QStringLiteral("sampleBucket")]);
    const std::string reports = toStd(values[QStringLiteral("sampleReports")]);
    // The reports' first: what is refused half way can then be sent again.
    FormCalls calls{creation(caller, reports, true), creation(caller, bucket, false)};
    for (const SampleObject &object : sampleObjects)
        calls.push_back(objectCall(caller, bucket, object));
    calls.push_back(inventoryCall(caller, bucket, reports));
    return calls;
}

FormDescription sampleForm()
{
    FormDescription form;
    form.title = EncryptionSample::tr("Sample bucket with objects from before January 5, 2023");
    form.description = EncryptionSample::tr("Since that day S3 encrypts every new object. Find the older ones with an inventory and S3 Select, then encrypt them with Batch Operations.");
    form.accept = EncryptionSample::tr("Create sample");
    form.failed = EncryptionSample::tr("The sample was not created");
    FieldDescription reports = nameField(QStringLiteral("sampleReports"), EncryptionSample::tr("Bucket for the inventory's reports"), QStringLiteral("encryption-sample-reports"));
    reports.constraint = EncryptionSample::tr("One that is there already will do.");
    FormSection section{EncryptionSample::tr("Buckets"),
                        EncryptionSample::tr("The sample has 12 small objects. 8 of them lie on the disk without encryption, as objects of that time do; "
                                             "no request can make such objects, so this console asks its own cloud to."),
                        {}};
    section.fields = {nameField(QStringLiteral("sampleBucket"), EncryptionSample::tr("Bucket name"), QStringLiteral("encryption-sample")), std::move(reports)};
    form.sections = {std::move(section)};
    form.sends(plan);
    form.calls = [](EngineHost &engine, const FormValues &values) {
        auto calls = plannedOf(plan(engine, values));
        std::erase_if(calls, [](const PlannedCall &call) { return call.operation == &StoreUnencrypted::model(); });
        return calls;
    };
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString bucket = values[QStringLiteral("sampleBucket")];
        if (!context.flashbar())
            return;
        Flash flash{FlashType::Success, EncryptionSample::tr("Successfully created the sample bucket %1").arg(bucket),
                    EncryptionSample::tr("Next: deliver the inventory now, and query its report with S3 Select.")};
        flash.actionText = EncryptionSample::tr("View inventory");
        flash.action = [context, bucket] { context.navigator().go(managementAddress(bucket)); };
        context.flashbar()->show(flash);
    };
    form.cancelAddress = bucketsAddress();
    return form;
}

} // namespace

Resource encryptionSample()
{
    Resource page;
    page.service = QStringLiteral("s3");
    page.id = QStringLiteral("sample");
    page.create = std::make_shared<FormDescription>(sampleForm());
    page.title = page.create->title;
    page.address = bucketsAddress();
    page.path = {{QStringLiteral("Amazon S3"), bucketsAddress()}};
    page.help = help::inventory();
    return page;
}

QString encryptionSampleAddress() { return QStringLiteral("s3/samples/encryption"); }

void addSamplePages(ConsoleDescription &description)
{
    description.page(QStringLiteral("samples/encryption"), [](Navigator &navigator, const Params &) -> Page * { return new CreatePage(navigator, encryptionSample); });
}

} // namespace nephoscope::gui::s3
