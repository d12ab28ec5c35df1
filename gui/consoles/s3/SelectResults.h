#pragma once

#include "core/Error.h"
#include "gui/kit/StatusIndicator.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Button;
class Chart;
class Container;
class Label;
class Navigator;
class ResourceTable;
class SegmentedControl;
class TextArea;
}

namespace nephoscope::gui::s3 {

class SelectRows;
class SelectRun;

/// What a query returned, as a table or as it came, with the bytes it cost beside those that a filter on the client would
/// have moved.
class SelectResults : public QWidget
{
    Q_OBJECT
public:
    /// Of the queries of `run`; `object` is its URI, for the names of what results are saved to.
    SelectResults(Navigator &navigator, SelectRun &run, QString object, QWidget *parent = nullptr);
    ~SelectResults() override;

    void setObjectSize(qint64 bytes);
    /// A query starts.
    void begin(bool json, QChar delimiter);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { None, Running, Completed, Cancelled, Failed };

    void retranslate();
    void take(const QByteArray &records);
    void end(State state);
    void showState();
    void showBytes();
    void download();
    QString stateText() const;

    Navigator &m_navigator;
    SelectRun &m_run;
    QString m_object;
    State m_state = State::None;
    QElapsedTimer m_clock;
    qint64 m_milliseconds = 0;
    qint64 m_objectSize = 0;
    bool m_json = false;
    bool m_plain = false; ///< CSV with commas: could be a manifest
    bool m_cut = false; ///< more came than the text shows
    Container *m_card;
    StatusIndicator *m_status;
    SegmentedControl *m_view;
    Button *m_download;
    Button *m_job;
    Chart *m_bytes;
    SelectRows *m_rows;
    ResourceTable *m_table;
    Container *m_rawCard;
    TextArea *m_raw;
};

} // namespace nephoscope::gui::s3
