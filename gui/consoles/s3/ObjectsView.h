#pragma once

#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Button;
class DropZone;
class Menu;
class MenuButton;
class Navigator;
class ResourceTable;
}

namespace nephoscope::gui::s3 {

class ObjectSource;

/// The Objects tab of a bucket: folders and objects below a prefix, and what can be done with them.
/// Files and folders dropped anywhere on it are uploaded.
class ObjectsView : public QWidget
{
    Q_OBJECT
public:
    ObjectsView(Navigator &navigator, QString bucket, QString prefix, QWidget *parent = nullptr);

    void refresh();
    bool isSettled() const;
    ResourceTable &table() { return *m_table; }
    ObjectSource &source() { return *m_source; }
    void upload(const QList<QUrl> &urls);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void fillMenus();
    void retranslate();
    void updateActions();
    void activate(int row);
    void contextMenu(int row, const QPoint &position);
    /// What the Actions menu and the context menu do.
    void perform(const QString &action);
    void copy(const QString &text, const QString &said);
    void chooseFiles(bool folder);
    QStringList selected() const;
    bool singleObject() const;

    Navigator &m_navigator;
    QString m_bucket;
    QString m_prefix;
    ObjectSource *m_source;
    ResourceTable *m_table;
    DropZone *m_dropZone;
    QTimer m_search;
    Button *m_refresh;
    Button *m_copyUri;
    Button *m_download;
    Button *m_delete;
    Button *m_createFolder;
    MenuButton *m_actions;
    MenuButton *m_uploadMenu;
    Menu *m_context;
};

} // namespace nephoscope::gui::s3
