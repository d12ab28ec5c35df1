#include "gui/gallery/FormParts.h"
#include "gui/gallery/Gallery.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Label.h"
#include "gui/kit/MarkedCode.h"
#include "gui/kit/Progress.h"
#include "gui/kit/ProgressPanel.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/Steps.h"
#include "gui/kit/TokenChip.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

/// Flashes bring room around them, but less below than a card has.
Spacing belowFlashes(const Theme &theme) { return {theme.space("s"), {0, 0, 0, theme.space("s")}}; }

/// A bar stands as far from the edge of a window as pages do; in a card as far as its title.
Flashbar *barInCard(QWidget *page)
{
    auto *bar = new Flashbar(page);
    if (const auto *scroll = bar->findChild<QScrollArea *>(QStringLiteral("flashes"))) {
        QLayout *column = scroll->widget()->layout();
        const int side = Theme::instance().size("container-padding");
        const QMargins margins = column->contentsMargins();
        column->setContentsMargins(side, margins.top(), side, margins.bottom());
    }
    return bar;
}

QWidget *makeFlashbars(Navigator &)
{
    auto *page = new QWidget;
    Container *each = gallerySection(page, QStringLiteral("Every type"));
    each->setFlush(true);
    followDensity(each->column(), belowFlashes);
    const std::pair<FlashType, QString> types[] = {{FlashType::Success, QStringLiteral("Successfully created bucket reports")},
                                                   {FlashType::Error, QStringLiteral("Bucket reports could not be deleted")},
                                                   {FlashType::Warning, QStringLiteral("The bucket is public")},
                                                   {FlashType::Info, QStringLiteral("Versioning keeps every version of an object")}};
    for (const auto &[type, title] : types) {
        auto *bar = barInCard(page);
        bar->show({.type = type, .title = title, .text = QStringLiteral("One line that says more about it."),
                   .actionText = type == FlashType::Error ? QStringLiteral("Retry") : QString()});
        each->column()->addWidget(bar);
    }
    auto *running = barInCard(page);
    running->show({.type = FlashType::InProgress, .title = QStringLiteral("Uploading 12 objects"), .text = QStringLiteral("120 of 500 MB, 12 MB/s, 32 s left"),
                   .progress = 24, .actionText = QStringLiteral("Cancel"), .dismissible = false});
    each->column()->addWidget(running);

    Container *stacks = gallerySection(page, QStringLiteral("More than three: folded, and unfolded"));
    stacks->setFlush(true);
    followDensity(stacks->column(), belowFlashes);
    for (const bool open : {false, true}) {
        auto *bar = barInCard(page);
        for (const auto &[type, title] : types)
            bar->show({.type = type, .title = title});
        bar->setExpanded(open);
        stacks->column()->addWidget(bar);
    }
    return page;
}

QWidget *makeAlerts(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Alerts"));
    using T = Alert::Type;
    const std::pair<T, QString> all[] = {{T::Info, QStringLiteral("Info")}, {T::Success, QStringLiteral("Success")}, {T::Warning, QStringLiteral("Warning")}, {T::Error, QStringLiteral("Error")}};
    for (const auto &[type, title] : all) {
        auto *alert = new Alert(type, title, QStringLiteral("What happened, and what a person can do about it. Long texts wrap into as many lines as they need at this width."));
        if (type == T::Error)
            alert->addAction(sample(new Button(Button::Variant::Normal, QStringLiteral("Retry")), QStringLiteral("retry")));
        alert->setDismissible(type == T::Info || type == T::Error);
        card->column()->addWidget(alert);
    }
    card->column()->addWidget(new Alert(T::Warning, {}, QStringLiteral("Without a title.")));
    return page;
}

QWidget *makeStatuses(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Status indicators"));
    using S = StatusIndicator::Status;
    const std::pair<S, QString> all[] = {{S::Success, QStringLiteral("Success")}, {S::Error, QStringLiteral("Error")}, {S::Warning, QStringLiteral("Warning")},
                                         {S::Info, QStringLiteral("Info")}, {S::Stopped, QStringLiteral("Stopped")}, {S::Pending, QStringLiteral("Pending")},
                                         {S::InProgress, QStringLiteral("In progress")}, {S::Loading, QStringLiteral("Loading")},
                                         {S::NotStarted, QStringLiteral("Not started")}, {S::Log, QStringLiteral("View log")}};
    for (const auto &[status, text] : all)
        card->column()->addWidget(new StatusIndicator(status, text), 0, Qt::AlignLeft);

    Container *tokens = gallerySection(page, QStringLiteral("Tokens"));
    auto *chips = new QWidget;
    auto *row = new FlowLayout(chips);
    row->setSpacing(8);
    auto *bad = new TokenChip(QStringLiteral("10.0.0.300/32"));
    bad->setError(QStringLiteral("Not an address"));
    auto *fixed = new TokenChip(QStringLiteral("read only"));
    fixed->setRemovable(false);
    auto *off = new TokenChip(QStringLiteral("disabled"));
    off->setEnabled(false);
    for (TokenChip *chip : {new TokenChip(QStringLiteral("us-east-1")), new TokenChip(QStringLiteral("ap-northeast-2"), QStringLiteral("Seoul")), bad, fixed, off})
        row->addWidget(chip);
    tokens->column()->addWidget(chips);
    return page;
}

QWidget *makeProgress(Navigator &)
{
    auto *page = new QWidget;
    Container *bars = gallerySection(page, QStringLiteral("Progress bars"));
    auto *running = new ProgressPanel(QStringLiteral("Copying objects"));
    running->setDescription(QStringLiteral("From reports to archive"));
    running->setValue(36);
    running->setInfo(QStringLiteral("180 of 500 objects, 40 s left"));
    auto *unknown = new ProgressPanel(QStringLiteral("Listing objects"));
    unknown->setValue(-1);
    unknown->setInfo(QStringLiteral("12,000 objects so far"));
    auto *pair = new ProgressPanel(QStringLiteral("Replication"), ProgressPanel::Variant::KeyValue);
    pair->setValue(80);
    auto *done = new ProgressPanel(QStringLiteral("Copying objects"));
    done->setState(ProgressPanel::State::Success, QStringLiteral("500 objects copied"));
    auto *failed = new ProgressPanel(QStringLiteral("Copying objects"));
    failed->setState(ProgressPanel::State::Error, QStringLiteral("3 of 500 objects could not be copied"));
    failed->setButton(QStringLiteral("Retry"));
    for (ProgressPanel *panel : {running, unknown, pair, done, failed})
        bars->column()->addWidget(panel);
    bars->column()->addWidget(new Spinner(32), 0, Qt::AlignLeft);

    Container *phases = gallerySection(page, QStringLiteral("Steps"));
    auto *steps = new Steps;
    using S = StatusIndicator::Status;
    steps->setSteps({{S::Success, QStringLiteral("Check the request")},
                     {S::Success, QStringLiteral("Create the file system"), QStringLiteral("fs-0123456789abcdef0, 1.2 TiB")},
                     {S::InProgress, QStringLiteral("Join the domain"), QStringLiteral("Asking 10.0.0.10 and 10.0.0.11 for lab.example.com")},
                     {S::NotStarted, QStringLiteral("Create the first backup")}});
    phases->column()->addWidget(steps);
    Container *layers = gallerySection(page, QStringLiteral("Steps with more below, MarkedCode"));
    auto *flow = new Steps;
    flow->setSteps({{S::Success, QStringLiteral("Identity-based policies"), {}, QStringLiteral("Allows"), Badge::Color::Green},
                    {S::Error, QStringLiteral("Permissions boundary"), QStringLiteral("This decided."), QStringLiteral("Does not allow"), Badge::Color::Red},
                    {S::Stopped, QStringLiteral("Session policies"), {}, QStringLiteral("Not present")}});
    auto *code = new MarkedCode(QStringLiteral("Statement"));
    using Mark = MarkedCode::Mark;
    code->setLines({{QStringLiteral("{")},
                    {QStringLiteral("    \"Effect\": \"Allow\",")},
                    {QStringLiteral("    \"Action\": ["), Mark::Fits, QStringLiteral("Fits the request")},
                    {QStringLiteral("        \"s3:Get*\""), Mark::Fits, QStringLiteral("Fits the request"), true},
                    {QStringLiteral("    ],"), Mark::Fits, QStringLiteral("Fits the request"), true},
                    {QStringLiteral("    \"Resource\": \"arn:aws:s3:::reports/*\""), Mark::Fails, QStringLiteral("Does not fit the request")},
                    {QStringLiteral("}")}});
    flow->content(1)->addWidget(code);
    layers->column()->addWidget(flow);
    return page;
}

Button *deleteButton(const QString &text, const DeleteRequest &request)
{
    auto *button = sample(new Button(Button::Variant::Normal, text), text);
    QObject::connect(button, &QPushButton::clicked, button, [button, request] { DeleteDialog::ask(request, button); });
    return button;
}

QWidget *makeDeletes(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Three kinds of delete"));
    auto *outcome = new Label(QStringLiteral("Nothing was deleted yet."));
    const auto runs = [outcome](const QString &said) {
        return [outcome, said](const DeleteRequest::Done &done) {
            outcome->setText(said);
            done({});
        };
    };
    QStringList many;
    for (int i = 1; i <= 12; ++i)
        many.append(QStringLiteral("report-%1.csv").arg(i));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(deleteButton(QStringLiteral("One click"), {.kind = DeleteRequest::Kind::OneClick, .run = runs(QStringLiteral("Deleted by one click."))}));
    row->addWidget(deleteButton(QStringLiteral("Confirm"), {.title = QStringLiteral("Delete rule"), .question = QStringLiteral("Delete this rule?"), .names = {QStringLiteral("expire-after-30-days")},
                                                            .consequences = QStringLiteral("Objects stay until another rule expires them."), .run = runs(QStringLiteral("Deleted after a question."))}));
    row->addWidget(deleteButton(QStringLiteral("Typed"), {.kind = DeleteRequest::Kind::Typed, .title = QStringLiteral("Delete objects"), .question = QStringLiteral("Permanently delete these 12 objects?"), .names = many,
                                                          .consequences = QStringLiteral("This cannot be undone."), .run = runs(QStringLiteral("Deleted after a typed word."))}));
    auto tries = std::make_shared<int>(0);
    row->addWidget(deleteButton(QStringLiteral("Fails once"), {.title = QStringLiteral("Delete bucket"), .question = QStringLiteral("Delete this bucket?"), .names = {QStringLiteral("reports")},
                                                               .run = [tries, outcome](const DeleteRequest::Done &done) {
                                                                   QTimer::singleShot(600, outcome, [tries, done] { done((*tries)++ % 2 ? QString() : QStringLiteral("BucketNotEmpty: the bucket has objects in it.")); });
                                                               }}));
    row->addStretch(1);
    card->column()->addLayout(row);
    card->column()->addWidget(outcome);
    return page;
}

QWidget *makeDialogs(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Sizes and states"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const std::pair<QString, Dialog::Size> sizes[] = {{QStringLiteral("Small"), Dialog::Small}, {QStringLiteral("Medium"), Dialog::Medium},
                                                      {QStringLiteral("Large"), Dialog::Large}, {QStringLiteral("Largest"), Dialog::Largest}};
    for (const auto &[name, size] : sizes) {
        auto *button = new Button(Button::Variant::Normal, name);
        button->setObjectName(u"dialog-" % name);
        row->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, button, [button, name = name, size = size] {
            auto *dialog = new Dialog(name, button, size);
            auto *text = new Label(QStringLiteral("The body scrolls when it is higher than the window; the buttons stay. Accept keeps it busy for a moment and then shows an error."));
            text->setWordWrap(true);
            dialog->column()->addWidget(text);
            dialog->setKeepsOpen(true);
            QObject::connect(dialog, &Dialog::accepted, dialog, [dialog] {
                dialog->setBusy(true);
                QTimer::singleShot(600, dialog, [dialog] { dialog->setError(QStringLiteral("ServiceUnavailable"), QStringLiteral("Try again.")); });
            });
            dialog->open();
        });
    }
    row->addStretch(1);
    card->column()->addLayout(row);
    return page;
}

} // namespace

std::vector<GalleryEntry> feedbackEntries()
{
    return {{QStringLiteral("flashbar"), QStringLiteral("Flashbar"), makeFlashbars},
            {QStringLiteral("alert"), QStringLiteral("Alert"), makeAlerts},
            {QStringLiteral("status"), QStringLiteral("StatusIndicator, TokenChip"), makeStatuses},
            {QStringLiteral("progress"), QStringLiteral("ProgressPanel, Spinner, Steps, MarkedCode"), makeProgress},
            {QStringLiteral("delete"), QStringLiteral("DeleteDialog"), makeDeletes},
            {QStringLiteral("dialog"), QStringLiteral("Dialog"), makeDialogs}};
}

} // namespace nephoscope::gui
