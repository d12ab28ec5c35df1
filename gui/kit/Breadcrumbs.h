#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <vector>

class QHBoxLayout;

namespace nephoscope::gui {

/// One entry of the breadcrumb path; an empty address is the current page.
struct Breadcrumb
{
    QString text;
    QString address;
};

/// Path of links to the current page; entries in the middle collapse into "…" when narrow.
class Breadcrumbs : public QWidget
{
    Q_OBJECT
public:
    explicit Breadcrumbs(QWidget *parent = nullptr);
    void setPath(std::vector<Breadcrumb> path);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void followed(const QString &address);
    void followedApart(const QString &address); ///< with Ctrl or the middle button: in another window

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void rebuild();
    std::vector<Breadcrumb> m_path;
    QHBoxLayout *m_row;
    int m_builtFor = -1;
};

} // namespace nephoscope::gui
