#pragma once

#include <QtCore/QString>
#include <QtCore/QVariant>

#include <functional>

namespace nephoscope::gui {

/// What parts of the console remember between starts: columns of a table, the place of a panel. Keys are paths:
/// `table/s3.buckets/columns`. Lives in memory until the window hands in its store. GUI thread only.
class Preferences
{
public:
    struct Store
    {
        std::function<QVariant(const QString &key)> read;
        std::function<void(const QString &key, const QVariant &value)> write;
    };

    static Preferences &instance();
    /// An empty store goes back to memory.
    void setStore(Store store);
    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    /// An invalid value forgets the key.
    void set(const QString &key, const QVariant &value);

private:
    Preferences() = default;
    Store m_store;
    QVariantMap m_memory;
};

} // namespace nephoscope::gui
