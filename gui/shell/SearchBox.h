#pragma once

#include <QtWidgets/QLineEdit>

#include <functional>
#include <vector>

namespace nephoscope::gui {

class PickList;
class Popover;
struct SearchHit;

/// The top bar's search: type, choose with the arrows, Enter jumps, Ctrl+Enter opens another window. Alt+S brings the
/// focus here. Services, actions, pages and resources stand in groups; stars (Ctrl+D on the
/// current line) make favourites.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    using Answer = std::function<void(std::vector<SearchHit>)>;
    /// Calls `answer` at once with pages and perhaps again with resources; each call adds.
    using Provider = std::function<void(const QString &query, Answer answer)>;

    explicit SearchBox(QWidget *parent = nullptr);
    void setProvider(Provider provider) { m_provider = std::move(provider); }

Q_SIGNALS:
    void chosen(const QString &address);
    void windowRequested(const QString &address);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void retranslate();
    void ask();
    void showHits();
    void pick(const QString &id, Qt::KeyboardModifiers modifiers);
    Provider m_provider;
    Popover *m_results;
    PickList *m_list;
    std::vector<SearchHit> m_hits;
    int m_generation = 0;
};

} // namespace nephoscope::gui
