#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {

/// A row of choices of which one is on. Tab reaches it once, the arrow keys choose.
class Segments : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(QWidget *parent = nullptr);
    /// Id and text, in order. Keeps the choice when it is still there.
    void setChoices(std::vector<std::pair<QString, QString>> choices);
    QString current() const { return m_current; }
    void setCurrent(const QString &id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user.
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<QRect> boxes() const;
    void choose(int index);
    int indexOf(const QString &id) const;
    std::vector<std::pair<QString, QString>> m_choices;
    QString m_current;
    int m_hover = -1;
};

} // namespace nephoscope::gui
