#include "gui/gallery/Gallery.h"

#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/kit/Board.h"
#include "gui/kit/Container.h"
#include "gui/kit/Label.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/shell/Page.h"

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
        column->addWidget(new Link(line), 0, Qt::AlignLeft);
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
    column->setSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(board->makeResetButton());
    buttons->addWidget(board->makeAddButton());
    column->addLayout(buttons);
    column->addWidget(board);
    return all;
}

} // namespace

std::vector<GalleryEntry> detailEntries()
{
    return {{QStringLiteral("board"), QStringLiteral("Board"), boardPage}};
}

} // namespace nephoscope::gui
