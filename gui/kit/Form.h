#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>
#include <vector>

namespace nephoscope::gui {

class FormField;

/// The fields that are filled in and sent together. Order is the order on the page.
class Form : public QObject
{
    Q_OBJECT
public:
    explicit Form(QObject *parent = nullptr) : QObject(parent) {}

    /// Takes part from now on; the widget stays where it is. Returns the field.
    FormField *add(FormField *field);
    /// A rule over several fields, or a part that is no field (a tag editor): `check` shows its own
    /// errors and is true when all is well; `focus` goes to the first bad place.
    void addPart(std::function<bool()> check, std::function<void()> focus, std::function<bool()> dirty = {});

    /// All synchronous checks; shows every error, goes to the first. True when there is none.
    bool validate();
    /// Checks all, asynchronous ones too, then emits submitted() or rejected(). Ignored while checking.
    void submit();
    bool isChecking() const { return m_checking; }
    /// Something was typed or chosen since the start or the last setClean().
    bool isDirty() const;
    void setClean();

Q_SIGNALS:
    void submitted();
    /// Errors are shown, the focus is in the first bad field.
    void rejected();
    void changed();
    void checkingChanged(bool checking);

private:
    struct Entry
    {
        QPointer<FormField> field;
        std::function<bool()> check;
        std::function<void()> focus;
        std::function<bool()> dirty;
    };
    void answered(size_t index, bool fine);
    std::vector<Entry> m_entries;
    std::vector<size_t> m_bad;
    int m_waiting = 0;
    bool m_checking = false;
};

} // namespace nephoscope::gui
