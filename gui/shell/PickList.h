#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QListView>

#include <vector>

class QStandardItemModel;

namespace nephoscope::gui {

/// One line of a PickList. Headings cannot be chosen.
struct PickRow
{
    QString id;
    QString text;
    QString description = {};   ///< smaller, second line
    QString icon = {};
    QString trailing = {};      ///< grey, at the right: a Region code
    QString keys = {};          ///< drawn as key caps at the right
    QList<int> matched = {};    ///< characters of `text` to stress
    bool heading = false;
    bool enabled = true;
    bool checked = false;
    enum class Star { None, Off, On } star = Star::None;

    static PickRow headed(const QString &title)
    {
        PickRow row;
        row.text = title;
        row.heading = true;
        return row;
    }
};

/// A list to choose one line from, mostly under an input that keeps the focus: the input hands its arrow keys to
/// handleKey(). Rows under headings, with icons, stressed letters, key caps and stars.
class PickList : public QListView
{
    Q_OBJECT
public:
    explicit PickList(QWidget *parent = nullptr);

    void setRows(std::vector<PickRow> rows);
    /// As setRows(); without any, a line says that nothing fits.
    void setFound(std::vector<PickRow> rows);
    const std::vector<PickRow> &rows() const { return m_rows; }
    /// Moves the current line or picks it; false when the key means nothing here.
    bool handleKey(const QKeyEvent &event);
    QString currentId() const;
    void setCurrentId(const QString &id);
    void pickCurrent(Qt::KeyboardModifiers modifiers);
    /// Height that shows all rows.
    int fullHeight() const;
    void setHeightLimit(int height);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, 60}; }

Q_SIGNALS:
    /// With Ctrl (or the middle button, which counts as Ctrl): in another window.
    void picked(const QString &id, Qt::KeyboardModifiers modifiers);
    void starred(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void step(int by);
    bool canPick(int row) const;
    QStandardItemModel *m_model;
    std::vector<PickRow> m_rows;
    int m_heightLimit = 420;
    bool m_pressed = false;
};

/// Where the star of a row is drawn, in the row's coordinates.
QRect pickStarRect(const QRect &row);

} // namespace nephoscope::gui
