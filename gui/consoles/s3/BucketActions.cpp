#include "gui/consoles/s3/BucketActions.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/DeleteJob.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/shell/Page.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace nephoscope::gui::s3 {

namespace {

struct BucketActions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketActions)
};

} // namespace

void askToDeleteBucket(Navigator &navigator, const QString &bucket, QWidget *over, std::function<void()> deleted)
{
    if (bucket.isEmpty())
        return;
    auto *dialog = new ConfirmDialog(BucketActions::tr("Delete bucket"),
                                     BucketActions::tr("Delete the bucket %1?").arg(bucket),
                                     BucketActions::tr("Delete bucket"), over);
    dialog->setWarning(BucketActions::tr("Deleting a bucket cannot be undone. Only an empty bucket can be deleted."));
    dialog->requireWord(bucket);
    dialog->setKeepsOpen(true);
    QObject::connect(dialog, &Dialog::accepted, dialog, [&navigator, dialog, bucket, deleted = std::move(deleted)] {
        dialog->setBusy(true);
        api::s3::DeleteBucket::Input input;
        input.bucket = toStd(bucket);
        ask<api::s3::DeleteBucket>(navigator.engine(), dialog, std::move(input), [&navigator, dialog, bucket, deleted](auto reply) {
            if (!reply) {
                const bool full = reply.error().code == "BucketNotEmpty";
                dialog->setError(full ? BucketActions::tr("This bucket is not empty. Empty it first.")
                                      : BucketActions::tr("The bucket was not deleted"),
                                 errorText(reply.error()));
                return;
            }
            dialog->finish();
            navigator.flashbar().success(BucketActions::tr("Successfully deleted bucket %1").arg(bucket));
            if (deleted)
                deleted();
        });
    });
    dialog->open();
}

void askToEmptyBucket(Navigator &navigator, const QString &bucket, QWidget *over)
{
    if (bucket.isEmpty())
        return;
    auto *dialog = new ConfirmDialog(BucketActions::tr("Empty bucket"),
                                     BucketActions::tr("Delete all objects in the bucket %1?").arg(bucket),
                                     BucketActions::tr("Empty"), over);
    dialog->setWarning(BucketActions::tr("Emptying the bucket deletes all objects in it. This cannot be undone. Objects added "
                                            "while it runs might be deleted too."));
    dialog->requireWord(DeleteJob::confirmationWord());
    QObject::connect(dialog, &Dialog::accepted, dialog,
                     [&navigator, bucket] { DeleteJob::startWithFlash(navigator, bucket, {QString()}); });
    dialog->open();
}

} // namespace nephoscope::gui::s3
