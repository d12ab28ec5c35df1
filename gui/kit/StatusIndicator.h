#pragma once

#include "gui/theme/Tokens.h"

#include <QtCore/QString>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// Icon and word for the state of a resource; colour is never the only cue.
class StatusIndicator : public QWidget
{
    Q_OBJECT
public:
    enum class Status { Success, Error, Warning, Info, Stopped, Pending, InProgress, Loading, NotStarted, Log };

    explicit StatusIndicator(Status status = Status::Info, const QString &text = {}, QWidget *parent = nullptr);

    void setStatus(Status status, const QString &text);
    Status status() const { return m_status; }
    QString text() const { return m_text; }

    static QString iconName(Status status);
    static Token token(Status status);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool spins() const { return m_status == Status::Loading || m_status == Status::InProgress; }
    void updateTimer();
    Status m_status;
    QString m_text;
    int m_timer = 0;
    int m_angle = 0;
};

} // namespace nephoscope::gui
