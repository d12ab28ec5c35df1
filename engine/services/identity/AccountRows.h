#pragma once

#include "door/Service.h"

#include <string>

namespace nephoscope::identity {

/// The one way in which accounts come to be: a number that no account has, with a name and the address of its root
/// user, if it has one. `EmailAlreadyExists`.
Expected<std::string> makeAccount(WriteContext &context, const std::string &name, const std::string &email);

/// What an account is called.
std::string accountName(store::Connection &connection, std::string_view account);
/// The address of its root user; one that leads nowhere for an account that was given none.
std::string accountEmail(store::Connection &connection, std::string_view account);
/// Whether there is such an account: somebody named it, or it is the first.
bool accountExists(store::Connection &connection, std::string_view account);

/// The administrator's role that an account of an organization is made with: the management account may assume it.
void makeAccessRole(WriteContext &context, const std::string &account, const std::string &roleName, const std::string &management);

} // namespace nephoscope::identity
