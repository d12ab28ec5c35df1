#pragma once

#include <QtCore/QString>
#include <QtWidgets/QAbstractButton>

#include <vector>

namespace nephoscope::gui {

class Menu;

/// A drop-down beside a text filter that keeps rows of one kind: its label, the choice, and in the list how many rows
/// each choice has. The first choice is "any".
class SelectFilter : public QAbstractButton
{
    Q_OBJECT
public:
    struct Option
    {
        QString id;
        QString label;
        int count = -1; ///< negative shows none
    };

    explicit SelectFilter(const QString &label = {}, QWidget *parent = nullptr);

    /// `Status`; the button reads "Status: Any".
    void setLabel(const QString &label);
    /// Keeps the choice when an option of that id is still there.
    void setOptions(std::vector<Option> options);
    /// Empty: any.
    QString value() const { return m_value; }
    void setValue(const QString &id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openMenu();
    QString shownText() const;
    void describe();
    QString m_label;
    std::vector<Option> m_options;
    QString m_value;
    Menu *m_menu;
};

} // namespace nephoscope::gui
