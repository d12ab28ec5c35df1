#pragma once

#include "api/Shape.h"

namespace nephoscope::api {

// The type-erased operations that generated tables point at. Included by generated sources only.

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};

/// Copies member by member through the table. Structures' own assignments, instantiated for every
/// type, would make up a third of the time a generated source takes to compile.
void copyMembers(const Shape &structure, void *to, const void *from);

template <class T>
void copyTyped(T &to, const T &from)
{
    if constexpr (requires { T::shape(); }) {
        copyMembers(T::shape(), &to, &from);
    } else if constexpr (IsVector<T>::value) {
        to.clear();
        to.reserve(from.size());
        for (const auto &element : from)
            copyTyped(to.emplace_back(), element);
    } else if constexpr (IsMap<T>::value) {
        to.clear();
        for (const auto &[key, element] : from)
            copyTyped(to[key], element);
    } else {
        to = from;
    }
}

template <class T>
constexpr TypeOps makeTypeOps()
{
    TypeOps ops{};
    ops.create = []() -> void * { return new T(); };
    ops.destroy = [](void *value) { delete static_cast<T *>(value); };
    ops.copy = [](void *to, const void *from) { copyTyped(*static_cast<T *>(to), *static_cast<const T *>(from)); };
    if constexpr (IsVector<T>::value) {
        ops.size = [](const void *list) { return static_cast<const T *>(list)->size(); };
        ops.at = [](const void *list, std::size_t index) -> const void * { return &(*static_cast<const T *>(list))[index]; };
        ops.append = [](void *list) -> void * { return &static_cast<T *>(list)->emplace_back(); };
    }
    if constexpr (IsMap<T>::value) {
        ops.size = [](const void *map) { return static_cast<const T *>(map)->size(); };
        ops.forEach = [](const void *map, const std::function<void(const std::string &, const void *)> &visit) {
            for (const auto &[key, value] : *static_cast<const T *>(map))
                visit(key, &value);
        };
        ops.insert = [](void *map, std::string key) -> void * { return &(*static_cast<T *>(map))[std::move(key)]; };
    }
    return ops;
}

template <class T>
inline constexpr TypeOps typeOps = makeTypeOps<T>();

/// `Holder` is std::optional<T> or Box<T>.
template <class Holder>
inline constexpr FieldOps fieldOps{
    [](const void *field) -> const void * {
        const auto &holder = *static_cast<const Holder *>(field);
        return holder ? &*holder : nullptr;
    },
    [](void *field) -> void * { return &static_cast<Holder *>(field)->emplace(); },
    [](void *field) { static_cast<Holder *>(field)->reset(); },
};

} // namespace nephoscope::api
