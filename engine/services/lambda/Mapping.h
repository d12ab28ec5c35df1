#pragma once

#include "services/lambda/Access.h"

namespace nephoscope::lambda {

using MappingConfig = model::EventSourceMappingConfiguration;

/// An event source mapping as its row has it.
struct Mapping
{
    std::string uuid;
    std::string account;
    std::string region;
    std::int64_t function = 0;
    std::string qualifier; ///< of the function; may be empty
    MappingConfig config;
    std::map<std::string, std::string> tags = {};

    bool isEnabled() const { return config.state && *config.state == "Enabled"; }
};

/// Rows of lambda_mappings over one connection.
class MappingRepository
{
public:
    explicit MappingRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Mapping> find(std::string_view uuid);
    void put(const Mapping &mapping);
    void remove(std::string_view uuid);
    /// By id, from beyond `after`; function 0 and an empty source mean any.
    std::vector<Mapping> list(std::string_view account, std::string_view region, std::int64_t function, std::string_view source,
                              std::string_view after, std::size_t limit);
    /// Of all accounts.
    std::vector<Mapping> all();

private:
    store::Connection &m_connection;
};

/// What AWS lets nobody use as a tag, and no more than 50 of them: `InvalidParameterValueException`.
Expected<void> addTags(std::map<std::string, std::string> &tags, const std::map<std::string, std::string> &added);

/// Where a queue is, for calls.
std::string queueUrl(const Arn &queue);

} // namespace nephoscope::lambda
