#pragma once

#include "gui/shell/SearchQuery.h"

#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {

class PickList;
class Popover;

/// The top bar's search: type, choose with the arrows, Enter jumps, Ctrl+Enter opens another window. Alt+S brings the
/// focus here. Services, actions, pages and resources stand in groups; stars (Ctrl+D on the
/// current line) make favourites.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);
    void setProvider(SearchQuery::Provider provider) { m_search.setProvider(std::move(provider)); }

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
    SearchQuery m_search;
    Popover *m_results;
    PickList *m_list;
};

} // namespace nephoscope::gui
