#pragma once

#include "core/Error.h"
#include "gui/kit/TableSource.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <memory>
#include <vector>

namespace nephoscope::gui {

/// One resource, of the type its description names. Shared: it outlives the list it came from.
using Item = std::shared_ptr<const void>;
using Selection = std::vector<Item>;

/// What an address says: the named segments of its path and its query, decoded.
class Params
{
public:
    Params() = default;
    explicit Params(QHash<QString, QString> values) : m_values(std::move(values)) {}
    /// Empty when the address does not say.
    QString operator[](const char *name) const { return m_values.value(QLatin1String(name)); }
    void set(const char *name, const QString &value) { m_values.insert(QLatin1String(name), value); }

private:
    QHash<QString, QString> m_values;
};

struct ColumnSpec;

/// A value of a column as filters know it (`eu-west-1`), and as its cells show it.
struct ColumnChoice
{
    QString value;
    QString text;
};

/// Rows of a described list. ListSource serves most; what needs its own memory or its own way to follow
/// changes (a million objects) derives from this.
class ItemSource : public TableSource
{
    Q_OBJECT
public:
    using TableSource::TableSource;

    virtual Item item(int row) const = 0;
    /// The error behind State::Failed.
    virtual Error error() const = 0;
    QString errorText() const override;
    /// The service refused the list to this caller.
    bool isDenied() const { return state() == State::Failed && isDenial(error()); }
    /// Columns in the current language: once before the first use, and after each change of language.
    virtual void describe(const std::vector<ColumnSpec> &columns) = 0;
    /// The values that a column of few values (ColumnSpec::Filter::Choice) has in the rows that are known.
    virtual std::vector<ColumnChoice> choices(const QString &column) const;

    /// `AccessDenied` in the spellings of the services.
    static bool isDenial(const Error &error);
};

} // namespace nephoscope::gui
