#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>
#include <string>

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

/// Beside the picture: the text and the history of the selected message, or what is in the selected node. Hops bring how a
/// text begins; while the message lies in a queue, the whole of it is read there.
class FlowDetails : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxLines = 200; ///< of a history
    static constexpr int maxListed = 50; ///< messages of a node
    static constexpr int maxShown = 16'384; ///< characters of a text; all of it can be copied

    FlowDetails(Navigator &navigator, FlowModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSelection();
    void showMessage();
    void showNode();
    void showText(const std::string &excerpt);
    void readText(const std::string &message);
    void addLine(const QString &time, const QString &text, const QString &place);
    void clearLines();

    Navigator &m_navigator;
    FlowModel &m_model;
    Container *m_card;
    Label *m_hint;
    KeyValueGrid *m_facts;
    CodeBlock *m_text;
    Label *m_cut; ///< what is missing of the text
    Label *m_listTitle;
    QWidget *m_list;
    QVBoxLayout *m_lines;
    Button *m_open;
    QTimer m_later;
    std::string m_readOf;    ///< the message whose text is asked for
    QString m_readIn;        ///< the queue it was looked for in last
    bool m_reading = false;
    std::optional<QString> m_whole; ///< its whole text, once it is here
};

} // namespace nephoscope::gui::flow
