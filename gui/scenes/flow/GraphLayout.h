#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QSizeF>
#include <QtCore/QThreadPool>

#include <vector>

namespace nephoscope::gui::flow {

/// What is to be laid out: boxes of one size, and arrows between them by index.
struct LayoutInput
{
    int nodes = 0;
    std::vector<std::pair<int, int>> edges = {};
    QSizeF box{176, 80};  ///< logical pixels
    qreal between = 28;   ///< boxes of a column
    qreal across = 72;    ///< columns
};

struct LayoutResult
{
    /// Who laid it out: Graphviz, or rows where that is not installed, or where it gave up.
    enum class By { Graphviz, RowsWithoutGraphviz, RowsAfterFailure };

    By by = By::Graphviz;
    QSizeF size;
    std::vector<QPointF> centres;               ///< by node
    std::vector<std::vector<QPointF>> curves;   ///< by edge: a start and three points for each Bézier curve
};

/// Left to right in layers, by Graphviz's `dot`, a program of its own: its licence (EPL-1.0) does not go with that of Qt
/// Charts and QScintilla in one program. Tens of milliseconds for tens of nodes, a second for thousands. Where there is
/// no `dot`, in rows. Runs on the caller's thread, which waits.
LayoutResult layOut(const LayoutInput &input);

/// Lays out beside the GUI thread; of requests that come meanwhile only the last one counts.
class GraphLayout : public QObject
{
    Q_OBJECT
public:
    explicit GraphLayout(QObject *parent = nullptr);
    /// Waits for the one under way.
    ~GraphLayout() override;

    void start(LayoutInput input);
    bool isBusy() const { return m_asked != m_done; }

Q_SIGNALS:
    void finished(const nephoscope::gui::flow::LayoutResult &result);

private:
    QThreadPool m_pool; ///< one thread
    int m_asked = 0;
    int m_done = 0;
};

} // namespace nephoscope::gui::flow
