#pragma once

#include "core/Error.h"
#include "gui/consoles/cloudwatch/LiveTail.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class Container;
class ContentArea;
class FormField;
class HeaderBar;
class Multiselect;
class StatusIndicator;
class TextInput;
}

namespace nephoscope::gui::cloudwatch {

class LiveTailView;
class LiveTailWork;
class LogGroupChooser;

/// `cloudwatch/live-tail?groups=…&streams=…&pattern=…`: the events of log groups as they come.
class LiveTailPage : public Page
{
    Q_OBJECT
public:
    LiveTailPage(Navigator &navigator, const TailQuestion &question, QWidget *parent = nullptr);
    ~LiveTailPage() override;

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("cloudwatch"); }
    void refresh() override;
    bool isSettled() const override;
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;

    /// What is in the fields now.
    TailQuestion question() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Idle, Starting, Live, Stopped, TimedOut, Failed };

    QWidget *makeFilter();
    QWidget *makeEvents();
    void retranslate();
    void loadStreams();
    void showStreams(const QStringList &names);
    api::logs::StartLiveTail::Input input() const;
    void start();
    void pause();
    void clear();
    void stop();
    void take(const std::vector<TailEvent> &events, bool sampled);
    void fail(const Error &error);
    void tell(const QString &title, const Error &error);
    void flush();
    /// The state, and the code of what is in the fields.
    void showFields();
    void showState();
    void showStatus();

    QString m_streamsOf;                 ///< the group whose streams can be chosen; empty: none
    QString m_region;                    ///< of the session
    std::vector<TailEvent> m_held;       ///< while it is paused
    State m_state = State::Idle;
    bool m_paused = false;
    bool m_sampled = false;
    qint64 m_count = 0;                  ///< events of the session
    qint64 m_heldCount = 0;              ///< since the pause, also those that were let go of
    qint64 m_began = 0;                  ///< milliseconds, by the cloud's clock
    ContentArea *m_area;
    HeaderBar *m_header;
    Container *m_filter = nullptr;
    Container *m_events = nullptr;
    LogGroupChooser *m_groups = nullptr;
    Multiselect *m_streams = nullptr;
    TextInput *m_pattern = nullptr;
    TextInput *m_terms = nullptr;
    FormField *m_streamsField = nullptr;
    FormField *m_patternField = nullptr;
    FormField *m_termsField = nullptr;
    Alert *m_error = nullptr;
    Button *m_start = nullptr;
    Button *m_stop = nullptr;
    Button *m_pause = nullptr;
    Button *m_clear = nullptr;
    CliPreview *m_code = nullptr;
    StatusIndicator *m_status = nullptr;
    LiveTailView *m_view = nullptr;
    LiveTailWork *m_work;
};

} // namespace nephoscope::gui::cloudwatch
