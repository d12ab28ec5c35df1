#include "store/Unencrypted.h"

namespace nephoscope::store {

namespace {

class Unencrypted final : public KeyProvider
{
public:
    Kind kind() const override { return Kind::Master; }
    Expected<SealedKey> makeKey() const override { return fail(internalError("what is not encrypted has no key")); }
    Expected<SecretKey> openKey(std::string_view) const override { return fail(internalError("what is not encrypted has no key")); }
};

} // namespace

const KeyProvider &unencrypted()
{
    static const Unencrypted one;
    return one;
}

} // namespace nephoscope::store
