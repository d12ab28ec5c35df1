#pragma once

#include "store/Rows.h"
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

/// Those in the first column of what a query answers.
template <class Value>
std::vector<Value> readValues(store::Query &query)
{
    return store::rowsOf(query, [](const store::Query &row) { return readValue<Value>(row.text(0)); });
}

} // namespace nephoscope::autoscaling
