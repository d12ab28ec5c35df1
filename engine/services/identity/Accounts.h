#pragma once

#include "core/Clock.h"
#include "door/Credentials.h"
#include "door/InternalOperation.h"

#include <string>
#include <vector>

namespace nephoscope::identity {

/// One of the accounts of this cloud. The first one (`defaultAccount`) is there from the beginning.
struct Account
{
    std::string id;   ///< 12 digits
    std::string name; ///< 1 to 50 characters
    std::string email = {}; ///< of its root user; empty where nobody has said one
    std::string alias = {}; ///< IAM's; empty without
    Timestamp created{};    ///< the first account's: unknown here
};

/// Makes another account: what AWS does with a credit card, and AWS Organizations without one. The root user of any account
/// may, and a service on its behalf. `ValidationError` for a name that is empty or longer than 50; `EmailAlreadyExists`.
struct CreateAccount : InternalOperation<CreateAccount>
{
    static constexpr std::string_view serviceId = "iam";
    static constexpr std::string_view name = "CreateAccount";
    struct Input
    {
        std::string accountName;
        std::string email = {};
        bool withRootKey = true; ///< an organization's members are made without
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::string account;
        AccessKey rootKey; ///< empty when none was asked for
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// Gives the caller's account another name: `ValidationError`.
struct RenameAccount : InternalOperation<RenameAccount>
{
    static constexpr std::string_view serviceId = "iam";
    static constexpr std::string_view name = "RenameAccount";
    struct Input
    {
        std::string accountName;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// All accounts there are, the first one first, the others by name.
struct ListAccounts : InternalOperation<ListAccounts>
{
    static constexpr std::string_view serviceId = "iam";
    static constexpr std::string_view name = "ListAccounts";
    struct Input
    {
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<Account> accounts;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::identity
