#pragma once

#include "gui/kit/Popover.h"

namespace nephoscope::gui {

class Catalog;
class PickList;
class SegmentedControl;

/// What the grid button opens: recently visited, favourites, and all services by category or from A to Z.
class ServicesPanel : public Popover
{
    Q_OBJECT
public:
    ServicesPanel(const Catalog &catalog, QWidget *owner);
    void openPanel(QWidget *anchor);
    /// What the catalogue offers has changed.
    void refresh() { fill(); }

Q_SIGNALS:
    void followed(const QString &address);
    void windowRequested(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    const Catalog &m_catalog;
    SegmentedControl *m_order;
    PickList *m_list;
};

} // namespace nephoscope::gui
