#include "gui/consoles/s3/SelectResults.h"

#include "gui/charts/Chart.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/SelectManifest.h"
#include "gui/consoles/s3/SelectRows.h"
#include "gui/consoles/s3/SelectRun.h"
#include "gui/describe/ActionContext.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QTemporaryFile>
#include <QtCore/QThreadPool>
#include <QtGui/QTextCursor>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int mostShown = 64 * 1024; ///< characters of the text
constexpr int textRows = 14;
constexpr int plotHeight = 150;       // logical pixels
constexpr int tableHeight = 420;

/// Copied beside the GUI thread; an answer with an error's text.
void copyTo(std::shared_ptr<QTemporaryFile> results, const QString &path, QObject *receiver, const ActionContext::Ending &end)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    auto *watcher = new QFutureWatcher<QString>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, end] {
        watcher->deleteLater();
        const QString problem = watcher->result();
        end(problem.isEmpty() ? std::nullopt : std::optional(Error{"InsufficientStorage", problem.toStdString(), 507}));
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, results = std::move(results), path] {
        QFile target(path);
        target.remove();
        QFile source(results->fileName());
        promise->addResult(source.copy(path) ? QString() : source.errorString());
        promise->finish();
    });
}

} // namespace

SelectResults::SelectResults(Navigator &navigator, SelectRun &run, QString object, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_run(run), m_object(std::move(object)), m_card(new Container()), m_status(new StatusIndicator()),
      m_view(new SegmentedControl()), m_download(new Button(Button::Variant::Normal)), m_job(new Button(Button::Variant::Normal)),
      m_bytes(new Chart(ChartKind::HorizontalBars)),
      m_rows(new SelectRows(this)), m_table(new ResourceTable(m_rows, ResourceTable::Selection::None)), m_rawCard(new Container()),
      m_raw(new TextArea(textRows))
{
    m_status->setObjectName(QStringLiteral("selectStatus"));
    m_view->setObjectName(QStringLiteral("resultView"));
    m_download->setObjectName(QStringLiteral("downloadResults"));
    m_download->setIconName(QStringLiteral("download"));
    m_job->setObjectName(QStringLiteral("jobFromResults"));
    m_bytes->setObjectName(QStringLiteral("selectBytes"));
    m_bytes->setPlotHeight(plotHeight);
    m_bytes->setLegendVisible(false);
    m_table->setObjectName(QStringLiteral("resultTable"));
    m_table->setMinimumHeight(tableHeight);
    m_raw->setObjectName(QStringLiteral("rawResults"));
    m_raw->setReadOnly(true);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    const auto font = [this] { m_raw->setFont(Theme::instance().font(TextStyle::Code)); };
    font();
    connect(&Theme::instance(), &Theme::changed, this, font);
    m_card->header().addAction(m_view);
    m_card->header().addAction(m_job);
    m_card->header().addAction(m_download);
    m_card->column()->addWidget(m_status);
    m_card->column()->addWidget(m_bytes);
    m_rawCard->column()->addWidget(m_raw);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (QWidget *each : std::initializer_list<QWidget *>{m_card, m_table, m_rawCard})
        column->addWidget(each);
    m_view->setChoices({{.id = QStringLiteral("table"), .text = tr("Table")}, {.id = QStringLiteral("raw"), .text = tr("Raw")}});
    m_view->setValue(QStringLiteral("table"));
    connect(m_view, &SegmentedControl::valueChanged, this, &SelectResults::showState);
    connect(m_download, &Button::clicked, this, &SelectResults::download);
    connect(m_job, &Button::clicked, this, [this] { askForManifest(ActionContext(m_navigator, this, m_job), m_run.results(), m_object); });
    connect(&run, &SelectRun::received, this, &SelectResults::take);
    connect(&run, &SelectRun::finished, this, [this] { end(State::Completed); });
    connect(&run, &SelectRun::failed, this, [this] { end(State::Failed); });
    retranslate();
}

// The table reads its source: it goes first.
SelectResults::~SelectResults()
{
    m_run.disconnect(this);
    delete m_table;
}

void SelectResults::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SelectResults::retranslate()
{
    m_card->setTitle(tr("Query results"));
    m_view->setChoices({{.id = QStringLiteral("table"), .text = tr("Table")}, {.id = QStringLiteral("raw"), .text = tr("Raw")}});
    m_view->setAccessibleName(tr("View of the results"));
    m_download->setLabel(tr("Download results"));
    m_job->setLabel(tr("Create job from results"));
    m_bytes->setName(tr("Bytes of the query"));
    m_table->setTitle(tr("Rows"));
    m_table->setFilterPlaceholder(tr("Find rows"));
    m_table->setEmptyState(tr("No rows"), tr("Nothing in the object fits the query."));
    m_raw->setAccessibleName(tr("Results as they came"));
    m_rawCard->setTitle(tr("Raw results"));
    showState();
}

void SelectResults::setObjectSize(qint64 bytes)
{
    m_objectSize = bytes;
    showBytes();
}

void SelectResults::begin(bool json, QChar delimiter)
{
    m_json = json;
    m_plain = !json && delimiter == u',';
    m_cut = false;
    m_state = State::Running;
    m_clock.start();
    m_raw->clear();
    m_rows->begin(json, delimiter);
    showState();
}

void SelectResults::cancelled() { end(State::Cancelled); }

void SelectResults::take(const QByteArray &records)
{
    m_rows->add(records);
    const int room = mostShown - m_raw->document()->characterCount();
    m_cut = m_cut || records.size() > room;
    if (room > 0) {
        QTextCursor cursor(m_raw->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(QString::fromUtf8(records).left(room));
    }
    showState();
}

void SelectResults::end(State state)
{
    m_state = state;
    m_milliseconds = m_clock.elapsed();
    m_rows->end();
    showState();
}

QString SelectResults::stateText() const
{
    const QString rows = tr("rows: %1").arg(formatCount(m_rows->total()));
    switch (m_state) {
    case State::None: return tr("No query has run yet");
    case State::Running: return tr("Running, %1").arg(rows);
    case State::Completed: return tr("Completed in %1, %2").arg(formatValue(double(m_milliseconds), ChartUnit::Milliseconds), rows);
    case State::Cancelled: return tr("Cancelled, %1").arg(rows);
    case State::Failed: return tr("Failed, %1").arg(rows);
    }
    return {};
}

void SelectResults::showState()
{
    using Status = StatusIndicator::Status;
    const Status statuses[] = {Status::NotStarted, Status::InProgress, Status::Success, Status::Stopped, Status::Error};
    m_status->setStatus(statuses[int(m_state)], stateText());
    const bool raw = m_view->value() == QLatin1String("raw");
    m_table->setVisible(m_state != State::None && !raw);
    m_rawCard->setVisible(m_state != State::None && raw);
    m_bytes->setVisible(m_state != State::None);
    const bool any = m_state != State::None && m_state != State::Running && m_rows->total() > 0;
    m_download->setEnabled(any);
    m_job->setEnabled(any && m_plain);
    m_table->header().setDescription(m_rows->total() > SelectRows::most
                                         ? tr("The first %1 rows. The downloaded results have all of them.").arg(formatCount(SelectRows::most))
                                         : QString());
    m_rawCard->header().setDescription(m_cut ? tr("The beginning. The downloaded results have everything.") : QString());
    showBytes();
}

void SelectResults::showBytes()
{
    const SelectCount &count = m_run.count();
    ChartData data;
    data.axis = ChartData::Axis::Category;
    data.unit = ChartUnit::Bytes;
    data.categories = {tr("Scanned in S3"), tr("Processed in S3"), tr("Returned to you"), tr("A filter on the client would have moved")};
    ChartSeries series{tr("Bytes"), {}};
    const qint64 values[] = {count.scanned, count.processed, count.returned, m_objectSize};
    for (int i = 0; i < 4; ++i) {
        series.points.push_back(QPointF(i, double(values[i])));
        data.categories[i] = QString(data.categories[i] % QStringLiteral(": ") % formatSize(values[i]));
    }
    data.series.push_back(std::move(series));
    m_bytes->setData(std::move(data));
}

void SelectResults::download()
{
    auto *dialog = new QFileDialog(this, tr("Download results"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(downloadsFolder());
    dialog->selectFile(QString(QFileInfo(m_object).completeBaseName() % QStringLiteral("-results") % (m_json ? QStringLiteral(".jsonl") : QStringLiteral(".csv"))));
    const ActionContext context(m_navigator, this, m_download);
    connect(dialog, &QFileDialog::fileSelected, dialog, [context, results = m_run.results()](const QString &path) {
        context.run([results, path](QObject *receiver, const ActionContext::Ending &end) { copyTo(results, path, receiver, end); },
                    {.doing = tr("Downloading the results"),
                     .done = tr("Successfully downloaded the results to %1").arg(QDir::toNativeSeparators(path)),
                     .failed = tr("The results were not downloaded")});
    });
    dialog->open();
}

} // namespace nephoscope::gui::s3
