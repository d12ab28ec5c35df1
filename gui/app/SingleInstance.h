#pragma once

#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>

namespace nephoscope::gui {

/// One console per data folder: the first start listens on a local socket named after the folder,
/// a second one asks it to come to the front.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /// True when a running console answered; `page` (may be empty) is what it opens.
    bool raiseRunning(const QString &page);
    /// Starts to answer later starts.
    void listen();

Q_SIGNALS:
    void raiseRequested(const QString &page);

private:
    void answer();
    QString m_name;
    QLocalServer m_server;
};

} // namespace nephoscope::gui
