#pragma once

#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {

class Label;

/// Search input: magnifier, clear button, and a match count "3 matches" beside it.
class TextFilter : public QWidget
{
    Q_OBJECT
public:
    explicit TextFilter(const QString &placeholder = {}, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &placeholder);
    /// Negative hides the count.
    void setMatchCount(int count);
    void clear() { setText({}); }
    QLineEdit *input() { return m_input; }

Q_SIGNALS:
    void textChanged(const QString &text);
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void retranslate();
    QLineEdit *m_input;
    QAction *m_clear;
    Label *m_count;
    int m_matches = -1;
};

} // namespace nephoscope::gui
