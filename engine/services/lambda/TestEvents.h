#pragma once

#include "door/InternalOperation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nephoscope::lambda {

// Events to try a function with, which AWS's console keeps: a private one for who made it, a shareable one for all of the
// account (AWS keeps these in a schema registry of EventBridge). They go with the function.

struct TestEvent
{
    std::string name;    ///< 1 to 25 letters, digits, periods, hyphens and underscores
    bool shared = false;
    std::string event;   ///< JSON, at most 6 MB
};

/// Those that the caller sees, by name. `ResourceNotFoundException` for the function.
struct ListTestEvents : InternalOperation<ListTestEvents>
{
    static constexpr std::string_view serviceId = "lambda";
    static constexpr std::string_view name = "ListTestEvents";
    struct Input
    {
        std::string function;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<TestEvent> events;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// Makes or changes one. `InvalidParameterValueException` for its name, its JSON, or an eleventh private one;
/// `ResourceConflictException` when the name is one of the other kind.
struct PutTestEvent : InternalOperation<PutTestEvent>
{
    static constexpr std::string_view serviceId = "lambda";
    static constexpr std::string_view name = "PutTestEvent";
    struct Input
    {
        std::string function;
        TestEvent event;
        bool isNew = false; ///< `ResourceConflictException` also when the name is taken
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// `ResourceNotFoundException` when there is none of that name.
struct DeleteTestEvent : InternalOperation<DeleteTestEvent>
{
    static constexpr std::string_view serviceId = "lambda";
    static constexpr std::string_view name = "DeleteTestEvent";
    struct Input
    {
        std::string function;
        std::string event;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::lambda
