#include "api/Shape.h"

#include "api/Ops.h"

#include <algorithm>
#include <utility>

namespace nephoscope::api {

// Codecs treat every value of Kind::String as a std::string, generated enums included.
static_assert(sizeof(OpenEnum<void>) == sizeof(std::string) && std::is_standard_layout_v<OpenEnum<void>>);

const Member *Shape::find(std::string_view memberName) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member &member) { return member.name == memberName; });
    return found == members.end() ? nullptr : &*found;
}

const Member *Shape::payloadMember() const
{
    const auto found = std::find_if(members.begin(), members.end(), [](const Member &member) { return member.payload; });
    return found == members.end() ? nullptr : &*found;
}

const Operation *Service::find(std::string_view operationName) const
{
    const auto found = std::lower_bound(operations.begin(), operations.end(), operationName,
                                        [](const Operation &operation, std::string_view name) { return operation.name < name; });
    return found != operations.end() && found->name == operationName ? &*found : nullptr;
}

const Service *findService(std::string_view id)
{
    const auto all = services();
    const auto found = std::lower_bound(all.begin(), all.end(), id,
                                        [](const Service *service, std::string_view name) { return service->id < name; });
    return found != all.end() && (*found)->id == id ? *found : nullptr;
}

void copyMembers(const Shape &structure, void *to, const void *from)
{
    for (const Member &member : structure.members) {
        void *target = static_cast<char *>(to) + member.offset;
        if (const void *source = member.ops->get(static_cast<const char *>(from) + member.offset))
            member.shape->ops->copy(member.ops->emplace(target), source);
        else
            member.ops->reset(target);
    }
}

Value::Value(const Value &other) : m_shape(other.m_shape)
{
    if (!other.m_data)
        return;
    m_data = m_shape->ops->create();
    m_shape->ops->copy(m_data, other.m_data);
}

Value::Value(Value &&other) noexcept
    : m_shape(std::exchange(other.m_shape, nullptr)), m_data(std::exchange(other.m_data, nullptr))
{
}

Value &Value::operator=(Value other) noexcept
{
    std::swap(m_shape, other.m_shape);
    std::swap(m_data, other.m_data);
    return *this;
}

Value::~Value()
{
    if (m_data)
        m_shape->ops->destroy(m_data);
}

const Shape &Empty::shape()
{
    static constexpr Shape empty{.name = "Empty", .kind = Kind::Structure, .ops = &typeOps<Empty>};
    return empty;
}

} // namespace nephoscope::api
