#include "gui/kit/Preferences.h"

namespace nephoscope::gui {

Preferences &Preferences::instance()
{
    static Preferences preferences;
    return preferences;
}

void Preferences::setStore(Store store)
{
    m_store = std::move(store);
    m_memory.clear();
}

QVariant Preferences::value(const QString &key, const QVariant &otherwise) const
{
    const QVariant found = m_store.read ? m_store.read(key) : m_memory.value(key);
    return found.isValid() ? found : otherwise;
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (m_store.write)
        m_store.write(key, value);
    else if (value.isValid())
        m_memory.insert(key, value);
    else
        m_memory.remove(key);
}

} // namespace nephoscope::gui
