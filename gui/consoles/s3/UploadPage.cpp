#include "gui/consoles/s3/UploadPage.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/PartAdvice.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/describe/ActionContext.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/DropZone.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/Format.h"
#include "gui/kit/FormView.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Wizard.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr int tableHeight = 320; // logical pixels

} // namespace

UploadPage::UploadPage(Navigator &navigator, QString bucket, QString prefix, QWidget *parent)
    : Page(navigator, parent), m_bucket(std::move(bucket)), m_prefix(std::move(prefix)), m_view(new FormView), m_problem(new Alert(Alert::Type::Error)),
      m_files(new UploadFiles(UploadFiles::Shows::Files, this)), m_table(new ResourceTable(m_files, ResourceTable::Selection::Multi)), m_remove(new Button(Button::Variant::Normal)),
      m_addFiles(new Button(Button::Variant::Normal)), m_addFolder(new Button(Button::Variant::Normal)), m_destination(new FactsCard(2)), m_unversioned(new Alert(Alert::Type::Info)), m_enableVersioning(new Button(Button::Variant::Normal)), m_parts(new FactsCard(2)), m_area(new ContentArea),
      m_status(new UploadStatus(navigator, m_bucket, m_prefix))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    column->addWidget(m_area);
    m_area->column()->addWidget(m_status);
    m_area->column()->addStretch(1);
    m_area->hide();
    m_problem->setObjectName(QStringLiteral("uploadProblem"));
    m_problem->hide();
    m_destination->setObjectName(QStringLiteral("uploadDestination"));
    m_unversioned->setObjectName(QStringLiteral("uploadUnversioned"));
    m_unversioned->hide();
    m_enableVersioning->setObjectName(QStringLiteral("enableVersioning"));
    m_unversioned->addAction(m_enableVersioning);
    m_parts->setObjectName(QStringLiteral("uploadPartsAdvice"));
    m_parts->hide();
    m_remove->setObjectName(QStringLiteral("removeFiles"));
    m_addFiles->setObjectName(QStringLiteral("addFiles"));
    m_addFolder->setObjectName(QStringLiteral("addFolder"));
    m_table->setObjectName(QStringLiteral("uploadFiles"));
    m_table->setMinimumHeight(tableHeight);
    for (Button *button : {m_remove, m_addFiles, m_addFolder})
        m_table->addAction(button);
    for (QWidget *each : std::initializer_list<QWidget *>{m_problem, m_table, m_destination, m_unversioned, m_parts})
        m_view->addWidget(each);

    auto *drop = new DropZone(this);
    connect(drop, &DropZone::dropped, this, [this](const QList<QUrl> &urls) {
        if (m_started || !m_problem->isHidden())
            return;
        QStringList paths;
        for (const QUrl &url : urls)
            paths << url.toLocalFile();
        m_files->add(paths);
    });
    connect(m_files, &UploadFiles::filesChanged, this, &UploadPage::sync);
    connect(m_table, &ResourceTable::selectionChanged, this, &UploadPage::sync);
    connect(m_table, &ResourceTable::emptyActionTriggered, this, [this] { choose(false); });
    connect(m_addFiles, &Button::clicked, this, [this] { choose(false); });
    connect(m_addFolder, &Button::clicked, this, [this] { choose(true); });
    connect(m_enableVersioning, &Button::clicked, this, &UploadPage::enableVersioning);
    connect(m_remove, &Button::clicked, this, [this] {
        m_files->remove(m_table->selectedRows());
        m_table->clearSelection();
    });
    connect(m_view, &FormView::submitted, this, &UploadPage::submit);
    const auto leave = [this] {
        m_started = true;
        const QString address = bucketAddress(m_bucket, m_prefix);
        this->navigator().go(address);
        deleteLater();
    };
    connect(m_view, &FormView::cancelled, this, leave);
    connect(m_status, &UploadStatus::closed, this, leave);
    connect(&navigator.engine(), &EngineHost::ready, this, &UploadPage::refresh);
    drop->setText(tr("Drop files and folders to upload"), uri(m_bucket, m_prefix));
    retranslate();
    sync();
    refresh();
}

// The table reads its source: it goes first.
UploadPage::~UploadPage() { delete m_table; }

QString UploadPage::title() const { return tr("Upload"); }

std::vector<Breadcrumb> UploadPage::breadcrumbs() const
{
    std::vector<Breadcrumb> path = pathTo(m_bucket, m_prefix);
    path.back().address = bucketAddress(m_bucket, m_prefix);
    path.push_back({title(), {}});
    return path;
}

std::optional<HelpTopic> UploadPage::help() const { return help::upload(); }
bool UploadPage::hasUnsavedChanges() const { return !m_started && (m_files->rowCount() > 0 || (m_form && m_form->isChanged())); }

std::vector<Command> UploadPage::commands()
{
    const auto offer = [this](const char *id, Button *button, bool folder) {
        Command command;
        command.id = QStringLiteral("s3.") % QLatin1String(id);
        command.text = button->text();
        command.group = title();
        command.run = [page = QPointer<UploadPage>(this), folder] {
            if (page)
                page->choose(folder);
        };
        command.enabled = [page = QPointer<UploadPage>(this)] { return page && !page->m_started && page->m_problem->isHidden(); };
        return command;
    };
    return {offer("addFiles", m_addFiles, false), offer("addFolder", m_addFolder, true)};
}

void UploadPage::refresh()
{
    if (m_form || m_started || !navigator().engine().isReady())
        return;
    EngineHost &engine = navigator().engine();
    m_region = toQt(engine.caller().region.value);
    ask<api::s3::HeadBucket>(engine, this, inputFor<api::s3::HeadBucket>(m_bucket), [this](auto bucket) {
        if (bucket && bucket->bucketRegion)
            m_region = toQt(*bucket->bucketRegion);
        showParts();
    });
    ask<api::s3::GetBucketVersioning>(engine, this, inputFor<api::s3::GetBucketVersioning>(m_bucket), [this, &engine](auto versioning) {
        m_problem->setVisible(!versioning);
        m_table->setVisible(versioning.has_value());
        m_destination->setVisible(versioning.has_value());
        m_view->setButtonsShown(versioning.has_value());
        if (!versioning) {
            m_problem->setText(errorText(versioning.error()));
            m_settled = true;
            sync();
            return;
        }
        m_versioned = versioning->status == "Enabled";
        ask<api::s3::GetBucketOwnershipControls>(engine, this, inputFor<api::s3::GetBucketOwnershipControls>(m_bucket), [this](auto owner) {
            m_target.takesAcls = owner ? countsAcls(*owner) : owner.error().code == "OwnershipControlsNotFoundError";
            m_target.enforcesOwner = owner && !m_target.takesAcls;
            askLock();
        });
    });
}

void UploadPage::askLock()
{
    EngineHost &engine = navigator().engine();
    m_target.lock.now = [&engine] { return engine.now(); };
    m_target.largest = [this] { return largestFile(); };
    ask<api::s3::GetObjectLockConfiguration>(engine, this, inputFor<api::s3::GetObjectLockConfiguration>(m_bucket), [this](auto lock) {
        m_target.lock.enabled = lock && lock->objectLockConfiguration;
        if (m_target.lock.enabled && lock->objectLockConfiguration->rule)
            m_target.lock.retention = lock->objectLockConfiguration->rule->defaultRetention;
        askEncryption();
    });
}

void UploadPage::askEncryption()
{
    ask<api::s3::GetBucketEncryption>(navigator().engine(), this, inputFor<api::s3::GetBucketEncryption>(m_bucket), [this](auto encryption) {
        if (encryption)
            m_encryption = encryptionIn(encryption->serverSideEncryptionConfiguration).algorithm;
        build();
    });
}

void UploadPage::build()
{
    if (m_form)
        return;
    m_form = new FormInputs(navigator(), uploadForm(m_target), FormInputs::Look::Cards, m_view->form());
    m_view->addWidget(m_form);
    connect(m_form, &FormInputs::changed, this, &UploadPage::showParts);
    m_settled = true;
    showDestination();
    sync();
}

void UploadPage::showDestination()
{
    m_destination->setFacts({{tr("Destination"), uri(m_bucket, m_prefix), true},
                             stateFact(tr("Bucket Versioning"), m_versioned,
                                       m_versioned ? tr("Enabled: what is there under the same key becomes an older version")
                                                   : tr("Disabled: what is there under the same key is overwritten")),
                             {tr("Default encryption"), m_encryption ? encryptionTypeText(*m_encryption) : QString()},
                             lockFact(m_target.lock)});
    m_unversioned->setVisible(!m_versioned);
}

void UploadPage::enableVersioning()
{
    auto input = inputFor<api::s3::PutBucketVersioning>(m_bucket);
    input.versioningConfiguration.emplace().status.emplace("Enabled");
    ActionContext(navigator(), this, m_enableVersioning)
        .call<api::s3::PutBucketVersioning>(std::move(input),
                                            {.doing = tr("Enabling Bucket Versioning"), .done = tr("Bucket Versioning of %1 is enabled").arg(m_bucket),
                                             .failed = tr("Bucket Versioning was not enabled")},
                                            [self = QPointer<UploadPage>(this)](const auto &) {
                                                if (!self)
                                                    return;
                                                self->m_versioned = true;
                                                self->showDestination();
                                            });
}

std::vector<Fact> UploadPage::configuration() const
{
    std::vector<Fact> facts;
    for (const ReviewPair &pair : m_form->review())
        facts.push_back({pair.key, pair.value});
    return facts;
}

void UploadPage::choose(bool folder)
{
    if (m_started || !m_problem->isHidden())
        return;
    auto *dialog = new QFileDialog(this, folder ? tr("Add folder") : tr("Add files"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_files->add(dialog->selectedFiles()); });
    dialog->open();
}

void UploadPage::sync()
{
    m_remove->setEnabled(!m_table->selectedRows().empty());
    m_view->submitButton().setEnabled(m_form && m_files->rowCount() > 0 && !m_files->isReading());
    m_table->header().setDescription(m_files->rowCount() == 0 ? tr("All files and folders in this table will be uploaded.")
                                                              : tr("%1 files, %2").arg(formatCount(m_files->rowCount()), formatSize(m_files->bytes())));
    showParts();
}

transfer::JobOptions UploadPage::options() const
{
    transfer::JobOptions options = jobOptions(navigator().engine());
    if (m_form) {
        options.headers = uploadHeaders(m_form->values());
        options.partSize = uploadPartSize(m_form->values());
    }
    return options;
}

qint64 UploadPage::largestFile() const
{
    qint64 largest = 0;
    for (const UploadFiles::File &file : m_files->files())
        largest = std::max(largest, file.size);
    return largest;
}

void UploadPage::showParts()
{
    if (!m_form || m_started)
        return;
    std::vector<Fact> facts = partAdvice(navigator().engine(), m_region, m_files->files(), options());
    m_parts->setVisible(!facts.empty());
    m_parts->setFacts(std::move(facts));
}

// A folder goes as one job, unless files were taken off the list.
void UploadPage::submit()
{
    if (m_files->rowCount() == 0 || !m_form || m_started)
        return;
    EngineHost &engine = navigator().engine();
    transfer::JobOptions options = this->options();
    std::vector<UploadFiles::File> files = m_files->files();
    std::vector<UploadStatus::Part> parts;
    std::vector<transfer::JobId> jobs;
    TransferEnds ends;
    std::vector<std::pair<QString, QString>> sources; // path and key of each job
    for (std::size_t i = 0; i < files.size(); i += parts.back().count) {
        UploadStatus::Part part{0, i, 1, files[i].isFolder ? files[i].key : QString()};
        QString path = files[i].path;
        if (const QString root = files[i].root; !root.isEmpty() && m_files->isWhole(root)) {
            path = root;
            part.folder = files[i].key.section(u'/', 0, 0) % u'/';
            while (i + part.count < files.size() && files[i + part.count].root == root)
                ++part.count;
        }
        const QString key = part.folder.isEmpty() ? files[i].key : part.folder;
        sources.emplace_back(path, m_prefix + key);
        parts.push_back(std::move(part));
    }
    options.group = groupOf(engine, int(parts.size()), uri(m_bucket, m_prefix));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const transfer::Ordered job = engine.transfers().upload(engine.caller(), toPath(sources[i].first), toStd(m_bucket), toStd(sources[i].second), options);
        parts[i].job = job;
        jobs.push_back(job);
        ends.continued += job.continues ? 1 : 0;
    }
    m_started = true;
    TransferFlash::watch(navigator(), transfer::Direction::Upload, std::move(jobs), uri(m_bucket, m_prefix), std::move(ends));
    m_view->hide();
    m_area->show();
    m_status->begin(std::move(files), std::move(parts), configuration());
}

void UploadPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_form) {
            m_form->retranslate(uploadForm(m_target));
            showDestination();
            if (m_started)
                m_status->setConfiguration(configuration());
        }
        sync();
        navigator().pageChanged();
    }
    Page::changeEvent(event);
}

void UploadPage::retranslate()
{
    m_view->header().setTitle(title());
    m_view->header().setDescription(tr("Add the files and folders you want to upload to S3, or drop them on this page."));
    m_view->setSubmitText(tr("Upload"));
    m_problem->setTitle(tr("Files cannot be uploaded to this bucket"));
    m_table->setTitle(tr("Files and folders"));
    Q_EMIT m_files->columnsChanged();
    m_table->setFilterPlaceholder(tr("Find by name"));
    m_table->setEmptyState(tr("No files or folders"), tr("Drop them on this page, or choose Add files or Add folder."), tr("Add files"));
    m_remove->setLabel(tr("Remove"));
    m_addFiles->setLabel(tr("Add files"));
    m_addFolder->setLabel(tr("Add folder"));
    m_destination->setTitle(tr("Destination"));
    m_unversioned->setTitle(tr("Bucket Versioning is not enabled"));
    m_unversioned->setText(tr("With versioning, what is overwritten or deleted by mistake can be brought back."));
    m_enableVersioning->setLabel(tr("Enable Bucket Versioning"));
    m_parts->setTitle(tr("Parts of large files"));
    m_parts->header().setDescription(tr("Files above 100 MB go up in parts of these sizes. Choose another size under Multipart upload."));
}

} // namespace nephoscope::gui::s3
