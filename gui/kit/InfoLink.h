#pragma once

#include "gui/kit/HelpTopic.h"
#include "gui/kit/Label.h"

#include <functional>

namespace nephoscope::gui {

/// The small word "Info" behind a heading or label: asks for its topic to be shown in the help panel.
class InfoLink : public Link
{
    Q_OBJECT
public:
    /// `topic` is called anew at each click, so that it speaks the current language.
    explicit InfoLink(std::function<HelpTopic()> topic, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Connect it to Navigator::showHelp.
    void requested(const nephoscope::gui::HelpTopic &topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    std::function<HelpTopic()> m_topic;
};

} // namespace nephoscope::gui
