#pragma once

#include "gui/describe/Panel.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Container;
class Label;
class ProgressBar;
class ResourceView;
}

namespace nephoscope::gui::sqs {

/// The DLQ redrive tasks of a queue; while one of them runs, how far it is.
class RedrivePanel : public Panel
{
    Q_OBJECT
public:
    RedrivePanel(Navigator &navigator, const QString &queue, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress();

    Container *m_card;
    Label *m_text;
    ProgressBar *m_bar;
    ResourceView *m_list;
};

} // namespace nephoscope::gui::sqs
