#pragma once

#include <QtCore/QStringList>

namespace nephoscope::gui {

/// Addresses visited, as a browser keeps them: going somewhere new cuts what lay ahead.
class History
{
public:
    void visit(const QString &address)
    {
        if (m_at >= 0 && m_entries.at(m_at) == address)
            return;
        m_entries = m_entries.mid(0, m_at + 1);
        m_entries.append(address);
        if (m_entries.size() > Limit)
            m_entries.removeFirst();
        m_at = m_entries.size() - 1;
    }
    /// From the session; nonsense is ignored.
    void restore(const QStringList &entries, int at)
    {
        if (at < 0 || at >= entries.size())
            return;
        m_entries = entries;
        m_at = at;
    }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_entries.size(); }
    /// Call only when possible.
    QString back() { return m_entries.at(--m_at); }
    QString forward() { return m_entries.at(++m_at); }
    QString current() const { return m_at < 0 ? QString() : m_entries.at(m_at); }
    const QStringList &entries() const { return m_entries; }
    int at() const { return int(m_at); }

private:
    static constexpr int Limit = 200;
    QStringList m_entries;
    qsizetype m_at = -1;
};

} // namespace nephoscope::gui
