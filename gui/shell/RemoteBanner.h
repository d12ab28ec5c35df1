#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class EngineHost;

/// Strip below the top bar of a window that shows a cloud elsewhere: its name and endpoint, in the connection's colour.
/// Hidden on the local cloud.
class RemoteBanner : public QWidget
{
    Q_OBJECT
public:
    explicit RemoteBanner(EngineHost &engine, QWidget *parent = nullptr);
    /// All that it says, also where there is no room for it.
    QString text() const;

Q_SIGNALS:
    void followed(const QString &address);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    EngineHost &m_engine;
    Button *m_connections;
};

} // namespace nephoscope::gui
