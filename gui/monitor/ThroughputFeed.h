#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

QT_BEGIN_NAMESPACE
class QAbstractSeries;
QT_END_NAMESPACE

namespace nephoscope::gui {

class EngineHost;
class TransferMeter;

/// What the throughput chart draws: the meter's samples as points (seconds before now, MB/s), and
/// an axis that changes in round steps only.
class ThroughputFeed : public QObject
{
    Q_OBJECT
    Q_PROPERTY(double axisMaximum READ axisMaximum NOTIFY axisChanged)
    Q_PROPERTY(int tickCount READ tickCount NOTIFY axisChanged)
    Q_PROPERTY(QString axisFormat READ axisFormat NOTIFY axisChanged)
    Q_PROPERTY(QString uploadText READ uploadText NOTIFY sampled)
    Q_PROPERTY(QString downloadText READ downloadText NOTIFY sampled)
public:
    static constexpr int spanSeconds = 60;

    explicit ThroughputFeed(EngineHost &engine, QObject *parent = nullptr);

    double axisMaximum() const { return m_maximum; }
    int tickCount() const { return m_ticks; }
    QString axisFormat() const;
    QString uploadText() const;
    QString downloadText() const;

    /// Only a visible chart is fed.
    void setVisible(bool visible);
    /// Replaces the points of both series (QXYSeries) in one go each.
    Q_INVOKABLE void fill(QAbstractSeries *upload, QAbstractSeries *download) const;

Q_SIGNALS:
    void sampled();
    void axisChanged();

private:
    void attach();
    void update();

    EngineHost &m_engine;
    TransferMeter *m_meter = nullptr;
    double m_maximum = 1.0;
    int m_ticks = 5;
    bool m_visible = false;
};

} // namespace nephoscope::gui
