#pragma once

#include "gui/bridge/Remote.h"
#include "gui/shell/Catalog.h"

#include <QtCore/QObject>

#include <memory>
#include <vector>

namespace nephoscope::gui {

class EngineHost;
class MainWindow;
class Session;

/// The windows of the console on one engine, and their part of the session. Closing the last one quits.
class Windows : public QObject
{
    Q_OBJECT
public:
    Windows(std::function<Catalog()> makeCatalog, EngineHost &engine, Session &session, quint16 askedPort, QObject *parent = nullptr);
    /// Ends the session in good order; what was open opens again next time.
    ~Windows() override;

    /// Opens what the session holds; `page`, when not empty, is where the first window goes. After a crash the first
    /// window says that the session was restored.
    void restore(const QString &page);
    MainWindow *open(const QString &address);
    /// On a cloud elsewhere; null: on the local one, as its root user.
    MainWindow *open(RemotePtr remote, const QString &address);
    /// The one used last; null only before restore().
    MainWindow *active() const;
    std::vector<MainWindow *> all() const;

Q_SIGNALS:
    /// A window was made and is not shown yet.
    void made(nephoscope::gui::MainWindow *window);
    /// The last window was closed.
    void finished();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    MainWindow *make(int slot);
    MainWindow *make();
    MainWindow *place(MainWindow *window, const MainWindow *from, const QString &address);
    void closed(MainWindow *window);
    void forget(MainWindow *window);
    bool isAnyOpen(const MainWindow *except = nullptr) const;
    void keepList();
    std::function<Catalog()> m_makeCatalog;
    EngineHost &m_engine;
    Session &m_session;
    quint16 m_askedPort;
    std::vector<MainWindow *> m_windows; ///< in the order they were opened
    MainWindow *m_active = nullptr;
};

} // namespace nephoscope::gui
