#pragma once

#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>

namespace nephoscope::gui {

/// Tab row in the console's look: bold 16 px words, blue underline, line below the row.
class Tabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit Tabs(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
};

/// Splitter with a thin line and a grip.
class Splitter : public QSplitter
{
    Q_OBJECT
public:
    explicit Splitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace nephoscope::gui
