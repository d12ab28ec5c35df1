#include "gui/gallery/FormParts.h"
#include "gui/gallery/Gallery.h"

#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/kit/Board.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/DetailsView.h"
#include "gui/kit/HelpPanel.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/kit/tutorial/TutorialPanel.h"
#include "gui/kit/tutorial/TutorialRunner.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

std::vector<GalleryEntry> detailEntries();

namespace {

QWidget *list(const QStringList &lines)
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    for (const QString &line : lines)
        column->addWidget(sample(new Link(line), line), 0, Qt::AlignLeft);
    column->addStretch(1);
    return all;
}

QWidget *boardPage(Navigator &)
{
    const auto text = [](const char *words) { return [words] { return QString::fromLatin1(words); }; };
    auto *board = new Board(QStringLiteral("board/gallery"));
    board->setItems(
        {{.id = QStringLiteral("recent"), .title = text("Recently visited"), .description = text("Services you opened last"),
          .make = [] { return list({QStringLiteral("S3"), QStringLiteral("SQS"), QStringLiteral("Transfers")}); }, .columns = 2, .rows = 2},
         {.id = QStringLiteral("storage"), .title = text("Storage used"), .description = text("Bytes on this machine"),
          .make = [] {
              auto *number = new BigNumber(QStringLiteral("All buckets"));
              number->setValue(QStringLiteral("752 GB"));
              number->setHistory({3, 4, 6, 7, 7, 9, 12}, ChartUnit::Number);
              return number;
          }, .columns = 1, .rows = 2},
         {.id = QStringLiteral("health"), .title = text("Health"), .description = text("What does not run"),
          .make = [] { return new StatusIndicator(StatusIndicator::Status::Success, QStringLiteral("All services run")); }, .columns = 1, .rows = 2},
         {.id = QStringLiteral("traffic"), .title = text("Traffic"), .description = text("Requests a minute"),
          .make = [] {
              auto *chart = new Chart(ChartKind::Bars);
              chart->setName(QStringLiteral("Traffic"));
              chart->setPlotHeight(140);
              ChartData data{.axis = ChartData::Axis::Category, .unit = ChartUnit::Count, .series = {{.name = QStringLiteral("Requests"), .points = {}}}};
              for (int i = 0; i < 7; ++i) {
                  data.categories.append(QString::number(i + 1));
                  data.series[0].points.push_back({double(i), 10.0 + (i * 7) % 5});
              }
              chart->setData(data);
              return chart;
          }, .columns = 3, .rows = 3},
         {.id = QStringLiteral("try"), .title = text("What to try"), .description = text("First steps"),
          .make = [] { return list({QStringLiteral("Create a bucket"), QStringLiteral("Send a message")}); }, .columns = 1, .rows = 2}},
        {QStringLiteral("recent"), QStringLiteral("storage"), QStringLiteral("health"), QStringLiteral("traffic")});
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; }); // as between the cards
    auto *buttons = new QHBoxLayout;
    followDensity(buttons, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    buttons->addStretch(1);
    buttons->addWidget(board->makeResetButton());
    buttons->addWidget(board->makeAddButton());
    column->addLayout(buttons);
    column->addWidget(board);
    return all;
}

HelpTopic bucketTopic()
{
    return {QStringLiteral("Buckets"),
            QStringLiteral("<p>A <b>bucket</b> is a container for objects. Its name is unique in the whole partition: <code>amzn-s3-demo-bucket</code>.</p>"
                           "<h3>Before you create one</h3><ol><li>Choose a <i>Region</i> close to those who read from it.</li>"
                           "<li>Decide whether versions are kept. Once on, versioning can only be suspended.</li></ol>"
                           "<h3>Addresses</h3><p>An object is found at <code>s3://bucket/key</code>.</p><ul><li>3 to 63 characters</li><li>lower case letters, digits, <code>-</code> and <code>.</code></li></ul>"),
            {{QStringLiteral("All buckets"), QStringLiteral("s3/buckets")},
             {QStringLiteral("Bucket naming rules"), QStringLiteral("https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")}}};
}

HelpTopic versionTopic()
{
    return {QStringLiteral("Versioning"), QStringLiteral("<p>Keeps every version of every object. A delete writes a <b>delete marker</b> and takes nothing away.</p>")};
}

QWidget *detailsPage(Navigator &navigator)
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(32);
    auto *ready = new DetailsView;
    ready->setObjectName(QStringLiteral("ready"));
    ready->setTitle(QStringLiteral("amzn-s3-demo-bucket"));
    ready->setStatus(StatusIndicator::Status::Success, QStringLiteral("Available"));
    ready->setInfo(bucketTopic);
    ready->addAction(sample(new Button(Button::Variant::Normal, QStringLiteral("Empty")), QStringLiteral("Empty")));
    ready->addAction(sample(new Button(Button::Variant::Normal, QStringLiteral("Delete")), QStringLiteral("Delete")));
    ready->setFacts({{.key = QStringLiteral("AWS Region"), .value = QStringLiteral("Asia Pacific (Seoul) ap-northeast-2")},
                     {.key = QStringLiteral("Amazon Resource Name (ARN)"), .value = QStringLiteral("arn:aws:s3:::amzn-s3-demo-bucket"), .copyable = true},
                     {.key = QStringLiteral("Creation date"), .value = QStringLiteral("November 25, 2026, 14:03:12 (UTC+09:00)")},
                     {.key = QStringLiteral("Versioning"), .value = QStringLiteral("Enabled"), .status = StatusIndicator::Status::Success, .info = versionTopic},
                     {.key = QStringLiteral("Replicates to"), .value = QStringLiteral("amzn-s3-demo-copy"), .address = QStringLiteral("s3/buckets")},
                     {.key = QStringLiteral("Website"), .value = {}},
                     {.key = QStringLiteral("Public access"), .value = QStringLiteral("Off"), .status = StatusIndicator::Status::Stopped}});
    ready->addTab(QStringLiteral("objects"), [] { return QStringLiteral("Objects"); }, [] { return new Label(QStringLiteral("Built when the tab was first shown.")); });
    ready->addTab(QStringLiteral("metrics"), [] { return QStringLiteral("Metrics"); }, [] {
        auto *chart = new Chart(ChartKind::Line);
        chart->setName(QStringLiteral("Requests"));
        chart->setData({});
        return chart;
    });
    QObject::connect(ready, &DetailsView::linkActivated, ready, [&navigator](const QString &address) { navigator.go(address); });
    QObject::connect(ready, &DetailsView::helpRequested, ready, [&navigator](const HelpTopic &topic) { navigator.showHelp(topic); });
    auto *loading = new DetailsView;
    loading->setTitle(QStringLiteral("Loading"));
    auto *failed = new DetailsView;
    failed->setTitle(QStringLiteral("Error"));
    failed->showError(QStringLiteral("The bucket could not be loaded"), QStringLiteral("NoSuchBucket: The specified bucket does not exist"));
    QObject::connect(failed, &DetailsView::retry, failed, &DetailsView::showLoading);
    for (DetailsView *view : {ready, loading, failed})
        column->addWidget(view);
    return all;
}

QWidget *helpPage(Navigator &navigator)
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    auto *row = new TileLayout(3);
    row->setSpacing(20);
    const auto panel = [&](std::vector<HelpTopic> topics) {
        auto *card = new Container;
        card->setFlush(true);
        auto *help = new HelpPanel;
        for (const HelpTopic &topic : topics)
            help->showTopic(topic);
        help->setMinimumSize(240, 640);
        QObject::connect(help, &HelpPanel::followed, help, [&navigator](const QString &address) { navigator.go(address); });
        card->column()->addWidget(help);
        row->addWidget(card);
        return help;
    };
    auto *first = panel({bucketTopic()});
    panel({bucketTopic(), versionTopic()});
    panel({});
    auto *info = new InfoLink(versionTopic);
    QObject::connect(info, &InfoLink::requested, first, &HelpPanel::showTopic);
    column->addWidget(info, 0, Qt::AlignLeft);
    column->addLayout(row);
    return all;
}

constexpr char sampleTutorials[] = R"({"tutorials": [
  {"id": "gallery-first", "title": "Create a bucket", "description": "Make a place for objects and put one into it.",
   "tasks": [{"title": "Make the bucket", "steps": [
       {"title": "Open the form", "text": "Choose Create bucket. A form opens.", "hotspot": "gallery.create"},
       {"title": "Give it a name", "text": "Type a name of 3 to 63 characters.", "hotspot": "gallery.name"}]},
     {"title": "Look at it", "steps": [{"title": "Refresh the list", "text": "The new bucket is in the list.", "hotspot": "gallery.refresh"}]}]},
  {"id": "gallery-second", "title": "Notify a queue", "description": "Let a bucket tell a queue about new objects.", "prerequisites": ["gallery-first"],
   "tasks": [{"title": "Connect", "steps": [{"text": "Choose Create bucket.", "hotspot": "gallery.create"}]}]}]})";

QWidget *makeTutorials(Navigator &navigator, bool running)
{
    auto *all = new QWidget;
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    auto *page = new Container(QStringLiteral("A page"));
    page->setMinimumHeight(560);
    auto *create = new Button(Button::Variant::Primary, QStringLiteral("Create bucket"));
    auto *name = new Button(Button::Variant::Normal, QStringLiteral("Name"));
    auto *refresh = new Button(Button::Variant::Normal, QStringLiteral("Refresh"));
    for (Button *button : {create, name, refresh})
        page->column()->addWidget(sample(button, button->text()), 0, Qt::AlignLeft);
    page->column()->addStretch(1);
    Hotspots::place(create, QStringLiteral("gallery.create"));
    Hotspots::place(name, QStringLiteral("gallery.name"));
    Hotspots::place(refresh, QStringLiteral("gallery.refresh"));
    auto *runner = new TutorialRunner(all);
    runner->setTutorials(readTutorials(sampleTutorials).tutorials);
    runner->dismiss();
    if (running)
        QTimer::singleShot(100, runner, [runner] {
            runner->start(QStringLiteral("gallery-first"));
            runner->next();
        });
    QObject::connect(runner, &TutorialRunner::pageWanted, all, [&navigator](const QString &address) { navigator.go(address); });
    const auto boxed = [](QWidget *content) {
        auto *card = new Container;
        card->setFlush(true);
        card->column()->addWidget(content);
        card->setFixedWidth(320);
        return card;
    };
    row->addWidget(page, 1);
    row->addWidget(boxed(new TutorialPanel(*runner)));
    return all;
}

QWidget *tutorialPage(Navigator &navigator) { return makeTutorials(navigator, false); }
QWidget *runningPage(Navigator &navigator) { return makeTutorials(navigator, true); }

} // namespace

std::vector<GalleryEntry> detailEntries()
{
    return {{QStringLiteral("details"), QStringLiteral("DetailsView"), detailsPage},
            {QStringLiteral("help-panel"), QStringLiteral("HelpPanel"), helpPage},
            {QStringLiteral("tutorial"), QStringLiteral("TutorialPanel"), tutorialPage},
            {QStringLiteral("tutorial-running"), QStringLiteral("TutorialPanel: running"), runningPage},
            {QStringLiteral("board"), QStringLiteral("Board"), boardPage}};
}

} // namespace nephoscope::gui
