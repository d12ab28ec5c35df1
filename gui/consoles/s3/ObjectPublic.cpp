#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/ObjectEdits.h"
#include "gui/describe/FormDescription.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/DeleteDialog.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectPublic
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectPublic)
};

} // namespace

void askToMakePublic(const ActionContext &context, const QString &bucket, const QStringList &keys)
{
    const auto calls = std::make_shared<FormCalls>();
    for (const QString &key : keys) {
        api::s3::PutObjectAcl::Input input;
        input.bucket = toStd(bucket);
        input.key = toStd(key);
        input.acl.emplace("public-read");
        calls->push_back(FormCall::of<api::s3::PutObjectAcl>(context.engine().caller(), std::move(input)));
    }
    DeleteRequest request{.kind = DeleteRequest::Kind::Confirm, .title = ObjectPublic::tr("Make public using ACL"),
                          .question = ObjectPublic::tr("Let anyone in the world read %1?").arg(nameOf(keys))};
    request.consequences = ObjectPublic::tr("The bucket needs access control lists enabled and public lists let through. Who the lists of the objects let in until now is taken off them.");
    request.acceptText = ObjectPublic::tr("Make public");
    request.run = [context, calls, keys](DeleteRequest::Done done) {
        sendInOrder(context.engine(), &context.engine(), calls, 0, [context, keys, done](std::size_t, std::optional<Error> error) {
            done(error ? DeleteRequest::Outcome(errorText(*error), ObjectPublic::tr("Not everything was made public")) : DeleteRequest::Outcome());
            if (!error)
                context.done(ObjectPublic::tr("Successfully made public: %1").arg(nameOf(keys)));
        });
    };
    DeleteDialog *dialog = DeleteDialog::ask(std::move(request), context.over());
    showCalls(*dialog, plannedOf(*calls));
}

} // namespace nephoscope::gui::s3
