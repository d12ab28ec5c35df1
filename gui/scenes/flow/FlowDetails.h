#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Button;
class CodeBlock;
class Container;
class KeyValueGrid;
class Label;
class Navigator;
}

class QVBoxLayout;

namespace nephoscope::gui::flow {

class FlowModel;

/// Beside the picture: the text and the history of the selected message, or what is in the selected node.
class FlowDetails : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxLines = 200; ///< of a history
    static constexpr int maxListed = 50; ///< messages of a node

    FlowDetails(Navigator &navigator, FlowModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSelection();
    void showMessage();
    void showNode();
    void addLine(const QString &time, const QString &text, const QString &place);
    void clearLines();

    Navigator &m_navigator;
    FlowModel &m_model;
    Container *m_card;
    Label *m_hint;
    KeyValueGrid *m_facts;
    CodeBlock *m_text;
    Label *m_listTitle;
    QWidget *m_list;
    QVBoxLayout *m_lines;
    Button *m_open;
    QTimer m_later;
};

} // namespace nephoscope::gui::flow
