#pragma once

#include "gui/kit/TableSource.h"

#include <QtCore/QFileInfo>

#include <memory>
#include <vector>

namespace nephoscope::gui::s3 {

/// The files of an upload: chosen ones, and those below chosen folders. While they go up and afterwards each has a state.
/// Also the objects of other work on many, each with what became of it.
class UploadFiles : public TableSource
{
    Q_OBJECT
public:
    /// Files that are listed one by one; a folder with more is one row.
    static constexpr int most = 10'000;

    enum class State { Waiting, Moving, Done, Failed };
    /// Which columns there are: those of files, with their state, or without sizes.
    enum class Shows { Files, States, Outcomes };
    struct File
    {
        QString path;        ///< on the disk
        QString key;         ///< below the destination: `photos/2026/a.jpg`
        qint64 size = 0;     ///< bytes
        bool isFolder = false; ///< a folder that is one row; its size is not known
        QString root = {};     ///< of files below a chosen folder: that
        State state = State::Waiting;
        QString error = {};
    };

    explicit UploadFiles(Shows shows, QObject *parent = nullptr) : TableSource(parent), m_shows(shows) {}

    /// Files and folders of the disk; what is there already is left out. Folders are read beside the GUI thread.
    void add(const QStringList &paths);
    void remove(const std::vector<int> &rows);
    const std::vector<File> &files() const { return m_files; }
    /// Replaces all.
    void setFiles(std::vector<File> files);
    /// Folders that are still being read.
    bool isReading() const { return m_reading > 0; }
    qint64 bytes() const;
    /// Whether all files that were found below a chosen folder are still there: it can go as a whole.
    bool isWhole(const QString &root) const { return !m_cut.contains(root); }

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_files.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override { return m_shows == Shows::Files ? m_files[std::size_t(row)].path : m_files[std::size_t(row)].key; }
    int compare(int left, int right, int column) const override;
    TableSource::State state() const override { return TableSource::State::Ready; }
    void reload() override {}

Q_SIGNALS:
    void filesChanged();

private:
    void take(std::vector<File> files);
    Shows m_shows;
    int m_reading = 0;
    std::vector<File> m_files;
    QStringList m_cut; ///< folders that files were taken away from
};

} // namespace nephoscope::gui::s3
