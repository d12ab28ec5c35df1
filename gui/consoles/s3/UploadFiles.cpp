#include "gui/consoles/s3/UploadFiles.h"

#include "gui/bridge/S3Names.h"
#include "gui/kit/Format.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QSet>
#include <QtCore/QThreadPool>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

using File = UploadFiles::File;

/// All files below a folder, their keys beginning with its name; the folder itself where there are too many.
std::vector<File> readFolder(const QString &path)
{
    const QDir parent(QFileInfo(path).absolutePath());
    std::vector<File> files;
    QDirIterator each(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        if (int(files.size()) == UploadFiles::most)
            return {{path, QString(QFileInfo(path).fileName() % u'/'), 0, true}};
        files.push_back({each.filePath(), parent.relativeFilePath(each.filePath()), each.fileInfo().size(), false, path});
    }
    return files;
}

} // namespace

void UploadFiles::add(const QStringList &paths)
{
    std::vector<File> files;
    for (const QString &each : paths) {
        const QFileInfo file(QDir::cleanPath(each));
        if (file.isFile())
            files.push_back({file.absoluteFilePath(), file.fileName(), file.size()});
        if (!file.isDir())
            continue;
        ++m_reading;
        auto promise = std::make_shared<QPromise<std::vector<File>>>();
        promise->start();
        auto *watcher = new QFutureWatcher<std::vector<File>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            watcher->deleteLater();
            --m_reading;
            take(watcher->result());
        });
        watcher->setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, path = file.absoluteFilePath()] {
            promise->addResult(readFolder(path));
            promise->finish();
        });
    }
    take(std::move(files));
}

void UploadFiles::take(std::vector<File> files)
{
    QSet<QString> keys;
    for (const File &file : m_files)
        keys.insert(file.key);
    for (File &file : files) {
        if (keys.contains(file.key))
            m_cut << file.root;
        else
            m_files.push_back(std::move(file));
    }
    Q_EMIT reset();
    Q_EMIT filesChanged();
}

void UploadFiles::remove(const std::vector<int> &rows)
{
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        m_cut << m_files[std::size_t(*row)].root;
        m_files.erase(m_files.begin() + *row);
    }
    Q_EMIT reset();
    Q_EMIT filesChanged();
}

void UploadFiles::setFiles(std::vector<File> files)
{
    const bool same = files.size() == m_files.size();
    m_files = std::move(files);
    if (same && !m_files.empty())
        Q_EMIT updated(0, int(m_files.size()) - 1);
    else
        Q_EMIT reset();
    Q_EMIT filesChanged();
}

qint64 UploadFiles::bytes() const
{
    qint64 sum = 0;
    for (const File &file : m_files)
        sum += file.size;
    return sum;
}

std::vector<Column> UploadFiles::columns() const
{
    std::vector<Column> all{{QStringLiteral("name"), tr("Name"), 150, true},
                            {QStringLiteral("folder"), tr("Folder"), 140},
                            {QStringLiteral("type"), tr("Type"), 80}};
    if (m_shows != Shows::Outcomes)
        all.push_back({.id = QStringLiteral("size"), .title = tr("Size"), .width = 100, .rightAligned = true});
    if (m_shows != Shows::Files) {
        all.push_back({QStringLiteral("status"), tr("Status"), 140});
        all.push_back({QStringLiteral("error"), tr("Error"), 220});
    }
    return all;
}

Cell UploadFiles::cell(int row, int column) const
{
    using Status = StatusIndicator::Status;
    const File &file = m_files[std::size_t(row)];
    switch (column + (m_shows == Shows::Outcomes && column > 2 ? 1 : 0)) {
    case 0: return {.text = baseName(file.key), .icon = file.isFolder ? QStringLiteral("folder") : QStringLiteral("file")};
    case 1: return {.text = file.key.left(file.key.size() - baseName(file.key).size())};
    case 2: return {.text = typeOf(file.key)};
    case 3: return {.text = file.isFolder ? QString() : formatSize(file.size)};
    case 4: break;
    default: return {.text = file.error};
    }
    switch (file.state) {
    case State::Waiting: return {.text = tr("Waiting"), .status = Status::Pending};
    case State::Moving: return {.text = tr("In progress"), .status = Status::InProgress};
    case State::Done: return {.text = tr("Succeeded"), .status = Status::Success};
    case State::Failed: break;
    }
    return {.text = tr("Failed"), .status = Status::Error};
}

int UploadFiles::compare(int left, int right, int column) const
{
    if (column != 3 || m_shows == Shows::Outcomes)
        return TableSource::compare(left, right, column);
    const qint64 a = m_files[std::size_t(left)].size;
    const qint64 b = m_files[std::size_t(right)].size;
    return a < b ? -1 : int(a > b);
}

} // namespace nephoscope::gui::s3
