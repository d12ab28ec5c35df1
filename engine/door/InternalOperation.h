#pragma once

#include "api/Shape.h"

namespace nephoscope {

/// The shape of a structure that only this program knows: no members, so that no codec and no constraint
/// touches it, yet copied whole.
template <class T>
const api::Shape &internalShape()
{
    static constexpr api::TypeOps ops{
        .create = []() -> void * { return new T(); },
        .destroy = [](void *value) { delete static_cast<T *>(value); },
        .copy = [](void *to, const void *from) { *static_cast<T *>(to) = *static_cast<const T *>(from); },
    };
    static constexpr api::Shape shape{.name = "Internal", .kind = api::Kind::Structure, .ops = &ops};
    return shape;
}

/// An operation of the engine's own. It goes through the door like every other one, but no client can name
/// it, for no model has it. `Op` derives from this and names its `serviceId` and `name`; Input and Output
/// answer shape() with internalShape().
template <class Op>
struct InternalOperation
{
    static const api::Operation &model()
    {
        static const api::Operation operation = [] {
            api::Operation made{.service = api::findService(Op::serviceId), .name = Op::name};
            made.input = &Op::Input::shape();
            made.output = &Op::Output::shape();
            made.compiled = true;
            return made;
        }();
        return operation;
    }
};

} // namespace nephoscope
