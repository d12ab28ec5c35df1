#pragma once

#include "gui/kit/Container.h"
#include "gui/monitor/LaneRows.h"

#include <QtCore/QPointer>

class QQuickWidget;

namespace nephoscope::gui {

/// A card of lanes, as high as they are; loads its QML when it is first shown.
class LanesCard : public Container
{
    Q_OBJECT
public:
    explicit LanesCard(QWidget *parent = nullptr);
    ~LanesCard() override;

    LaneRows &lanes() { return *m_lanes; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void load();
    void fillBackground();
    void fit();

    LaneRows *m_lanes;
    QPointer<QQuickWidget> m_view;
};

} // namespace nephoscope::gui
