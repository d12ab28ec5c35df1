#include "gui/consoles/s3/EmptyFirst.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/describe/Removing.h"
#include "gui/kit/Button.h"
#include "gui/kit/DeleteDialog.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

EmptyFirst::EmptyFirst(DeleteDialog &dialog, EngineHost &engine, const QString &bucket, std::function<void()> empty)
    : Alert(Type::Warning, tr("This bucket is not empty"), tr("Buckets must be empty before they can be deleted. To delete all objects in this bucket, empty it."))
    , m_dialog(dialog)
    , m_engine(engine)
    , m_bucket(bucket)
    , m_empty(new Button(Button::Variant::Normal, tr("Empty bucket")))
{
    setObjectName(QStringLiteral("emptyFirst"));
    m_empty->setObjectName(QStringLiteral("emptyThisBucket"));
    addAction(m_empty);
    hide();
    dialog.column()->insertWidget(0, this);
    setTabOrder(dialog.wordInput()->previousInFocusChain(), m_empty); // it stands above
    connect(m_empty, &QPushButton::clicked, &dialog, [&dialog, empty = std::move(empty)] {
        dialog.reject();
        empty();
    });
    connect(&engine, &EngineHost::changed, this, [this, name = toStd(bucket)](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(),
                        [&name](const Change &change) { return change.service == "s3" && change.type == "object" && change.parent == name; }))
            look();
    });
    look();
}

void EmptyFirst::look()
{
    const CallOriginScope unasked(CallOrigin::Background);
    if (m_bucket.endsWith(QLatin1String("--x-s3"))) { // keeps no versions, and does not list them
        api::s3::ListObjectsV2::Input input;
        input.bucket = toStd(m_bucket);
        input.maxKeys = 1;
        ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [this](auto reply) {
            if (reply)
                tell(reply->contents && !reply->contents->empty());
        });
        return;
    }
    api::s3::ListObjectVersions::Input input;
    input.bucket = toStd(m_bucket);
    input.maxKeys = 1;
    ask<api::s3::ListObjectVersions>(m_engine, this, std::move(input), [this](auto reply) {
        if (reply)
            tell((reply->versions && !reply->versions->empty()) || (reply->deleteMarkers && !reply->deleteMarkers->empty()));
    });
}

void EmptyFirst::tell(bool holds)
{
    if (holds == !isHidden())
        return;
    QLineEdit &word = *m_dialog.wordInput();
    const QWidget *focused = window()->focusWidget();
    if (holds) {
        show();
        if (focused == &word || focused == &m_dialog.acceptButton())
            m_empty->setFocus(Qt::OtherFocusReason);
        word.clear(); // without the word the dialog accepts nothing
        word.setEnabled(false);
    } else {
        word.setEnabled(true);
        if (focused == m_empty)
            word.setFocus(Qt::OtherFocusReason);
        hide();
    }
}

void offerToEmptyFirst(Resource &buckets, std::function<void(const ActionContext &, const QString &bucket)> empty)
{
    std::vector<Action> actions = buckets.allActions();
    const auto remove = std::find_if(actions.begin(), actions.end(), [&](const Action &action) { return action.id == buckets.removal->id; });
    remove->run = [described = buckets, empty = std::move(empty)](const ActionContext &context, const Selection &chosen) {
        DeleteDialog *dialog = askToRemove(context, described, chosen);
        if (!dialog)
            return;
        const QString bucket = described.nameOf(chosen.front().get());
        new EmptyFirst(*dialog, context.engine(), bucket, [context, empty, bucket] { empty(context, bucket); });
    };
    buckets.actions = std::move(actions);
    buckets.removal.reset();
}

} // namespace nephoscope::gui::s3
