#include "gui/kit/Steps.h"

#include "gui/kit/FlowLayout.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

class Steps::Row final : public QWidget
{
public:
    explicit Row(bool last)
        : content(new QVBoxLayout), m_status(new StatusIndicator), m_badge(new Badge), m_details(new Label(TextStyle::Small)), m_last(last)
    {
        auto *column = new QVBoxLayout(this);
        followDensity(column, [last](const Theme &theme) { return Spacing{theme.space("xxxs"), {0, 0, 0, last ? 0 : theme.space("m")}}; });
        auto *heading = new FlowLayout;
        heading->setSpacing(8);
        heading->addWidget(m_status);
        heading->addWidget(m_badge);
        column->addLayout(heading);
        m_details->setContentsMargins(24, 0, 0, 0);
        m_details->setWordWrap(true);
        column->addWidget(m_details);
        followDensity(content, [](const Theme &theme) { return Spacing{theme.space("xs"), {24, 0, 0, 0}}; });
        column->addLayout(content);
    }

    QVBoxLayout *const content;

    void set(const Step &step)
    {
        m_status->setStatus(step.status, step.title);
        m_badge->setText(step.badge);
        m_badge->setColor(step.badgeColor);
        m_badge->setVisible(!step.badge.isEmpty());
        m_details->setText(step.details);
        m_details->setVisible(!step.details.isEmpty());
        setAccessibleName(step.badge.isEmpty() ? step.title : QString(step.title % u": " % step.badge));
        setAccessibleDescription(step.details);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_last)
            return;
        QPainter painter(this);
        painter.fillRect(QRectF(7.5, 24, 1, height() - 26), colorFor(*this, Token::BorderDividerDefault));
    }

private:
    StatusIndicator *m_status;
    Badge *m_badge;
    Label *m_details;
    bool m_last;
};

Steps::Steps(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

QVBoxLayout *Steps::content(int step) const { return m_rows.at(size_t(step))->content; }

void Steps::setSteps(const std::vector<Step> &steps)
{
    if (m_rows.size() != steps.size()) {
        qDeleteAll(m_rows);
        m_rows.clear();
        for (size_t i = 0; i < steps.size(); ++i) {
            m_rows.push_back(new Row(i + 1 == steps.size()));
            m_column->addWidget(m_rows.back());
        }
    }
    for (size_t i = 0; i < steps.size(); ++i)
        m_rows[i]->set(steps[i]);
}

} // namespace nephoscope::gui
