#include "gui/consoles/s3/ObjectsView.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/ObjectSource.h"
#include "gui/kit/Button.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/DropZone.h"
#include "gui/kit/Menu.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TextFilter.h"
#include "gui/shell/Page.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int searchDelay = 200; // ms after the last key press
constexpr int narrowWidth = 760; // logical pixels; below it the buttons would be squeezed

} // namespace

ObjectsView::ObjectsView(Navigator &navigator, QString bucket, QString prefix, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_bucket(std::move(bucket)), m_prefix(std::move(prefix))
{
    m_source = new ObjectSource(navigator.engine(), m_bucket, m_prefix, this);
    m_table = new ResourceTable(m_source, ResourceTable::Selection::Multi, this);
    m_table->setExternalFilter(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_table);
    m_context = new Menu(this);
    buildActions();

    m_dropZone = new DropZone(m_table);
    connect(m_dropZone, &DropZone::dropped, this, &ObjectsView::upload);

    m_search.setSingleShot(true);
    m_search.setInterval(searchDelay);
    connect(&m_search, &QTimer::timeout, this, [this] { m_source->setSearch(m_table->filterText()); });
    connect(m_table, &ResourceTable::filterChanged, &m_search, qOverload<>(&QTimer::start));
    connect(m_table, &ResourceTable::selectionChanged, this, &ObjectsView::updateActions);
    connect(m_table, &ResourceTable::activated, this, [this](int row, int) { activate(row); });
    connect(m_table, &ResourceTable::contextMenuRequested, this, &ObjectsView::contextMenu);
    connect(m_table, &ResourceTable::emptyActionTriggered, this, [this] { chooseFiles(false); });
    m_table->sortBy(QStringLiteral("name"), Qt::AscendingOrder);
    retranslate();
    updateActions();
}

void ObjectsView::buildActions()
{
    m_refresh = new Button(Button::Variant::Icon);
    m_refresh->setIconName(QStringLiteral("refresh"));
    m_copyUri = new Button(Button::Variant::Normal);
    m_copyUri->setIconName(QStringLiteral("copy"));
    m_download = new Button(Button::Variant::Normal);
    m_download->setIconName(QStringLiteral("download"));
    m_delete = new Button(Button::Variant::Normal);
    m_actions = new MenuButton(Button::Variant::Normal);
    m_createFolder = new Button(Button::Variant::Normal);
    m_uploadMenu = new MenuButton(Button::Variant::Primary);
    m_delete->setObjectName(QStringLiteral("deleteObjects"));
    m_createFolder->setObjectName(QStringLiteral("createFolder"));
    for (Button *button : {m_refresh, m_copyUri, m_download, m_delete})
        m_table->addAction(button);
    m_table->addAction(m_actions);
    m_table->addAction(m_createFolder);
    m_table->addAction(m_uploadMenu);

    connect(m_refresh, &Button::clicked, this, &ObjectsView::refresh);
    connect(m_copyUri, &Button::clicked, this, [this] { perform(QStringLiteral("uri")); });
    connect(m_download, &Button::clicked, this, [this] { perform(QStringLiteral("download")); });
    connect(m_delete, &Button::clicked, this, [this] { perform(QStringLiteral("delete")); });
    connect(m_createFolder, &Button::clicked, this, [this] { askToCreateFolder(m_navigator, m_bucket, m_prefix, this); });
    connect(&m_actions->menu(), &Menu::triggered, this, &ObjectsView::perform);
    connect(m_context, &Menu::triggered, this, &ObjectsView::perform);
    connect(&m_uploadMenu->menu(), &Menu::triggered, this,
            [this](const QString &id) { chooseFiles(id == QLatin1String("folder")); });
}

void ObjectsView::fillMenus()
{
    for (Menu *menu : {&m_actions->menu(), m_context}) {
        menu->clear();
        menu->addItem({QStringLiteral("open"), tr("Open"), {}, QStringLiteral("external")});
        menu->addItem({QStringLiteral("download"), tr("Download"), {}, QStringLiteral("download")});
        menu->addSeparator();
        menu->addItem({QStringLiteral("uri"), tr("Copy S3 URI"), {}, QStringLiteral("copy")});
        menu->addItem({QStringLiteral("url"), tr("Copy URL"), {}, QStringLiteral("copy")});
        menu->addItem({QStringLiteral("share"), tr("Share with a presigned URL"), {}, QStringLiteral("link")});
        menu->addSeparator();
        menu->addItem({QStringLiteral("delete"), tr("Delete"), {}, QStringLiteral("trash")});
    }
    Menu &uploads = m_uploadMenu->menu();
    uploads.clear();
    uploads.addItem({QStringLiteral("files"), tr("Add files"), tr("One or more files"), QStringLiteral("file")});
    uploads.addItem({QStringLiteral("folder"), tr("Add folder"), tr("With everything in it"), QStringLiteral("folder")});
}

void ObjectsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ObjectsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_copyUri->setVisible(width() >= narrowWidth); // still in the Actions menu
}

void ObjectsView::retranslate()
{
    m_table->setTitle(tr("Objects"));
    m_table->setFilterPlaceholder(tr("Find objects by prefix"));
    m_table->setEmptyState(tr("No objects"), tr("Drop files and folders here, or choose Upload."), tr("Upload"));
    m_dropZone->setText(tr("Drop files and folders to upload"), uri(m_bucket, m_prefix));
    m_refresh->setLabel(tr("Refresh"));
    m_copyUri->setLabel(tr("Copy S3 URI"));
    m_download->setLabel(tr("Download"));
    m_delete->setLabel(tr("Delete"));
    m_actions->setLabel(tr("Actions"));
    m_createFolder->setLabel(tr("Create folder"));
    m_uploadMenu->setLabel(tr("Upload"));
    fillMenus();
    updateActions();
    Q_EMIT m_source->columnsChanged();
}

void ObjectsView::refresh()
{
    m_source->reload();
}

bool ObjectsView::isSettled() const
{
    return m_source->state() != TableSource::State::Loading;
}

QStringList ObjectsView::selected() const
{
    return m_table->selectedIds();
}

bool ObjectsView::singleObject() const
{
    const QStringList ids = selected();
    return ids.size() == 1 && !ids.front().endsWith(u'/');
}

void ObjectsView::updateActions()
{
    const qsizetype count = selected().size();
    m_copyUri->setEnabled(count == 1);
    m_download->setEnabled(count > 0);
    m_delete->setEnabled(count > 0);
    m_actions->setEnabled(count > 0);
    for (Menu *menu : {&m_actions->menu(), m_context}) {
        for (const auto &[id, enabled] : {std::pair("open", singleObject()), std::pair("uri", count == 1),
                                          std::pair("url", count == 1), std::pair("share", singleObject())})
            menu->setItemEnabled(QLatin1String(id), enabled);
    }
}

void ObjectsView::activate(int row)
{
    const QString key = m_source->key(row);
    m_navigator.go(m_source->isFolder(row) ? bucketAddress(m_bucket, key) : objectAddress(m_bucket, key));
}

void ObjectsView::contextMenu(int row, const QPoint &position)
{
    const QString key = m_source->key(row);
    if (!selected().contains(key))
        m_table->selectIds({key});
    updateActions();
    m_context->openAt(window(), window()->mapFromGlobal(position));
}

void ObjectsView::perform(const QString &action)
{
    const QStringList keys = selected();
    if (keys.isEmpty())
        return;
    if (action == QLatin1String("open"))
        openInBrowser(m_navigator, m_bucket, keys.front());
    else if (action == QLatin1String("download"))
        askToDownload(m_navigator, m_bucket, keys, this);
    else if (action == QLatin1String("uri"))
        copy(uri(m_bucket, keys.front()), tr("S3 URI copied"));
    else if (action == QLatin1String("url"))
        copy(objectUrl(m_navigator.engine().port(), m_bucket, keys.front()), tr("Object URL copied"));
    else if (action == QLatin1String("share"))
        askToShare(m_navigator, m_bucket, keys.front(), this);
    else if (action == QLatin1String("delete"))
        askToDelete(m_navigator, m_bucket, keys, this);
}

void ObjectsView::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    showToast(m_actions, said);
}

void ObjectsView::upload(const QList<QUrl> &urls)
{
    s3::upload(m_navigator, m_bucket, m_prefix, urls);
}

void ObjectsView::chooseFiles(bool folder)
{
    auto *dialog = new QFileDialog(this, folder ? tr("Add folder") : tr("Add files"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    // Qt's own dialog, used where the desktop has none, emits no urlsSelected().
    connect(dialog, &QDialog::accepted, this, [this, dialog] { upload(dialog->selectedUrls()); });
    dialog->open();
}

} // namespace nephoscope::gui::s3
