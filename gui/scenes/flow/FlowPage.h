#pragma once

#include "gui/scenes/flow/FlowDemo.h"
#include "gui/shell/Page.h"

#include <QtCore/QPointer>

class QBoxLayout;
class QQuickWidget;

namespace nephoscope::gui {
class Button;
class Container;
class ContentArea;
class HeaderBar;
class Label;
class TextFilter;
}

namespace nephoscope::gui::flow {

class FlowCharts;
class FlowDetails;
class FlowScene;
class ClockBar;

/// Everything between producers and consumers as a living picture.
class FlowPage : public Page
{
    Q_OBJECT
public:
    FlowPage(Navigator &navigator, Packer pack);
    /// The view goes first: its bindings read the models to the end.
    ~FlowPage() override;

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("flow"); }
    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

    FlowScene &scene() { return *m_scene; }
    FlowDemo &demo() { return *m_demo; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private Q_SLOTS:
    /// As high as the graph needs at the width there is, within bounds.
    void fitView();

private:
    void load();
    void retranslate();
    void fillBackground();
    void showState();
    void tellBuilt(const Error *error);
    void tellSent(const QString &key, const Error *error);

    FlowScene *m_scene;
    FlowDemo *m_demo;
    ContentArea *m_area;
    HeaderBar *m_header;
    Button *m_build;
    Button *m_send;
    TextFilter *m_filter;
    ClockBar *m_playback;
    Container *m_card;
    Label *m_note;
    QBoxLayout *m_row;
    FlowDetails *m_details;
    FlowCharts *m_charts;
    QPointer<QQuickWidget> m_view;
};

} // namespace nephoscope::gui::flow
