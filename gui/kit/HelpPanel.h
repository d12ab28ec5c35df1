#pragma once

#include "gui/kit/HelpTopic.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;

/// The content of the help drawer: a topic with heading, text and links, and the way back to topics shown before.
class HelpPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HelpPanel(QWidget *parent = nullptr);

    /// Shows a topic; the one shown before can be gone back to. The same topic again (by title) replaces itself.
    void showTopic(const HelpTopic &topic);
    void back();
    /// Forgets all topics and says how to get one.
    void clear();
    QString title() const;
    bool canGoBack() const { return m_topics.size() > 1; }

Q_SIGNALS:
    /// A link to a page of the console was followed.
    void followed(const QString &address);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    QString styled(const QString &body) const;
    void addLink(const HelpLink &link);
    std::vector<HelpTopic> m_topics;
    Button *m_back;
    Label *m_title;
    Label *m_body;
    QWidget *m_footer;
    QVBoxLayout *m_links;
    QScrollArea *m_scroll;
};

} // namespace nephoscope::gui
