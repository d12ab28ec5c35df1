#include "gui/gallery/FormParts.h"

#include "gui/kit/Breadcrumbs.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/DropZone.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/SecretValue.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/shell/Page.h"

#include <QtCore/QUrl>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

/// Things side by side, in as many rows as they need.
template <class... Widgets>
void row(Container *card, Widgets *...each)
{
    auto *all = new QWidget;
    auto *flow = new FlowLayout(all);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    (flow->addWidget(each), ...);
    card->column()->addWidget(all);
}

Button *opener(const QString &text, const std::function<Popover *(QWidget *)> &make)
{
    auto *button = sample(new Button(Button::Variant::Normal, text), text);
    Popover *popover = make(button);
    QObject::connect(button, &QPushButton::clicked, popover, [popover, button] { popover->openAt(button); });
    return button;
}

QWidget *makePopovers(Navigator &)
{
    auto *page = new QWidget;
    const auto card = [](Popover::Size size, const QString &header) {
        return [size, header](QWidget *owner) {
            auto *popover = new Popover(owner);
            popover->setSize(size);
            if (!header.isEmpty())
                popover->setHeader(header);
            auto *text = new Label(QStringLiteral("The bucket's policy allows everyone to read: its objects are public. Esc closes this, and so does a click beside it."));
            text->setWordWrap(true);
            popover->column()->addWidget(text);
            return popover;
        };
    };
    Container *sizes = gallerySection(page, QStringLiteral("Sizes, with a header"));
    row(sizes, opener(QStringLiteral("Small"), card(Popover::Size::Small, QStringLiteral("Access"))), opener(QStringLiteral("Medium"), card(Popover::Size::Medium, QStringLiteral("Access"))),
        opener(QStringLiteral("Large"), card(Popover::Size::Large, QStringLiteral("Access"))), opener(QStringLiteral("Without a header"), card(Popover::Size::Medium, {})));
    Container *places = gallerySection(page, QStringLiteral("Places and manners"));
    const auto changed = [card](const std::function<void(Popover &)> &change) {
        return [card, change](QWidget *owner) {
            Popover *popover = card(Popover::Size::Medium, QStringLiteral("Access"))(owner);
            change(*popover);
            return popover;
        };
    };
    row(places, opener(QStringLiteral("Right edges meet"), changed([](Popover &popover) { popover.setAlign(Popover::Align::Right); })),
        opener(QStringLiteral("Beside"), changed([](Popover &popover) { popover.setPlacement(Popover::Placement::Beside); })),
        opener(QStringLiteral("Stays"), changed([](Popover &popover) { popover.setSticky(true); })),
        opener(QStringLiteral("No dismiss button"), changed([](Popover &popover) { popover.setDismissible(false); })));
    return page;
}

QWidget *makeMenus(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Items"));
    auto *said = new Label(QStringLiteral("Nothing was chosen yet."));
    const auto tell = [said](Menu &menu) { QObject::connect(&menu, &Menu::triggered, said, [said](const QString &id) { said->setText(QString(u"Chosen: " % id)); }); };
    auto *plain = sample(new MenuButton(Button::Variant::Normal, QStringLiteral("Actions")), QStringLiteral("Actions"));
    plain->menu().addHeading(QStringLiteral("Objects"));
    plain->menu().addItem({.id = QStringLiteral("copy"), .text = QStringLiteral("Copy"), .icon = QStringLiteral("copy"), .trailing = QStringLiteral("Ctrl+C")});
    plain->menu().addItem({.id = QStringLiteral("paste"), .text = QStringLiteral("Paste"), .trailing = QStringLiteral("Ctrl+V"), .enabled = false});
    plain->menu().addSeparator();
    plain->menu().addItem({.id = QStringLiteral("delete"), .text = QStringLiteral("Delete"), .description = QStringLiteral("A delete marker is written where versions are kept."), .icon = QStringLiteral("trash")});
    auto *choice = sample(new MenuButton(Button::Variant::Link, QStringLiteral("Region")), QStringLiteral("Region"));
    choice->menu().addItem({.id = QStringLiteral("ap-northeast-2"), .text = QStringLiteral("Seoul"), .trailing = QStringLiteral("ap-northeast-2"), .checked = true});
    choice->menu().addItem({.id = QStringLiteral("eu-west-1"), .text = QStringLiteral("Ireland"), .trailing = QStringLiteral("eu-west-1")});
    QObject::connect(&choice->menu(), &Menu::triggered, choice, [choice](const QString &id) { choice->menu().setChecked(id); });
    auto *off = sample(new MenuButton(Button::Variant::Normal, QStringLiteral("Disabled")), QStringLiteral("Disabled menu"));
    off->setEnabled(false);
    tell(plain->menu());
    tell(choice->menu());
    row(card, plain, choice, off);
    card->column()->addWidget(said);
    return page;
}

QWidget *makeBreadcrumbs(Navigator &navigator)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Paths"));
    const auto path = [&](const QString &name, std::vector<Breadcrumb> crumbs, int width) {
        auto *all = sample(new Breadcrumbs, name);
        all->setPath(std::move(crumbs));
        if (width > 0)
            all->setMaximumWidth(width);
        QObject::connect(all, &Breadcrumbs::followed, all, [&navigator](const QString &address) { navigator.go(address); });
        QObject::connect(all, &Breadcrumbs::followedApart, all, [&navigator](const QString &address) { navigator.openWindow(address); });
        card->column()->addWidget(all);
    };
    const QString kit = QStringLiteral("kit");
    const std::vector<Breadcrumb> deep{{QStringLiteral("Amazon S3"), kit}, {QStringLiteral("Buckets"), kit}, {QStringLiteral("reports-of-the-year"), kit},
                                       {QStringLiteral("2026/"), kit}, {QStringLiteral("november/"), kit}, {QStringLiteral("summary.csv"), {}}};
    path(QStringLiteral("one"), {{QStringLiteral("Settings"), {}}}, 0);
    path(QStringLiteral("three"), {{QStringLiteral("Amazon S3"), kit}, {QStringLiteral("Buckets"), kit}, {QStringLiteral("reports"), {}}}, 0);
    path(QStringLiteral("deep"), deep, 0);
    path(QStringLiteral("narrow"), deep, 320);
    return page;
}

QWidget *makeDropZones(Navigator &)
{
    auto *page = new QWidget;
    constexpr int height = 200;
    const auto target = [&](const QString &title, bool hovered, bool active) {
        Container *card = gallerySection(page, title);
        auto *place = sample(new QWidget, title);
        place->setMinimumHeight(height);
        auto *column = new QVBoxLayout(place);
        auto *said = new Label(active ? QStringLiteral("Drop files here, from the file manager.") : QStringLiteral("Nothing can be dropped here."));
        said->setAlignment(Qt::AlignCenter);
        column->addWidget(said);
        auto *zone = new DropZone(place);
        zone->setText(QStringLiteral("Drop files and folders to upload"), QStringLiteral("They go to s3://reports/2026/"));
        zone->setActive(active);
        QObject::connect(zone, &DropZone::dropped, said, [said](const QList<QUrl> &urls) { said->setText(QStringLiteral("%1 dropped").arg(urls.size())); });
        zone->setVisible(hovered);
        card->column()->addWidget(place);
    };
    target(QStringLiteral("Waiting"), false, true);
    target(QStringLiteral("Files hover over it"), true, true);
    target(QStringLiteral("Switched off"), false, false);
    return page;
}

QWidget *makeCopying(Navigator &)
{
    auto *page = new QWidget;
    Container *buttons = gallerySection(page, QStringLiteral("CopyButton"));
    const QString arn = QStringLiteral("arn:aws:s3:::reports");
    auto *off = sample(new CopyButton(arn, QStringLiteral("ARN"), nullptr, Button::Variant::Normal), QStringLiteral("Copy off"));
    off->setEnabled(false);
    row(buttons, sample(new CopyButton(arn, QStringLiteral("ARN")), QStringLiteral("Copy icon")),
        sample(new CopyButton(arn, QStringLiteral("ARN"), nullptr, Button::Variant::Normal), QStringLiteral("Copy normal")),
        sample(new CopyButton(arn, {}, nullptr, Button::Variant::InlineLink), QStringLiteral("Copy link")), off);
    Container *secrets = gallerySection(page, QStringLiteral("SecretValue"));
    secrets->column()->addWidget(sample(new SecretValue(QStringLiteral("not-a-real-password"), QStringLiteral("password")), QStringLiteral("Secret short")));
    secrets->column()->addWidget(sample(new SecretValue(QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), QStringLiteral("secret access key")), QStringLiteral("Secret long")));
    Container *blocks = gallerySection(page, QStringLiteral("CodeBlock"));
    blocks->column()->addWidget(sample(new CodeBlock(QStringLiteral("command"), QStringLiteral("aws s3 ls s3://reports/")), QStringLiteral("Code line")));
    blocks->column()->addWidget(sample(new CodeBlock(QStringLiteral("statement"), QStringLiteral("{\n    \"Effect\": \"Allow\",\n    \"Action\": \"s3:GetObject\",\n    \"Resource\": \"arn:aws:s3:::reports/*\"\n}")), QStringLiteral("Code lines")));
    auto *masked = sample(new CodeBlock(QStringLiteral("environment")), QStringLiteral("Code masked"));
    masked->setCode(QStringLiteral("export AWS_SECRET_ACCESS_KEY=not-a-real-key"), QStringLiteral("export AWS_SECRET_ACCESS_KEY=••••••••"));
    blocks->column()->addWidget(masked);
    return page;
}

QWidget *makeContainers(Navigator &)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    const auto action = [](const QString &text, Button::Variant variant) { return sample(new Button(variant, text), text); };
    auto *head = new HeaderBar(HeaderBar::Level::Page, QStringLiteral("Header of a page"));
    head->setCounter(QStringLiteral("(12)"));
    head->setDescription(QStringLiteral("What the page is about, in a sentence or two that wrap where the window is narrow."));
    head->addTitleWidget(new StatusIndicator(StatusIndicator::Status::Success, QStringLiteral("Active")));
    head->addAction(action(QStringLiteral("Empty"), Button::Variant::Normal));
    head->addAction(action(QStringLiteral("Create bucket"), Button::Variant::Primary));
    column->addWidget(head);
    auto *full = new Container(QStringLiteral("With counter, description and actions"));
    full->header().setCounter(QStringLiteral("(2/12)"));
    full->header().setDescription(QStringLiteral("The buttons go below the title where both do not fit."));
    full->header().addAction(action(QStringLiteral("Edit"), Button::Variant::Normal));
    full->header().addAction(action(QStringLiteral("Delete"), Button::Variant::Normal));
    full->column()->addWidget(new HeaderBar(HeaderBar::Level::Section, QStringLiteral("Header of a section")));
    full->column()->addWidget(new Label(QStringLiteral("Content.")));
    column->addWidget(full);
    auto *narrow = new Container(QStringLiteral("A long title in a narrow card"));
    narrow->header().addAction(action(QStringLiteral("Edit narrow"), Button::Variant::Normal));
    narrow->column()->addWidget(new Label(QStringLiteral("Content.")));
    narrow->setMaximumWidth(320);
    column->addWidget(narrow);
    auto *bare = new Container;
    bare->column()->addWidget(new Label(QStringLiteral("Without a title.")));
    column->addWidget(bare);
    return page;
}

} // namespace

std::vector<GalleryEntry> actionEntries()
{
    return {{QStringLiteral("container"), QStringLiteral("Container, HeaderBar"), makeContainers},
            {QStringLiteral("breadcrumbs"), QStringLiteral("Breadcrumbs"), makeBreadcrumbs},
            {QStringLiteral("popover"), QStringLiteral("Popover"), makePopovers},
            {QStringLiteral("menu"), QStringLiteral("Menu"), makeMenus},
            {QStringLiteral("drop-zone"), QStringLiteral("DropZone"), makeDropZones},
            {QStringLiteral("copy"), QStringLiteral("CopyButton, SecretValue, CodeBlock"), makeCopying}};
}

} // namespace nephoscope::gui
