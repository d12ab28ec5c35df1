#include "gui/consoles/s3/SyncPage.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/FolderInput.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/Locations.h"
#include "gui/consoles/s3/SyncRows.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/SelectFilter.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Toggle.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtWidgets/QVBoxLayout>

#include <array>
#include <utility>

namespace nephoscope::gui::s3 {

using transfer::Sync;
using transfer::SyncOrder;
using transfer::SyncRow;

namespace {

constexpr int pollInterval = 100; // ms
constexpr int tableHeight = 420;  // logical pixels

constexpr std::array allStates{SyncRow::State::New, SyncRow::State::Changed, SyncRow::State::Same, SyncRow::State::Extra, SyncRow::State::Unusable};

std::uint64_t countOf(const Sync::Snapshot &shot, SyncRow::State state) { return shot.files[std::size_t(state)]; }
std::uint64_t bytesOf(const Sync::Snapshot &shot, SyncRow::State state) { return shot.bytes[std::size_t(state)]; }

} // namespace

QString syncAddress(const QString &bucket, const QString &prefix)
{
    QString address = QStringLiteral("s3/sync");
    if (!bucket.isEmpty())
        address += QStringLiteral("?bucket=") % bucket;
    if (!prefix.isEmpty())
        address += QStringLiteral("&prefix=") % QString::fromLatin1(QUrl::toPercentEncoding(prefix));
    return address;
}

std::optional<std::vector<transfer::SyncRule>> syncRules(const QString &text, int *bad)
{
    std::vector<transfer::SyncRule> rules;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const QString word = line.section(u' ', 0, 0);
        const QString pattern = line.mid(word.size()).trimmed();
        const bool include = word == QLatin1String("include");
        if ((!include && word != QLatin1String("exclude")) || pattern.isEmpty()) {
            if (bad)
                *bad = int(i) + 1;
            return std::nullopt;
        }
        rules.push_back({include, toStd(pattern)});
    }
    return rules;
}

SyncPage::SyncPage(Navigator &navigator, const QString &bucket, const QString &prefix)
    : Page(navigator), m_engine(navigator.engine().shared()), m_area(new ContentArea(this)), m_header(new HeaderBar(HeaderBar::Level::Page)), m_card(new Container), m_way(new RadioGroup),
      m_folder(new FolderInput), m_place(new LocationPicker(*new Locations(navigator.engine(), this), LocationPicker::Buckets | LocationPicker::Prefixes)),
      m_by(new Select), m_rules(new TextArea), m_delete(new Toggle), m_compare(new Button(Button::Variant::Primary)), m_cancel(new Button(Button::Variant::Normal)),
      m_apply(new Button(Button::Variant::Normal)), m_problem(new Alert(Alert::Type::Error)), m_summary(new Label), m_rows(new SyncRows(this)),
      m_shown(new SelectFilter), m_table(new ResourceTable(m_rows, ResourceTable::Selection::None))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    m_area->setObjectName(QStringLiteral("syncArea"));
    m_way->setObjectName(QStringLiteral("syncWay"));
    m_folder->setObjectName(QStringLiteral("syncFolder"));
    m_place->setObjectName(QStringLiteral("syncPlace"));
    m_by->setObjectName(QStringLiteral("syncBy"));
    m_rules->setObjectName(QStringLiteral("syncRules"));
    m_delete->setObjectName(QStringLiteral("deleteExtra"));
    m_compare->setObjectName(QStringLiteral("compare"));
    m_cancel->setObjectName(QStringLiteral("cancelSync"));
    m_apply->setObjectName(QStringLiteral("applySync"));
    m_problem->setObjectName(QStringLiteral("syncProblem"));
    m_summary->setObjectName(QStringLiteral("syncSummary"));
    m_shown->setObjectName(QStringLiteral("syncShown"));
    m_table->setObjectName(QStringLiteral("syncTable"));
    m_table->setMinimumHeight(tableHeight);
    m_problem->hide();
    for (Button *button : {m_cancel, m_apply, m_compare})
        m_header->addAction(button);
    m_wayField = new FormField({}, m_way);
    m_folderField = new FormField({}, m_folder);
    m_placeField = new FormField({}, m_place);
    m_byField = new FormField({}, m_by);
    m_rulesField = new FormField({}, m_rules);
    followDensity(m_card->column(), [margins = m_card->column()->contentsMargins()](const Theme &theme) { return Spacing{theme.space("l"), margins}; });
    for (QWidget *part : std::initializer_list<QWidget *>{m_wayField, m_folderField, m_placeField, m_byField, m_rulesField, m_delete, m_problem, m_summary})
        m_card->column()->addWidget(part);
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_card, m_table})
        m_area->column()->addWidget(part);
    m_area->column()->addStretch(1);

    m_folderField->setValidator([this] { return problemOfFolder(); });
    m_placeField->setValidator([this] { return m_place->value().isEmpty() ? tr("Enter a bucket or a folder in it, or browse for it.") : m_place->problem(); });
    m_rulesField->setValidator([this] {
        int line = 0;
        return syncRules(m_rules->toPlainText(), &line) ? QString() : tr("Line %1 is not exclude or include with a pattern behind it.").arg(line);
    });
    for (FormField *field : {m_wayField, m_folderField, m_placeField, m_byField, m_rulesField})
        connect(field, &FormField::changed, this, &SyncPage::outdate);
    connect(m_way, &ChoiceGroup::valueChanged, this, &SyncPage::retranslate);
    connect(m_delete, &Toggle::toggled, this, &SyncPage::showState);
    connect(m_place, &LocationPicker::viewRequested, this, [this](const S3Location &place) { this->navigator().openWindow(bucketAddress(place.bucket, place.key)); });
    connect(m_compare, &Button::clicked, this, &SyncPage::compare);
    connect(m_apply, &Button::clicked, this, &SyncPage::apply);
    connect(m_cancel, &Button::clicked, this, [this] {
        if (m_sync)
            m_sync->cancel();
        m_cancel->setEnabled(false);
    });
    connect(m_shown, &SelectFilter::valueChanged, this, [this](const QString &id) {
        bool numeric = false;
        const int state = id.toInt(&numeric);
        m_rows->setShown(numeric ? std::optional(SyncRow::State(state)) : std::nullopt);
    });
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &SyncPage::poll);
    if (!bucket.isEmpty())
        m_place->setValue(uri(bucket, prefix));
    retranslate();
    m_table->addFilterWidget(m_shown); // with its choices: the place it gets is right at once
    for (FormField *field : {m_wayField, m_folderField, m_placeField, m_byField, m_rulesField})
        field->setClean();
}

SyncPage::~SyncPage()
{
    delete m_table; // it reads its source
    // What was asked for is done, whether or not anybody looks on.
    if (m_sync && m_sync->snapshot().phase == Sync::Phase::Deleting) {
        const std::shared_ptr<Sync> sync = std::move(m_sync);
        m_engine.keep(sync, [raw = sync.get()] { return !raw->snapshot().running(); });
    }
}

QString SyncPage::title() const { return tr("Sync with a folder"); }

std::vector<Breadcrumb> SyncPage::breadcrumbs() const
{
    return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {title(), {}}};
}

std::optional<HelpTopic> SyncPage::help() const { return help::sync(); }

std::vector<Command> SyncPage::commands()
{
    Command command;
    command.id = QStringLiteral("s3.compareFolders");
    command.text = m_compare->text();
    command.group = title();
    command.run = [page = QPointer<SyncPage>(this)] {
        if (page)
            page->compare();
    };
    command.enabled = [page = QPointer<SyncPage>(this)] { return page && !page->m_poll.isActive(); };
    return {command};
}

QString SyncPage::problemOfFolder() const
{
    const QString path = m_folder->value().trimmed();
    if (path.isEmpty())
        return tr("Enter the path of a folder, or choose it.");
    if (!QDir::isAbsolutePath(path))
        return tr("The path must be absolute.");
    const QFileInfo info(path);
    if (m_way->value() == QLatin1String("up") && !info.exists())
        return tr("There is no such folder.");
    return info.exists() && !info.isDir() ? tr("This is not a folder.") : QString();
}

void SyncPage::compare()
{
    EngineHost &engine = navigator().engine();
    if (!engine.isReady() || m_poll.isActive())
        return;
    bool fine = true;
    for (FormField *field : {m_folderField, m_placeField, m_rulesField}) {
        const bool was = std::exchange(fine, field->validate() && fine);
        if (was && !fine)
            field->reveal();
    }
    const auto place = m_place->location();
    if (!fine || !place)
        return;
    SyncOrder order;
    order.caller = engine.caller();
    order.way = m_way->value() == QLatin1String("up") ? SyncOrder::Way::Up : SyncOrder::Way::Down;
    order.folder = toPath(QDir::cleanPath(m_folder->value().trimmed()));
    order.bucket = toStd(place->bucket);
    order.prefix = toStd(place->key);
    order.by = m_by->value() == QLatin1String("checksum") ? SyncOrder::By::Checksum
             : m_by->value() == QLatin1String("size")     ? SyncOrder::By::Size
                                                          : SyncOrder::By::SizeAndTime;
    order.rules = *syncRules(m_rules->toPlainText());
    m_rows->setRows({});
    m_sync = std::make_unique<Sync>(engine.cloud(), engine.transfers());
    m_sync->compare(std::move(order));
    m_current = true;
    m_poll.start();
    poll();
}

void SyncPage::apply()
{
    if (!m_sync || !m_current)
        return;
    const auto shot = m_sync->snapshot();
    const auto extra = countOf(shot, SyncRow::State::Extra);
    if (shot.phase != Sync::Phase::Compared)
        return;
    if (!m_delete->isChecked() || extra == 0) {
        begin();
        return;
    }
    const bool up = m_way->value() == QLatin1String("up");
    DeleteRequest request;
    request.kind = DeleteRequest::Kind::Typed;
    request.title = up ? tr("Delete extra objects") : tr("Delete extra files");
    request.question = up ? tr("%1 objects that the folder does not have will be deleted from %2.").arg(formatCount(qint64(extra)), m_place->value())
                          : tr("%1 files that the bucket does not have will be deleted from %2.").arg(formatCount(qint64(extra)), m_folder->value());
    request.consequences = up ? tr("In a bucket without versioning this cannot be undone.") : tr("They do not go to the trash: this cannot be undone.");
    request.acceptText = tr("Delete and apply");
    DeleteDialog *dialog = DeleteDialog::ask(std::move(request), this);
    connect(dialog, &Dialog::accepted, this, &SyncPage::begin);
}

void SyncPage::begin()
{
    if (!m_current)
        return;
    const bool up = m_way->value() == QLatin1String("up");
    const QString folder = QDir(m_folder->value()).dirName();
    const QString name = up ? tr("%1 to %2").arg(folder, m_place->value()) : tr("%1 to %2").arg(m_place->value(), folder);
    m_sync->apply(toStd(name), m_delete->isChecked(), navigator().engine().transfers().defaults());
    m_poll.start();
    poll();
}

void SyncPage::poll()
{
    const auto shot = m_sync->snapshot();
    if (!shot.running() && m_poll.isActive()) {
        m_poll.stop();
        if (shot.phase == Sync::Phase::Compared)
            m_rows->setRows(m_sync->rows());
        if (shot.phase == Sync::Phase::Applied) {
            const bool up = m_way->value() == QLatin1String("up");
            m_current = false; // what was found is no longer so
            m_rows->setRows({});
            TransferFlash::watch(navigator(), up ? transfer::Direction::Upload : transfer::Direction::Download, shot.jobs, m_place->value());
            if (shot.deleted > 0)
                navigator().flashbar().success(tr("Deleted: %1").arg(formatCount(qint64(shot.deleted))));
        }
    }
    m_rows->setLoading(shot.phase == Sync::Phase::Listing || shot.phase == Sync::Phase::Comparing);
    m_problem->setTitle(shot.phase == Sync::Phase::Failed ? tr("The comparison failed") : tr("Not deleted: %1").arg(formatCount(qint64(shot.notDeleted))));
    m_problem->setText(errorText(shot.error));
    m_problem->setVisible(!shot.error.code.empty());
    showState();
}

void SyncPage::outdate()
{
    if (m_poll.isActive() || !m_current)
        return;
    m_current = false;
    m_rows->setRows({});
    showState();
}

QString SyncPage::summaryOf(const Sync::Snapshot &shot) const
{
    using State = SyncRow::State;
    switch (shot.phase) {
    case Sync::Phase::Listing:
        return tr("Files found: %1, objects found: %2").arg(formatCount(qint64(shot.local)), formatCount(qint64(shot.remote)));
    case Sync::Phase::Comparing:
        return tr("Checksums compared: %1 of %2").arg(formatCount(qint64(shot.compared)), formatCount(qint64(shot.toCompare)));
    case Sync::Phase::Deleting:
        return tr("Deleted: %1").arg(formatCount(qint64(shot.deleted)));
    case Sync::Phase::Applied:
        return shot.jobs.empty() ? tr("Nothing had to be transferred.") : tr("The transfers have begun. Compare again to see what is left.");
    case Sync::Phase::Cancelled:
        return tr("Canceled.");
    case Sync::Phase::Compared:
        if (m_current) {
            return tr("To transfer: %1 files, %2.").arg(formatCount(qint64(countOf(shot, State::New) + countOf(shot, State::Changed))),
                                                       formatSize(qint64(bytesOf(shot, State::New) + bytesOf(shot, State::Changed))));
        }
        break;
    case Sync::Phase::Idle:
    case Sync::Phase::Failed:
        break;
    }
    return {};
}

void SyncPage::showState()
{
    const auto shot = m_sync ? m_sync->snapshot() : Sync::Snapshot();
    const bool running = m_poll.isActive();
    const bool compared = !running && m_current && shot.phase == Sync::Phase::Compared;
    const auto wanted = countOf(shot, SyncRow::State::New) + countOf(shot, SyncRow::State::Changed)
        + (m_delete->isChecked() ? countOf(shot, SyncRow::State::Extra) : 0);
    const bool hadFocus = m_compare->hasFocus() || m_cancel->hasFocus();
    m_compare->setEnabled(!running);
    m_compare->setVisible(!running);
    m_apply->setEnabled(compared && wanted > 0);
    if (m_cancel->isVisibleTo(this) != running) {
        m_cancel->setVisible(running);
        m_cancel->setEnabled(running);
        if (hadFocus)
            (running ? m_cancel : m_compare)->setFocus();
    }
    for (QWidget *input : std::initializer_list<QWidget *>{m_way, m_folder, m_place, m_by, m_rules, m_delete})
        input->setEnabled(!running);
    const QString summary = summaryOf(shot);
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    showCounts(compared ? shot : Sync::Snapshot());
    if (compared || !m_sync)
        m_table->setEmptyState(tr("No files"), m_sync ? tr("No file has this state.") : tr("Choose a folder and a place in S3, then compare them."));
    else
        m_table->setEmptyState(tr("Not compared"), tr("Compare again to see what differs."));
}

void SyncPage::showCounts(const Sync::Snapshot &shot)
{
    std::vector<SelectFilter::Option> options;
    for (const SyncRow::State state : allStates)
        options.push_back({QString::number(int(state)), SyncRows::stateText(state), int(countOf(shot, state))});
    m_shown->setOptions(std::move(options));
}

void SyncPage::retranslate()
{
    const bool up = m_way->value() != QLatin1String("down");
    const QString way = m_way->value();
    m_header->setTitle(title());
    m_header->setDescription(tr("Makes a bucket like a folder, or a folder like a bucket: what is new or has changed is transferred."));
    m_card->setTitle(tr("What to compare"));
    m_wayField->setLabel(tr("Direction"));
    m_way->setChoices({{.id = QStringLiteral("up"), .text = tr("Folder to S3")}, {.id = QStringLiteral("down"), .text = tr("S3 to folder")}});
    m_way->setValue(way.isEmpty() ? QStringLiteral("up") : way);
    m_folderField->setLabel(tr("Local folder"));
    m_folderField->setConstraint(up ? tr("The source. Files in its folders are compared too.") : tr("The target. It is made when it does not exist."));
    m_placeField->setLabel(tr("Bucket or folder in S3"));
    m_placeField->setConstraint(up ? tr("The target.") : tr("The source."));
    m_byField->setLabel(tr("Changed when"));
    const QString by = m_by->value();
    m_by->setChoices({{.id = QStringLiteral("time"), .text = tr("Size differs or source is newer"), .description = tr("As aws s3 sync")},
                      {.id = QStringLiteral("size"), .text = tr("Size differs"), .description = tr("As aws s3 sync --size-only")},
                      {.id = QStringLiteral("checksum"), .text = tr("Size or checksum differs"), .description = tr("Reads all files of equal size")}});
    m_by->setValue(by.isEmpty() ? QStringLiteral("time") : by);
    m_rulesField->setLabel(tr("Filters"));
    m_rulesField->setOptional(true);
    m_rulesField->setConstraint(tr("One a line, such as: exclude *.tmp. Of those that fit a name the last one decides, as with aws s3 sync."));
    m_delete->setText(up ? tr("Delete objects that the folder does not have") : tr("Delete files that the bucket does not have"));
    m_delete->setAccessibleName(m_delete->text());
    m_compare->setLabel(tr("Compare"));
    m_apply->setLabel(tr("Apply"));
    m_cancel->setLabel(tr("Cancel"));
    m_shown->setLabel(tr("State"));
    m_table->setTitle(tr("Differences"));
    Q_EMIT m_rows->columnsChanged();
    m_table->setFilterPlaceholder(tr("Find by name"));
    showState();
}

void SyncPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace nephoscope::gui::s3
