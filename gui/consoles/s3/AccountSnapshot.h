#pragma once

#include "gui/consoles/s3/LensData.h"
#include "gui/kit/FactsCard.h"

namespace nephoscope::gui {
class Button;
class Navigator;
}

namespace nephoscope::gui::s3 {

/// What the account's buckets hold together, of the default dashboard of Storage Lens, with the way there. Whoever may not read
/// that does not see the card.
class AccountSnapshot : public FactsCard
{
    Q_OBJECT
public:
    explicit AccountSnapshot(Navigator &navigator, QWidget *parent = nullptr);

    void refresh();
    bool isSettled() const { return m_settled; }
    /// Without room it is not shown.
    void setRoom(bool room);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    Navigator &m_navigator;
    Button *m_dashboard;
    std::shared_ptr<const LensData> m_data;
    bool m_settled = false;
    bool m_room = true;
};

} // namespace nephoscope::gui::s3
