#pragma once

#include "api/generated/cloudtrail.h"
#include "core/Expected.h"
#include "services/cloudtrail/Events.h"

namespace nephoscope::cloudtrail {

namespace model = api::cloudtrail;

/// What a trail wants to have: selectors, basic or advanced (CloudTrail User Guide, "Filtering data events").
class Selectors
{
public:
    /// Of a trail's row; what cannot be read selects all management events.
    static Selectors of(const Trail &trail);

    bool match(const Event &event) const;
    bool wantData() const;
    bool isCustom() const { return m_custom; }
    const model::PutEventSelectors::Input &asked() const { return m_asked; }

private:
    model::PutEventSelectors::Input m_asked;
    bool m_custom = false;
};

/// `InvalidEventSelectorsException` for what CloudTrail does not take.
Expected<void> checkSelectors(const model::PutEventSelectors::Input &input);

} // namespace nephoscope::cloudtrail
