#pragma once

#include "gui/shell/Page.h"

#include <QtCore/QPointer>

namespace nephoscope::gui {

class AlarmsWidget;
class Board;
class Button;
class Catalog;
class ContentArea;
class HeaderBar;
class HeroBanner;
class ResourcesWidget;

/// First page: how to connect, then a board of widgets that each person arranges.
class HomePage : public Page
{
    Q_OBJECT
public:
    HomePage(const Catalog &catalog, Navigator &navigator);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override { return {}; }
    bool isSettled() const override;
    void refresh() override;
    std::vector<Command> commands() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillBoard();
    void retranslate();
    /// A button for a card's header that leads to the page behind it.
    Button *opener(const QString &name, const QString &address);
    void nameOpeners();
    void updateConnection();
    const Catalog &m_catalog;
    HeroBanner *m_hero;
    HeaderBar *m_header;
    ContentArea *m_area;
    Board *m_board;
    QPointer<ResourcesWidget> m_resources;
    QPointer<AlarmsWidget> m_alarms;
    QPointer<Button> m_openTransfers;
    QPointer<Button> m_openAlarms;
};

} // namespace nephoscope::gui
