#pragma once

#include "core/Clock.h"
#include "door/Credentials.h"
#include "door/InternalOperation.h"

#include <string>
#include <vector>

namespace nephoscope::iam {

/// Makes another account, with a root key of its own: what AWS does with a credit card. The root user of any account
/// may. `ValidationError` for a name that is empty or longer than 50.
struct CreateAccount : InternalOperation<CreateAccount>
{
    static constexpr std::string_view serviceId = "iam";
    static constexpr std::string_view name = "CreateAccount";
    struct Input
    {
        std::string accountName;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::string account;
        AccessKey rootKey; ///< shown once
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// The accounts there are beside the first one.
struct ListAccounts : InternalOperation<ListAccounts>
{
    static constexpr std::string_view serviceId = "iam";
    static constexpr std::string_view name = "ListAccounts";
    struct Input
    {
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Account
    {
        std::string id;
        std::string name;
    };
    struct Output
    {
        std::vector<Account> accounts;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::iam
