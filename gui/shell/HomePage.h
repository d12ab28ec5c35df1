#pragma once

#include "gui/kit/StatusIndicator.h"
#include "gui/shell/Page.h"

#include <QtCore/QTimer>

class QGridLayout;
class QTabBar;

namespace nephoscope::gui {

class Button;
class Catalog;
class CodeBlock;
class Container;
class HeroBanner;
class KeyValueGrid;
class Label;
class ProgressBar;

/// First page: how to connect, the services of this build, and what is moving now.
class HomePage : public Page
{
    Q_OBJECT
public:
    HomePage(const Catalog &catalog, Navigator &navigator);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override { return {}; }
    bool isSettled() const override;
    void refresh() override { updateTransfers(); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildServices();
    void retranslate();
    void updateConnection();
    void updateTransfers();
    void arrange();
    const Catalog &m_catalog;
    HeroBanner *m_hero;
    Container *m_services;
    QWidget *m_serviceList = nullptr;
    Container *m_transfers;
    StatusIndicator *m_transferState;
    ProgressBar *m_transferBar;
    Label *m_transferText;
    Button *m_openTransfers;
    Container *m_start;
    Label *m_startText;
    QTabBar *m_tabs;
    CodeBlock *m_code;
    QGridLayout *m_grid;
    QTimer m_poll;
    int m_columns = 0;
};

} // namespace nephoscope::gui
