#include "gui/kit/Form.h"

#include "gui/kit/FormField.h"

#include <algorithm>

namespace nephoscope::gui {

FormField *Form::add(FormField *field)
{
    m_entries.push_back({.field = field});
    connect(field, &FormField::changed, this, &Form::changed);
    return field;
}

void Form::addPart(std::function<bool()> check, std::function<void()> focus, std::function<bool()> dirty)
{
    m_entries.push_back({.check = std::move(check), .focus = std::move(focus), .dirty = std::move(dirty)});
}

bool Form::validate()
{
    const Entry *first = nullptr;
    for (const Entry &entry : m_entries) {
        const bool fine = entry.check ? entry.check() : !entry.field || entry.field->validate();
        if (!fine && !first)
            first = &entry;
    }
    if (!first)
        return true;
    if (first->field)
        first->field->reveal();
    else if (first->focus)
        first->focus();
    return false;
}

void Form::submit()
{
    if (m_checking)
        return;
    if (!validate()) {
        Q_EMIT rejected();
        return;
    }
    m_checking = true;
    Q_EMIT checkingChanged(true);
    m_bad.clear();
    // One more than there are fields: nobody may finish before all have started.
    m_waiting = 1;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (!m_entries[i].field)
            continue;
        ++m_waiting;
        QPointer<Form> self(this);
        m_entries[i].field->validateFully([self, i](bool fine) {
            if (self)
                self->answered(i, fine);
        });
    }
    answered(0, true);
}

void Form::answered(size_t index, bool fine)
{
    if (!fine)
        m_bad.push_back(index);
    if (--m_waiting > 0)
        return;
    m_checking = false;
    Q_EMIT checkingChanged(false);
    if (m_bad.empty()) {
        Q_EMIT submitted();
        return;
    }
    if (FormField *field = m_entries[*std::min_element(m_bad.begin(), m_bad.end())].field)
        field->reveal();
    Q_EMIT rejected();
}

bool Form::isDirty() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return entry.field ? entry.field->isDirty() : entry.dirty && entry.dirty();
    });
}

void Form::setClean()
{
    for (const Entry &entry : m_entries)
        if (entry.field)
            entry.field->setClean();
}

} // namespace nephoscope::gui
