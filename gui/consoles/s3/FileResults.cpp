#include "gui/consoles/s3/FileResults.h"

#include "gui/describe/ActionContext.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/ResourceTable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int tableHeight = 380; // logical pixels

} // namespace

FileResults::FileResults(UploadFiles::Shows shows, QWidget *parent)
    : QWidget(parent), m_shown(new UploadFiles(shows, this)), m_view(new SegmentedControl), m_table(new ResourceTable(m_shown, ResourceTable::Selection::None))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_view->setObjectName(QStringLiteral("uploadView"));
    m_table->setObjectName(QStringLiteral("uploadResults"));
    m_table->setMinimumHeight(tableHeight);
    connect(m_view, &SegmentedControl::valueChanged, this, &FileResults::fill);
    retranslate();
    m_table->addFilterWidget(m_view); // with its choices: the place it gets is right at once
}

// The table reads its source: it goes first.
FileResults::~FileResults() { delete m_table; }

void FileResults::setFiles(std::vector<UploadFiles::File> files)
{
    m_files = std::move(files);
    fill();
}

void FileResults::fill()
{
    const QString which = m_view->value();
    std::vector<UploadFiles::File> shown;
    for (const UploadFiles::File &file : m_files) {
        const bool fits = which == QLatin1String("failed") ? file.state == UploadFiles::State::Failed : file.state == UploadFiles::State::Done;
        if (fits || which == QLatin1String("all"))
            shown.push_back(file);
    }
    m_shown->setFiles(std::move(shown));
}

void FileResults::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FileResults::retranslate()
{
    const QString value = m_view->value();
    m_view->setAccessibleName(tr("Which files are shown"));
    m_view->setChoices({{.id = QStringLiteral("all"), .text = tr("All")},
                        {.id = QStringLiteral("done"), .text = tr("Succeeded")},
                        {.id = QStringLiteral("failed"), .text = tr("Failed")}});
    m_view->setValue(value.isEmpty() ? QStringLiteral("all") : value);
    m_table->setTitle(tr("Files and folders"));
    Q_EMIT m_shown->columnsChanged();
    m_table->setFilterPlaceholder(tr("Find by name"));
    m_table->setEmptyState(tr("No files"), tr("No file has this state."));
    fill();
}

void showResults(const ActionContext &context, const QString &title, std::vector<UploadFiles::File> files, std::function<void()> retry)
{
    if (!context.flashbar())
        return;
    auto *dialog = new Dialog(title, context.over() ? context.over() : context.flashbar(), Dialog::Large);
    auto *results = new FileResults(UploadFiles::Shows::Outcomes);
    results->setFiles(std::move(files));
    dialog->column()->addWidget(results);
    dialog->setAcceptText(retry ? FileResults::tr("Retry failed objects") : FileResults::tr("Close"));
    if (retry)
        QObject::connect(dialog, &Dialog::accepted, dialog, retry);
    dialog->open();
}

} // namespace nephoscope::gui::s3
