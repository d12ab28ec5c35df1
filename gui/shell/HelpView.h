#pragma once

#include "gui/kit/HelpTopic.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace nephoscope::gui {

class Label;

/// A help topic to read: heading, text, links.
class HelpView : public QScrollArea
{
    Q_OBJECT
public:
    explicit HelpView(QWidget *parent = nullptr);
    void showTopic(const HelpTopic &topic);

Q_SIGNALS:
    /// An address of the console.
    void followed(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    HelpTopic m_topic;
    Label *m_title;
    Label *m_body;
    Label *m_linksTitle;
    QVBoxLayout *m_links;
};

} // namespace nephoscope::gui
