#pragma once

#include <QtWidgets/QLineEdit>

#include <functional>
#include <vector>

namespace nephoscope::gui {

class Menu;
struct SearchHit;

/// The top bar's search: type, choose with the arrows, Enter jumps. Alt+S brings the focus here.
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

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void ask();
    void showHits();
    Provider m_provider;
    Menu *m_menu;
    std::vector<SearchHit> m_hits;
    int m_generation = 0;
};

} // namespace nephoscope::gui
