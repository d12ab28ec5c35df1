#pragma once

#include "gui/charts/ChartData.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QBoxLayout;

namespace nephoscope::gui {

class ChartLegend;
class ChartSurface;
class ChartTip;
class StatusIndicator;
class TableMessage;

/// A chart with its legend, tooltip and states; put it into a Container. Data may be handed in as often as it comes:
/// it is drawn at most 10 times a second, and a series with at most 600 points.
class Chart : public QWidget
{
    Q_OBJECT
public:
    explicit Chart(ChartKind kind, QWidget *parent = nullptr);
    ~Chart() override;

    /// What the chart shows, for screen readers.
    void setName(const QString &name);
    void setData(ChartData data);
    void showLoading();
    void showError(const QString &text);
    /// Words for a chart without data; without them "No data available".
    void setEmptyText(const QString &title, const QString &text = {});
    /// Height of the plot, 240 logical pixels unless told.
    void setPlotHeight(int pixels);
    void setLegendVisible(bool visible);
    /// What stands behind each name in the legend, such as the value of now; a ring has its own.
    void setLegendDetails(QStringList details);
    /// Donut only: what stands in the hole.
    void setCentre(const QString &value, const QString &text);
    ChartSurface &surface() { return *m_surface; }
    bool isHidden(int series) const;
    void setHidden(int series, bool hidden);

Q_SIGNALS:
    void retry();
    /// A link of the pinned tooltip was followed.
    void linkActivated(const QString &address);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Loading, Ready, Error };
    void apply();
    void refresh();
    void showPart(QWidget *part);
    void arrange();
    void retranslate();
    std::vector<bool> hidden() const;
    bool isRing() const { return m_kind == ChartKind::Donut || m_kind == ChartKind::Pie; }

    ChartKind m_kind;
    State m_state = State::Loading;
    std::shared_ptr<const ChartData> m_data;
    QSet<QString> m_hiddenNames;
    QStringList m_details;
    QString m_emptyTitle;
    QString m_emptyText;
    QString m_error;
    ChartSurface *m_surface;
    ChartLegend *m_legend;
    QPointer<ChartTip> m_tip;
    QWidget *m_body;
    QBoxLayout *m_bodyLayout;
    TableMessage *m_message;
    QWidget *m_messageBox;
    QWidget *m_loading;
    StatusIndicator *m_spinner;
    QTimer m_pace;
    QElapsedTimer m_since;
    bool m_legendVisible = true;
};

} // namespace nephoscope::gui
