#pragma once

#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

/// A service on the home page: icon, name, what it is; the whole card is the button. It grows with its words: none is cut.
class ServiceCard : public QAbstractButton
{
    Q_OBJECT
public:
    ServiceCard(const QString &icon, const QString &name, const QString &summary, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {240, heightForWidth(240)}; }
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// Ctrl or the middle button: in another window.
    void windowRequested();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_summary;
};

} // namespace nephoscope::gui
