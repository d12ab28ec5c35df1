#pragma once

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// Makes a widget accept files and folders from the desktop; while they hover, a dashed overlay
/// with a text covers it.
class DropZone : public QWidget
{
    Q_OBJECT
public:
    explicit DropZone(QWidget *target);

    /// "Drop files and folders to upload" and a second, smaller line.
    void setText(const QString &title, const QString &description = {});
    void setActive(bool active) { m_active = active; }

Q_SIGNALS:
    /// Local files only.
    void dropped(const QList<QUrl> &urls);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_target;
    QString m_title;
    QString m_description;
    bool m_active = true;
};

} // namespace nephoscope::gui
