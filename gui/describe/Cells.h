#pragma once

#include "core/Clock.h"
#include "gui/kit/TableSource.h"

#include <QtCore/QString>
#include <QtCore/QVariant>

#include <concepts>
#include <optional>
#include <string>

// How members of API structures become cells, and in which order they sort.
namespace nephoscope::gui {

inline Cell toCell(Cell cell) { return cell; }
Cell toCell(const QString &text);
Cell toCell(const std::string &text);
/// Date and time in the user's zone.
Cell toCell(Timestamp time);
Cell toCell(std::integral auto number);
template <class T>
    requires requires(const T &open) { { open.value } -> std::convertible_to<std::string>; } // an open enumeration of the API
Cell toCell(const T &open) { return toCell(std::string(open.value)); }
/// Absent members leave the cell empty: the table shows "-".
template <class T>
Cell toCell(const std::optional<T> &value) { return value ? toCell(*value) : Cell{}; }

Cell countCell(qint64 number);
Cell toCell(std::integral auto number) { return countCell(qint64(number)); }

// What a filter compares: numbers and times by value, all else by its text. Absent members are invalid.
inline QVariant toVariant(const Cell &cell) { return cell.text; }
inline QVariant toVariant(const QString &text) { return text; }
QVariant toVariant(const std::string &text);
QVariant toVariant(Timestamp time);
QVariant toVariant(std::integral auto number) { return QVariant(qlonglong(number)); }
template <class T>
    requires requires(const T &open) { { open.value } -> std::convertible_to<std::string>; }
QVariant toVariant(const T &open) { return toVariant(std::string(open.value)); }
template <class T>
QVariant toVariant(const std::optional<T> &value) { return value ? toVariant(*value) : QVariant(); }

template <class T>
concept HasOwnOrder = std::integral<T> || std::same_as<T, Timestamp> || std::same_as<T, std::string>;

int compareValues(const QString &left, const QString &right);
template <HasOwnOrder T>
int compareValues(const T &left, const T &right) { return left < right ? -1 : (right < left ? 1 : 0); }
template <class T>
    requires requires(const T &value) { compareValues(value, value); }
int compareValues(const std::optional<T> &left, const std::optional<T> &right)
{
    if (left && right)
        return compareValues(*left, *right);
    return int(left.has_value()) - int(right.has_value());
}

} // namespace nephoscope::gui
