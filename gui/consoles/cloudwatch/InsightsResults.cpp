#include "gui/consoles/cloudwatch/InsightsResults.h"

#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/InsightsRows.h"
#include "gui/describe/ActionContext.h"
#include "gui/describe/SaveFile.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Menu.h"
#include "gui/kit/ResourceTable.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::GetLogRecord;

constexpr int tableHeight = 420; // logical pixels
constexpr int barsHeight = 110;

} // namespace

InsightsResults::InsightsResults(Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_rows(new InsightsRows(this)), m_histogram(new Container), m_bars(new Chart(ChartKind::Bars)),
      m_table(new ResourceTable(m_rows, ResourceTable::Selection::None)), m_export(new MenuButton(Button::Variant::Normal))
{
    m_bars->setObjectName(QStringLiteral("insightsHistogram"));
    m_bars->setPlotHeight(barsHeight);
    m_bars->setLegendVisible(false);
    m_histogram->column()->addWidget(m_bars);
    m_histogram->hide();
    m_table->setObjectName(QStringLiteral("insightsTable"));
    m_table->setMinimumHeight(tableHeight);
    m_export->setObjectName(QStringLiteral("exportResults"));
    m_export->menu().setAlign(Popover::Align::Right);
    m_table->addAction(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_histogram);
    column->addWidget(m_table, 1);
    connect(m_table, &ResourceTable::activated, this, &InsightsResults::open);
    connect(&m_export->menu(), &Menu::triggered, this, &InsightsResults::perform);
    retranslate();
    m_export->setEnabled(false);
}

// The table reads its source: it goes first.
InsightsResults::~InsightsResults() { delete m_table; }

void InsightsResults::setTable(const InsightsTable &table, bool running)
{
    m_rows->setTable(table, running);
    m_export->setEnabled(!running && !table.rows.empty());
}

void InsightsResults::setHistogram(ChartData data)
{
    m_bars->setData(std::move(data));
    m_histogram->show();
}

void InsightsResults::hideHistogram() { m_histogram->hide(); }

void InsightsResults::setNote(const QString &note) { m_table->header().setDescription(note); }

void InsightsResults::open(int row)
{
    const InsightsTable &table = m_rows->table();
    const QString pointer = table.pointers.value(row);
    if (pointer.isEmpty()) { // made by stats
        std::vector<std::pair<QString, QString>> fields;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            fields.emplace_back(table.columns[i], table.rows[std::size_t(row)][i]);
        return showRecord(fields);
    }
    GetLogRecord::Input input;
    input.logRecordPointer = toStd(pointer);
    ask<GetLogRecord>(m_navigator.engine(), this, std::move(input), [this](auto reply) {
        if (!reply) {
            m_navigator.flashbar().error(tr("The log record cannot be shown"), errorText(reply.error()));
            return;
        }
        std::vector<std::pair<QString, QString>> fields;
        for (const auto &[name, value] : reply->logRecord.value_or(std::map<std::string, std::string>()))
            fields.emplace_back(toQt(name), toQt(value));
        showRecord(fields);
    });
}

void InsightsResults::showRecord(const std::vector<std::pair<QString, QString>> &fields)
{
    auto *dialog = new Dialog(tr("Log record"), window(), Dialog::Large);
    auto *grid = new KeyValueGrid(2);
    grid->setObjectName(QStringLiteral("logRecord"));
    QJsonObject object;
    for (const auto &field : fields) {
        grid->add(field.first, field.second, true);
        object.insert(field.first, field.second);
    }
    dialog->column()->addWidget(grid);
    dialog->setAcceptText(tr("Copy as JSON"));
    dialog->cancelButton().setLabel(tr("Close"));
    const ActionContext context(m_navigator, this);
    connect(dialog, &Dialog::accepted, this, [context, object] { context.copy(QString::fromUtf8(QJsonDocument(object).toJson()), tr("Log record copied")); });
    dialog->open();
}

void InsightsResults::perform(const QString &what)
{
    const ActionContext context(m_navigator, this, m_export);
    if (what == QLatin1String("copyCsv"))
        return context.copy(QString::fromUtf8(m_rows->table().toCsv()), tr("Results copied"));
    if (what == QLatin1String("copyJson"))
        return context.copy(QString::fromUtf8(m_rows->table().toJson()), tr("Results copied"));
    const bool json = what == QLatin1String("saveJson");
    saveFile(context,
             {.title = tr("Download results"),
              .name = json ? QStringLiteral("logs-insights-results.json") : QStringLiteral("logs-insights-results.csv"),
              .done = tr("The results are saved"),
              .failed = tr("The results were not saved"),
              .dialog = QStringLiteral("saveResults")},
             [table = m_rows->table(), json](QObject *, const std::function<void(Expected<QByteArray>)> &done) { done(json ? table.toJson() : table.toCsv()); });
}

void InsightsResults::retranslate()
{
    m_histogram->setTitle(tr("Records over time"));
    m_bars->setName(tr("Records over time"));
    m_bars->setEmptyText(tr("No records"), tr("Nothing in this time fits the query."));
    m_table->setTitle(tr("Results"));
    m_table->setFilterPlaceholder(tr("Find among these rows"));
    m_table->setEmptyState(tr("No results"), tr("Nothing fits the query, or none was run yet."));
    m_export->setLabel(tr("Export results"));
    Menu &menu = m_export->menu();
    menu.clear();
    menu.addItem({.id = QStringLiteral("copyCsv"), .text = tr("Copy as CSV"), .icon = QStringLiteral("copy")});
    menu.addItem({.id = QStringLiteral("copyJson"), .text = tr("Copy as JSON"), .icon = QStringLiteral("copy")});
    menu.addItem({.id = QStringLiteral("saveCsv"), .text = tr("Download as CSV"), .icon = QStringLiteral("download")});
    menu.addItem({.id = QStringLiteral("saveJson"), .text = tr("Download as JSON"), .icon = QStringLiteral("download")});
}

void InsightsResults::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
