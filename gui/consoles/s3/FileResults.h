#pragma once

#include "gui/consoles/s3/UploadFiles.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace nephoscope::gui {
class ActionContext;
class ResourceTable;
class SegmentedControl;
}

namespace nephoscope::gui::s3 {

/// Files or objects with what became of them: all, those that succeeded, or those that failed.
class FileResults : public QWidget
{
    Q_OBJECT
public:
    explicit FileResults(UploadFiles::Shows shows, QWidget *parent = nullptr);
    ~FileResults() override;

    void setFiles(std::vector<UploadFiles::File> files);
    const std::vector<UploadFiles::File> &files() const { return m_files; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    std::vector<UploadFiles::File> m_files;
    UploadFiles *m_shown;
    SegmentedControl *m_view;
    ResourceTable *m_table;
};

/// The outcome of work on many objects in a dialog; `retry` begins again with those that failed.
void showResults(const ActionContext &context, const QString &title, std::vector<UploadFiles::File> files, std::function<void()> retry = {});

} // namespace nephoscope::gui::s3
