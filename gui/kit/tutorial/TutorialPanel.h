#pragma once

#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace nephoscope::gui {

class TutorialRunner;
struct Tutorial;

/// The content of the tutorials drawer: the list of tutorials with what they need and whether they were completed;
/// while one runs, its tasks and steps.
class TutorialPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TutorialPanel(TutorialRunner &runner, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void buildList(QVBoxLayout &column);
    QWidget *buildItem(const Tutorial &tutorial);
    void buildRunning(QVBoxLayout &column, const Tutorial &tutorial);
    TutorialRunner &m_runner;
    QScrollArea *m_scroll;
};

} // namespace nephoscope::gui
