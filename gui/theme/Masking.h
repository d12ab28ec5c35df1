#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QString>

class QLabel;
class QWidget;

namespace nephoscope::gui {

/// Hides account numbers and secrets on the screen while others look at it; what is copied, sent and stored is never
/// changed. Three ways in, from the most to the least deliberate:
/// - text() for words a widget draws itself; draw anew on changed();
/// - the property `masks` (`secret` or `account`) of any widget: it is painted as dots;
/// - know(): labels that hold a known value, such as an ARN with the account in it, are painted with the value hidden.
/// GUI thread only.
class Masking : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Secret, Account };

    static Masking &instance();
    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// The value, or while masking is on what stands for it: dots, and of an account its last four digits.
    QString text(Kind kind, const QString &value) const;
    /// Text with every known value in it hidden while masking is on.
    QString scrub(const QString &text) const;
    /// Names a value that must not be seen. Values shorter than 6 characters are not kept.
    void know(Kind kind, const QString &value);

Q_SIGNALS:
    void changed(bool on);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Masking() = default;
    static QString hidden(Kind kind, const QString &value);
    bool isKnownIn(const QString &text) const;
    void paintLabel(QLabel &label, const QString &text) const;
    void paintDots(QWidget &widget) const;
    bool m_on = false;
    QSet<QString> m_secrets;
    QSet<QString> m_accounts;
};

} // namespace nephoscope::gui
