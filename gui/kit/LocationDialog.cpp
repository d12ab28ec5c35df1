#include "gui/kit/LocationDialog.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Breadcrumbs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Format.h"
#include "gui/kit/TableMessage.h"
#include "gui/kit/TextFilter.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int ListHeight = 300;
constexpr int LeastListHeight = 140;
const auto Home = QStringLiteral("buckets");
const auto InBucket = QStringLiteral("bucket");
const auto InPrefix = QStringLiteral("prefix:");

} // namespace

LocationDialog::LocationDialog(LocationProvider &provider, int what, QWidget *over)
    : Dialog(tr("Choose a place in S3"), over, Large)
    , m_provider(provider)
    , m_what(what)
    , m_path(new Breadcrumbs)
    , m_filter(new TextFilter)
    , m_list(new QTreeWidget)
    , m_message(new TableMessage)
    , m_note(new Alert(Alert::Type::Info))
{
    setObjectName(QStringLiteral("locationDialog"));
    setAcceptText(tr("Choose"));
    m_filter->setObjectName(QStringLiteral("locationFilter"));
    m_list->setObjectName(QStringLiteral("locationList"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setColumnCount(3);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->installEventFilter(this);
    const int height = std::clamp(over->window()->height() - 320, LeastListHeight, ListHeight);
    m_list->setMinimumHeight(height);
    m_message->setMinimumHeight(height);
    column()->setSpacing(10);
    column()->addWidget(m_path);
    column()->addWidget(m_filter);
    column()->addWidget(m_list);
    column()->addWidget(m_message);
    column()->addWidget(m_note);
    m_note->hide();
    connect(m_path, &Breadcrumbs::followed, this, [this](const QString &address) {
        if (address == Home)
            show(Level::Buckets, {}, {});
        else
            show(Level::Objects, m_bucket, address == InBucket ? QString() : address.mid(InPrefix.size()));
    });
    connect(m_filter, &TextFilter::textChanged, this, [this] {
        // Buckets are all here; objects are asked for anew, by prefix.
        if (m_level == Level::Objects)
            load();
        else
            fill({.entries = m_entries, .more = m_more});
    });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &LocationDialog::sync);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem *item) { openRow(item->data(0, Qt::UserRole).toInt()); });
    connect(m_message, &TableMessage::buttonClicked, this, &LocationDialog::load);
    connect(&Theme::instance(), &Theme::changed, this, &LocationDialog::restyle);
    connect(this, &Dialog::accepted, this, [this] {
        if (const auto place = selected())
            Q_EMIT chosen(*place);
    });
    restyle();
}

void LocationDialog::openAt(const S3Location &place)
{
    const qsizetype slash = place.key.lastIndexOf(u'/');
    show(place.bucket.isEmpty() || m_what == LocationPicker::Buckets ? Level::Buckets : Level::Objects, place.bucket, slash < 0 ? QString() : place.key.left(slash + 1));
    open();
    m_filter->input()->setFocus(Qt::OtherFocusReason);
}

int LocationDialog::rowCount() const { return m_list->topLevelItemCount(); }

void LocationDialog::show(Level level, const QString &bucket, const QString &prefix)
{
    m_level = level;
    m_bucket = level == Level::Buckets ? QString() : bucket;
    m_prefix = level == Level::Buckets ? QString() : prefix;
    m_entries.clear();
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->clear();
    }
    retranslate();
    load();
}

void LocationDialog::load()
{
    m_list->clear();
    m_list->hide();
    m_note->hide();
    m_message->show();
    m_message->showLoading(tr("Loading"));
    acceptButton().setEnabled(false);
    QPointer<LocationDialog> self(this);
    const auto done = [self, asked = ++m_asked](LocationProvider::Answer answer) {
        if (self && asked == self->m_asked)
            self->fill(std::move(answer));
    };
    switch (m_level) {
    case Level::Buckets: m_provider.listBuckets(done); break;
    case Level::Objects: m_provider.listObjects(m_bucket, QString(m_prefix % m_filter->text()), done); break;
    case Level::Versions: m_provider.listVersions(m_bucket, m_prefix, done); break;
    }
}

void LocationDialog::fill(LocationProvider::Answer answer)
{
    m_list->clear();
    acceptButton().setEnabled(false);
    if (!answer.error.isEmpty()) {
        m_list->hide();
        m_message->show();
        m_message->showError(tr("The list could not be loaded"), answer.error, tr("Retry"));
        return;
    }
    m_entries = std::move(answer.entries);
    m_more = answer.more;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const LocationProvider::Entry &entry = m_entries[i];
        if (m_level == Level::Buckets && !entry.name.contains(m_filter->text(), Qt::CaseInsensitive))
            continue;
        auto *item = new QTreeWidgetItem(m_list);
        const QString shown = m_level == Level::Objects ? entry.name.mid(m_prefix.size()) : entry.current ? tr("%1 (current version)").arg(entry.name) : entry.name;
        item->setText(0, shown);
        item->setIcon(0, icons::icon(m_level == Level::Buckets ? QStringLiteral("bucket") : entry.isPrefix ? QStringLiteral("folder") : QStringLiteral("file")));
        item->setText(1, entry.time.isValid() ? formatDateTime(entry.time) : QStringLiteral("-"));
        item->setText(2, m_level == Level::Buckets ? entry.region : entry.size < 0 ? QStringLiteral("-") : formatSize(entry.size));
        item->setData(0, Qt::UserRole, int(i));
    }
    const bool empty = m_list->topLevelItemCount() == 0;
    m_list->setVisible(!empty);
    m_message->setVisible(empty);
    if (empty && !m_filter->text().isEmpty())
        m_message->showText(tr("No matches"), tr("Nothing fits what you typed."), {});
    else if (empty)
        m_message->showText(m_level == Level::Buckets ? tr("No buckets") : tr("No objects"), tr("There is nothing to choose here."), {});
    else
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_note->setVisible(m_more);
    for (int i = 1; i < 3; ++i)
        m_list->resizeColumnToContents(i);
    sync();
}

std::optional<S3Location> LocationDialog::selected() const
{
    const QTreeWidgetItem *item = m_list->isHidden() ? nullptr : m_list->currentItem();
    if (!item)
        return std::nullopt;
    const LocationProvider::Entry &entry = m_entries[size_t(item->data(0, Qt::UserRole).toInt())];
    switch (m_level) {
    case Level::Buckets:
        return m_what & LocationPicker::Buckets ? std::optional(S3Location{.bucket = entry.name}) : std::nullopt;
    case Level::Objects:
        return m_what & (entry.isPrefix ? LocationPicker::Prefixes : LocationPicker::Objects) ? std::optional(S3Location{.bucket = m_bucket, .key = entry.name}) : std::nullopt;
    case Level::Versions:
        return S3Location{.bucket = m_bucket, .key = m_prefix, .versionId = entry.name};
    }
    return std::nullopt;
}

void LocationDialog::sync() { acceptButton().setEnabled(selected().has_value()); }

void LocationDialog::openRow(int row)
{
    const LocationProvider::Entry entry = m_entries[size_t(row)];
    if (m_level == Level::Buckets && m_what != LocationPicker::Buckets)
        show(Level::Objects, entry.name, {});
    else if (m_level == Level::Objects && entry.isPrefix)
        show(Level::Objects, m_bucket, entry.name);
    else if (m_level == Level::Objects && (m_what & LocationPicker::Versions))
        show(Level::Versions, m_bucket, entry.name);
    else
        accept();
}

bool LocationDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Right) && m_list->currentItem()) {
            openRow(m_list->currentItem()->data(0, Qt::UserRole).toInt());
            return true;
        }
        if ((key == Qt::Key_Backspace || key == Qt::Key_Left) && m_level != Level::Buckets) {
            const QString up = m_prefix.left(m_prefix.lastIndexOf(u'/', -2) + 1);
            if (m_level == Level::Versions || !m_prefix.isEmpty())
                show(Level::Objects, m_bucket, m_level == Level::Versions ? m_prefix.left(m_prefix.lastIndexOf(u'/') + 1) : up);
            else
                show(Level::Buckets, {}, {});
            return true;
        }
    }
    return Dialog::eventFilter(object, event);
}

void LocationDialog::restyle()
{
    QPalette colors = m_list->palette();
    colors.setColor(QPalette::Base, colorFor(*this, Token::BackgroundContainerContent));
    colors.setColor(QPalette::Text, colorFor(*this, Token::TextBodyDefault));
    colors.setColor(QPalette::Highlight, colorFor(*this, Token::BackgroundItemSelected));
    colors.setColor(QPalette::HighlightedText, colorFor(*this, Token::TextAccent));
    m_list->setPalette(colors);
}

void LocationDialog::retranslate()
{
    std::vector<Breadcrumb> path{{tr("Buckets"), m_level == Level::Buckets ? QString() : Home}};
    if (m_level != Level::Buckets)
        path.push_back({m_bucket, m_prefix.isEmpty() ? QString() : InBucket});
    const QStringList parts = m_prefix.split(u'/', Qt::SkipEmptyParts);
    QString so;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        so += parts[i] % u'/';
        path.push_back({parts[i], i + 1 == parts.size() ? QString() : QString(InPrefix % so)});
    }
    m_path->setPath(std::move(path));
    m_filter->setPlaceholder(m_level == Level::Buckets ? tr("Find buckets by name") : tr("Find objects by prefix"));
    m_filter->setVisible(m_level != Level::Versions);
    const bool buckets = m_level == Level::Buckets;
    m_list->setHeaderLabels({buckets ? tr("Name") : m_level == Level::Objects ? tr("Key") : tr("Version ID"), buckets ? tr("Creation date") : tr("Last modified"),
                             buckets ? tr("Region") : tr("Size")});
    m_list->setAccessibleName(buckets ? tr("Buckets") : m_level == Level::Objects ? tr("Objects") : tr("Versions"));
    m_note->setText(tr("Not everything is shown. Type a longer prefix."));
}

void LocationDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAcceptText(tr("Choose"));
        retranslate();
    }
    Dialog::changeEvent(event);
}

} // namespace nephoscope::gui
