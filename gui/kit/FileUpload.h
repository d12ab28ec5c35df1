#pragma once

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;

/// Files to be sent along with a form: a dashed zone with a choose button that also takes drops,
/// and the list of what was chosen: name, size, time of change, an error where one does not fit.
class FileUpload : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QStringList value READ value NOTIFY valueChanged USER true)
public:
    /// Error for one file in the current language; empty when it fits.
    using Check = std::function<QString(const QFileInfo &file)>;
    /// Asks for files; the default is the system's dialog. Tests bring their own.
    using Chooser = std::function<QStringList(QWidget *over, bool multiple)>;

    explicit FileUpload(bool multiple = true, QWidget *parent = nullptr);

    /// Absolute paths in the order of choosing.
    QStringList value() const;
    /// Those that are not there yet; with a single file the last one replaces.
    void add(const QStringList &paths);
    void clear();
    void setCheck(Check check);
    bool hasErrors() const;
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }
    void setFilter(const QString &filter) { m_filter = filter; }

Q_SIGNALS:
    void valueChanged(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Zone;
    struct Entry
    {
        QFileInfo file;
        QString error;
    };
    void choose();
    void fill();
    void retranslate();
    std::vector<Entry> m_files;
    Check m_check;
    Chooser m_chooser;
    QString m_filter;
    Zone *m_zone;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    Button *m_more;
    bool m_multiple;
    bool m_all = false;
};

} // namespace nephoscope::gui
