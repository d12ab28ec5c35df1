#include "gui/charts/Chart.h"

#include "gui/charts/ChartLegend.h"
#include "gui/charts/ChartTip.h"
#include "gui/charts/Plot.h"
#include "gui/charts/RingPlot.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/TableMessage.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int PaceMs = 100;
constexpr int UsualHeight = 240;
constexpr int RingBesideLegend = 420; // from this width on the legend stands beside a ring

ChartSurface *makeSurface(ChartKind kind)
{
    if (kind == ChartKind::Donut || kind == ChartKind::Pie)
        return new RingPlot(kind);
    return new Plot(kind);
}

} // namespace

Chart::Chart(ChartKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_data(std::make_shared<ChartData>())
    , m_surface(makeSurface(kind))
    , m_legend(new ChartLegend(kind, isRing()))
    , m_tip(new ChartTip(*m_surface))
    , m_body(new QWidget)
    , m_bodyLayout(new QBoxLayout(QBoxLayout::TopToBottom, m_body))
    , m_message(new TableMessage)
    , m_messageBox(new QWidget)
    , m_loading(new QWidget)
    , m_spinner(new StatusIndicator(StatusIndicator::Status::Loading))
{
    m_surface->setObjectName(QStringLiteral("plot"));
    m_legend->setObjectName(QStringLiteral("legend"));
    followDensity(m_bodyLayout, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_bodyLayout->addWidget(m_surface, 1);
    m_bodyLayout->addWidget(m_legend);
    m_bodyLayout->addStretch(0);
    auto *middle = new QHBoxLayout(m_loading);
    middle->addStretch(1);
    m_spinner->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    middle->addWidget(m_spinner);
    middle->addStretch(1);
    auto *box = new QVBoxLayout(m_messageBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->addStretch(1);
    box->addWidget(m_message);
    box->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : {m_loading, m_body, m_messageBox})
        all->addWidget(widget, 1);
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &Chart::apply);
    connect(m_legend, &ChartLegend::pointed, m_surface, &ChartSurface::setHighlight);
    connect(m_legend, &ChartLegend::toggled, this, [this](int series) { setHidden(series, !isHidden(series)); });
    connect(m_surface, &ChartSurface::cursorMoved, m_tip, &ChartTip::follow);
    connect(m_tip, &Popover::closed, m_surface, &ChartSurface::unpin);
    connect(m_tip, &ChartTip::linkActivated, this, [this](const QString &address) {
        m_tip->closePopover();
        Q_EMIT linkActivated(address);
    });
    connect(m_message, &TableMessage::buttonClicked, this, [this] {
        if (m_state == State::Error) {
            Q_EMIT retry();
            return;
        }
        m_hiddenNames.clear();
        refresh();
    });
    setPlotHeight(UsualHeight);
    retranslate();
}

Chart::~Chart()
{
    // Open, it belongs to the window.
    delete m_tip;
}

void Chart::setName(const QString &name)
{
    setAccessibleName(name);
    m_surface->setAccessibleName(name);
}

void Chart::setData(ChartData data)
{
    m_data = std::make_shared<ChartData>(std::move(data));
    m_state = State::Ready;
    if (!m_since.isValid() || m_since.elapsed() >= PaceMs)
        apply();
    else if (!m_pace.isActive())
        m_pace.start(PaceMs - int(m_since.elapsed()));
}

void Chart::apply()
{
    m_since.start();
    refresh();
}

void Chart::showLoading()
{
    m_state = State::Loading;
    refresh();
}

void Chart::showError(const QString &text)
{
    m_state = State::Error;
    m_error = text;
    refresh();
}

void Chart::setEmptyText(const QString &title, const QString &text)
{
    m_emptyTitle = title;
    m_emptyText = text;
    refresh();
}

void Chart::setPlotHeight(int pixels)
{
    m_surface->setFixedHeight(pixels);
    m_surface->setMinimumHeight(pixels);
    m_surface->setMaximumHeight(QWIDGETSIZE_MAX);
    m_messageBox->setMinimumHeight(pixels);
    m_loading->setMinimumHeight(pixels);
}

void Chart::setLegendVisible(bool visible)
{
    m_legendVisible = visible;
    m_legend->setVisible(visible);
}

void Chart::setLegendDetails(QStringList details)
{
    m_details = std::move(details); // shown with the data they belong to
}

void Chart::setCentre(const QString &value, const QString &text)
{
    if (auto *ring = qobject_cast<RingPlot *>(m_surface))
        ring->setCentre(value, text);
}

std::vector<bool> Chart::hidden() const
{
    std::vector<bool> out;
    for (const ChartSeries &one : m_data->series)
        out.push_back(m_hiddenNames.contains(one.name));
    return out;
}

bool Chart::isHidden(int series) const { return m_hiddenNames.contains(m_data->series[size_t(series)].name); }

void Chart::setHidden(int series, bool hidden)
{
    if (hidden)
        m_hiddenNames.insert(m_data->series[size_t(series)].name);
    else
        m_hiddenNames.remove(m_data->series[size_t(series)].name);
    refresh();
}

void Chart::showPart(QWidget *part)
{
    for (QWidget *widget : {m_loading, m_body, m_messageBox})
        widget->setVisible(widget == part);
}

void Chart::refresh()
{
    const std::vector<bool> gone = hidden();
    const bool allGone = !gone.empty() && std::find(gone.begin(), gone.end(), false) == gone.end();
    if (m_state == State::Loading) {
        showPart(m_loading);
    } else if (m_state == State::Error) {
        m_message->showError(tr("The data couldn't be loaded"), m_error, tr("Retry"));
        showPart(m_messageBox);
    } else if (m_data->isEmpty()) {
        const bool own = !m_emptyTitle.isEmpty();
        m_message->showText(own ? m_emptyTitle : tr("No data available"), own ? m_emptyText : tr("There is no data to show in this chart yet."), {});
        showPart(m_messageBox);
    } else if (allGone) {
        m_message->showText(tr("No matches"), tr("All series are hidden."), tr("Show all"));
        showPart(m_messageBox);
    } else {
        showPart(m_body);
        m_surface->show(m_data, gone);
        QStringList details = m_details;
        if (isRing()) {
            details.clear();
            for (int i = 0; i < int(m_data->series.size()); ++i)
                details.append(m_surface->valueText(i, i));
        }
        m_legend->show(*m_data, gone, details);
        return;
    }
    m_surface->clearCursor();
}

void Chart::arrange()
{
    if (!isRing())
        return;
    const auto direction = width() >= RingBesideLegend ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_bodyLayout->direction() != direction)
        m_bodyLayout->setDirection(direction);
    m_bodyLayout->setSpacing(direction == QBoxLayout::LeftToRight ? 32 : 12);
    const bool beside = direction == QBoxLayout::LeftToRight;
    m_surface->setMaximumWidth(beside ? std::max(m_surface->minimumHeight() * 5 / 4, width() / 4) : QWIDGETSIZE_MAX);
    m_legend->setMinimumWidth(beside ? std::min(340, width() / 2) : 0);
    // The ring takes what it may; what is left stays empty at the right.
    m_bodyLayout->setStretch(0, 100);
    m_bodyLayout->setStretch(2, beside ? 1 : 0);
}

void Chart::retranslate()
{
    m_spinner->setStatus(StatusIndicator::Status::Loading, tr("Loading data"));
    refresh();
}

void Chart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Chart::hideEvent(QHideEvent *event)
{
    m_surface->clearCursor();
    QWidget::hideEvent(event);
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace nephoscope::gui
