#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

struct ServiceConsole;

/// Left panel of a service: its name, then its pages; the one shown is marked.
class SideNavigation : public QWidget
{
    Q_OBJECT
public:
    explicit SideNavigation(QWidget *parent = nullptr);

    /// Null empties the panel.
    void setConsole(const ServiceConsole *console);
    /// Which links are shown; asked when a console is set. Null: all.
    void setOffers(std::function<bool(const QString &address)> offers) { m_offers = std::move(offers); }
    /// Asks anew.
    void refresh() { rebuild(); }
    /// The page shown and the pages above it, from the top.
    void setAddress(const QString &address, const QStringList &above = {});

Q_SIGNALS:
    void followed(const QString &address);
    /// Ctrl or the middle button: in another window.
    void windowRequested(const QString &address);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Row;
    void rebuild();
    void mark();
    const ServiceConsole *m_console = nullptr;
    std::function<bool(const QString &)> m_offers;
    QString m_address;
    QStringList m_above;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column;
    std::vector<Row *> m_rows;
};

} // namespace nephoscope::gui
