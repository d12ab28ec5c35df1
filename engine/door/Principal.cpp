#include "door/Principal.h"

namespace nephoscope {

Principal Principal::root(AccountId account, std::string accessKeyId)
{
    Principal principal;
    principal.kind = Kind::Root;
    principal.arn = "arn:aws:iam::" + account.value + ":root";
    principal.userId = account.value;
    principal.account = std::move(account);
    principal.accessKeyId = std::move(accessKeyId);
    return principal;
}

Principal Principal::anonymous()
{
    return {};
}

Principal Principal::service(std::string name)
{
    Principal principal;
    principal.kind = Kind::Service;
    principal.arn = std::move(name);
    return principal;
}

} // namespace nephoscope
