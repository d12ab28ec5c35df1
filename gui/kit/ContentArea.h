#pragma once

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace nephoscope::gui {

/// Scrolling body of a page with the console's margins. Forms pass a maximum content width.
class ContentArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit ContentArea(QWidget *parent = nullptr, int maximumWidth = 0);
    QVBoxLayout *column() { return m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace nephoscope::gui
