#pragma once

#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

/// Where SDKs reach this engine: "http://127.0.0.1:4566". A click copies it. Yellow with a warning
/// icon when the port asked for was taken by someone else.
class PortBadge : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PortBadge(QWidget *parent = nullptr);

    void setStarting();
    void setPort(quint16 port, bool otherThanAsked, quint16 asked);
    void setFailed();
    /// Only ":4566" where there is little room.
    void setShort(bool isShort);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class State { Starting, Ready, Moved, Failed };
    void retranslate();
    QString shownText() const;
    State m_state = State::Starting;
    quint16 m_port = 0;
    quint16 m_asked = 0;
    bool m_short = false;
};

} // namespace nephoscope::gui
