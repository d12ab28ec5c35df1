#pragma once

#include "gui/kit/Container.h"
#include "gui/kit/HelpTopic.h"
#include "gui/kit/StatusIndicator.h"

#include <functional>
#include <optional>
#include <vector>

namespace nephoscope::gui {

class KeyValueGrid;
class TableMessage;

/// One key and value of a card. An empty value shows "-"; with an address it is a link, with a status it has the
/// status's icon, copyable ones have a copy button.
struct Fact
{
    QString key;
    QString value;
    bool copyable = false;
    QString address = {};
    std::optional<StatusIndicator::Status> status = {};
    std::function<HelpTopic()> info = {};
};

/// A card of key-value pairs, in as many columns as fit, with grey bars until they are known, and an error with Retry.
class FactsCard : public Container
{
    Q_OBJECT
public:
    /// At most `columns` (2…5).
    explicit FactsCard(int columns = 3, QWidget *parent = nullptr);

    /// Facts equal to those shown change nothing, so a selected text stays selected.
    void setFacts(std::vector<Fact> facts);
    bool hasFacts() const;
    void showLoading();
    void showError(const QString &title, const QString &text);

Q_SIGNALS:
    void linkActivated(const QString &address);
    void linkActivatedApart(const QString &address); ///< in another window
    void helpRequested(const nephoscope::gui::HelpTopic &topic);
    void retry();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPart(QWidget *part);
    void addFact(const Fact &fact);
    QWidget *m_part = nullptr; // the one shown of the next three
    KeyValueGrid *m_grid;
    QWidget *m_skeleton;
    TableMessage *m_message;
    std::vector<Fact> m_facts;
    QString m_error;
    QString m_errorTitle;
};

} // namespace nephoscope::gui
