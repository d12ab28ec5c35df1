#include "gui/consoles/s3/SelectManifest.h"

#include "api/generated/s3.h"
#include "core/Disk.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryFile>

#include <fcntl.h>

namespace nephoscope::gui::s3 {

namespace {

struct SelectManifest
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::SelectManifest)
};

api::s3::PutObject::Input inputOf(const FormValues &values, qint64 size)
{
    api::s3::PutObject::Input input;
    const auto place = placeOf(values, QStringLiteral("manifestPlace"));
    if (place) {
        input.bucket = toStd(place->bucket);
        input.key = toStd(place->key);
    }
    input.contentType = "text/csv";
    input.contentLength = size;
    return input;
}

} // namespace

void askForManifest(const ActionContext &context, std::shared_ptr<QTemporaryFile> results, const QString &object)
{
    if (!results)
        return;
    const qint64 size = results->size();
    FormDescription form;
    form.title = SelectManifest::tr("Create job from results");
    form.accept = SelectManifest::tr("Save and continue");
    form.failed = SelectManifest::tr("The manifest was not saved");
    FieldDescription place = placeField(QStringLiteral("manifestPlace"), SelectManifest::tr("Save the rows as"), LocationPicker::Objects);
    place.description = SelectManifest::tr("The rows become the manifest of a Batch Operations job: a bucket and a key each.");
    const auto from = S3Location::parse(object);
    if (from)
        place.initial = S3Location{from->bucket, QStringLiteral("batch-manifests/manifest.csv")}.uri();
    place.errorCodes = {QStringLiteral("NoSuchBucket"), QStringLiteral("AccessDenied")};
    form.sections.push_back({{}, {}, {std::move(place)}});
    form.calls = [size](EngineHost &engine, const FormValues &values) {
        return std::vector{PlannedCall::of<api::s3::PutObject>(inputOf(values, size), engine.caller().region.value)};
    };
    form.submit = [results, size](const ActionContext &told, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        auto input = inputOf(values, size);
        // A handle of its own: the next query may write into the file.
        const auto file = std::make_shared<const FileHandle>(::open(toPath(results->fileName()).c_str(), O_RDONLY | O_CLOEXEC));
        if (!*file)
            return end(Error{"InternalError", toStd(SelectManifest::tr("The results cannot be read any more."))});
        input.body = api::Body::fromSegments({{file, 0, std::uint64_t(size)}});
        ask<api::s3::PutObject>(told.engine(), receiver, std::move(input), [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    form.succeeded = [](const ActionContext &told, const FormValues &values) {
        told.navigator().go(createJobAddress(values[QStringLiteral("manifestPlace")]));
    };
    openForm(context, std::move(form));
}

} // namespace nephoscope::gui::s3
