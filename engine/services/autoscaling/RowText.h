#pragma once

#include "wire/Codec.h"

#include <string>
#include <string_view>

namespace nephoscope::autoscaling {

// What the API shows of a thing is one text of its row, written and read by the codecs.

template <class Value>
std::string written(const Value &value)
{
    return wire::writeJson(Value::shape(), &value);
}

template <class Value>
Value readValue(std::string_view text)
{
    Value value;
    (void)wire::readJson(Value::shape(), text, &value); // written by this program
    return value;
}

} // namespace nephoscope::autoscaling
