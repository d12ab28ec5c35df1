#pragma once

#include "gui/consoles/cloudwatch/LiveTail.h"
#include "gui/kit/TextInput.h"

#include <vector>

namespace nephoscope::gui::cloudwatch {

/// Events of a session as lines of text, the newest at the bottom, which stays in sight while nobody scrolls up. The oldest
/// lines go beyond mostLines; terms are marked.
class LiveTailView : public TextArea
{
    Q_OBJECT
public:
    static constexpr int mostLines = 5000;
    static constexpr int mostCharacters = 4000; ///< of a message; its stream has all of them

    explicit LiveTailView(QWidget *parent = nullptr);

    /// `withGroup`: lines name their group, too.
    void add(const std::vector<TailEvent> &events, bool withGroup);
    void setTerms(const QStringList &terms);
    bool isEmpty() const;

private:
    class Marks;
    void measure();

    Marks *m_marks;
};

} // namespace nephoscope::gui::cloudwatch
