#pragma once

#include "gui/shell/FilteredPopover.h"

namespace nephoscope::gui {

/// The Regions by geography, found by name or code.
class RegionPicker : public FilteredPopover
{
    Q_OBJECT
public:
    explicit RegionPicker(QWidget *owner);
    void setRegion(const QString &code);
    /// The service shown has no Regions: the list stays, and says so.
    void setGlobal(bool global);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QString m_code;
    bool m_global = false;
};

/// "Asia Pacific (Seoul)" is "Seoul" where there is little room, as in the AWS console.
QString regionShortName(const QString &code);

} // namespace nephoscope::gui
