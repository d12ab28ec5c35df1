#pragma once

#include "gui/shell/Drawer.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {

class DrawerFrame;

/// The page with the drawers around it: at most one at the right and one at the bottom are open. In a narrow place the
/// right one covers the page. Sizes are kept in Preferences; which are open is the window's to keep.
class DrawerArea : public QWidget
{
    Q_OBJECT
public:
    DrawerArea(QWidget *content, Navigator &navigator, QWidget *parent = nullptr);

    void setDrawers(std::vector<DrawerSpec> drawers);
    const std::vector<DrawerSpec> &drawers() const { return m_drawers; }
    /// Opens, or brings the focus to, the drawer; its widget, or null when there is none of that name.
    QWidget *openDrawer(const QString &id, bool focus = true);
    void closeDrawer(const QString &id);
    void toggleDrawer(const QString &id);
    bool isOpen(const QString &id) const;
    /// Ids, the right one first.
    QStringList openDrawers() const;
    DrawerFrame *frame(const QString &id) const { return m_frames.value(id); }

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const DrawerSpec *find(const QString &id) const;
    int sizeOf(const DrawerSpec &drawer) const;
    void resizeDrawer(const QString &id, int size);
    void place();
    QWidget *m_content;
    Navigator &m_navigator;
    std::vector<DrawerSpec> m_drawers;
    QHash<QString, DrawerFrame *> m_frames;
    QString m_right;
    QString m_bottom;
};

} // namespace nephoscope::gui
