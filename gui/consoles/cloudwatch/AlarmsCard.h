#pragma once

#include "gui/kit/FactsCard.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace nephoscope::gui {
class EngineHost;
}

namespace nephoscope::gui::cloudwatch {

/// The states of some alarms, of any Region, as they are now.
class AlarmsCard : public FactsCard
{
    Q_OBJECT
public:
    AlarmsCard(EngineHost &engine, QStringList arns, QWidget *parent = nullptr);

    void refresh();
    bool isSettled() const { return m_waiting == 0; }

private:
    void fill();

    EngineHost &m_engine;
    const QStringList m_arns;
    QHash<QString, Fact> m_states; ///< by ARN
    int m_generation = 0;
    int m_waiting = 0;
};

} // namespace nephoscope::gui::cloudwatch
