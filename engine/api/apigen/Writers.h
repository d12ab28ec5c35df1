#pragma once

#include "Model.h"

namespace apigen {

/// The typed header of a service: enums, structures, operation tags.
std::string writeHeader(const Model &model, const std::string &nameSpace);
/// The shape tables behind that header, and the service's entry.
std::string writeTables(const Model &model, const std::string &nameSpace, const std::string &headerName);
/// Entry (metadata and every operation) of one service; part of writeTables() and of the catalogue.
std::string writeService(const Model &model);
/// services(): entries of models without typed code, and the table of all.
std::string writeCatalogue(const std::vector<Model> &others, const std::vector<std::string> &typed);

} // namespace apigen
