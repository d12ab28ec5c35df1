#pragma once

#include <QtWidgets/QFrame>

#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

class CopyButton;

/// Lines of code of which some are marked: what fits, what does not, what decided. With a copy button.
class MarkedCode : public QFrame
{
    Q_OBJECT
public:
    enum class Mark { None, Fits, Fails, Decides };
    struct Line
    {
        QString text;
        Mark mark = Mark::None;
        QString remark = {};    ///< what the mark says, for screen readers and as a tool tip
        bool continues = false; ///< the mark of the line before goes on
    };

    /// `what` names the code for screen readers and the copy button.
    explicit MarkedCode(const QString &what, QWidget *parent = nullptr);
    void setLines(const std::vector<Line> &lines);
    QString code() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Row;
    QVBoxLayout *m_column;
    CopyButton *m_copy;
};

} // namespace nephoscope::gui
