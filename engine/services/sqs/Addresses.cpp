#include "services/sqs/Addresses.h"

#include "core/Text.h"
#include "door/PublicHost.h"
#include "services/sqs/Errors.h"

namespace nephoscope::sqs {

namespace {

constexpr std::size_t idBytes = 16;
/// Base64 makes AQEB of it, as AWS's handles begin.
constexpr std::string_view handleMark = "\1\1\1";
constexpr std::size_t handleBytes = handleMark.size() + 3 * sizeof(std::int64_t) + idBytes;

void appendNumber(std::string &out, std::int64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(std::uint64_t(number) >> shift & 0xff);
}

std::int64_t takeNumber(std::string_view &from)
{
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < sizeof number; ++at)
        number = number << 8 | static_cast<unsigned char>(from[at]);
    from.remove_prefix(sizeof number);
    return std::int64_t(number);
}

} // namespace

Expected<QueueKey> parseUrl(const Caller &caller, const std::optional<std::string> &url)
{
    if (!url || url->empty())
        return fail(missingParameter("QueueUrl"));
    std::string_view path = *url;
    if (const std::size_t query = path.find('?'); query != std::string_view::npos)
        path = path.substr(0, query);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    const std::size_t last = path.rfind('/');
    if (last == std::string_view::npos || last == 0)
        return fail(invalidAddress(*url));
    const std::string_view name = path.substr(last + 1);
    const std::string_view before = path.substr(0, last);
    const std::string_view account = before.substr(before.rfind('/') + 1); // the whole of it where there is none
    if (!AccountId::isValid(account) || name.empty())
        return fail(invalidAddress(*url));
    return QueueKey{std::string(account), caller.region.value, std::string(name)};
}

std::string urlOf(const Caller &caller, const QueueKey &key)
{
    const HttpFacts *http = caller.http.get();
    std::string url = http && http->secure ? "https://" : "http://";
    url += http && !http->host.empty() ? std::string(http->host) : publicHost();
    return url += '/' + key.account + '/' + key.name;
}

std::optional<QueueKey> parseArn(std::string_view text)
{
    const Arn arn = Arn::parse(text);
    if (arn.service != "sqs" || arn.partition != "aws" || arn.region.empty() || !AccountId::isValid(arn.account) || arn.resource.empty())
        return std::nullopt;
    return QueueKey{arn.account, arn.region, arn.resource};
}

std::string handleOf(const Receipt &receipt)
{
    std::string bytes(handleMark);
    bytes.reserve(handleBytes);
    appendNumber(bytes, receipt.queue);
    appendNumber(bytes, receipt.message);
    appendNumber(bytes, receipt.receive);
    bytes += receipt.messageId;
    return toBase64(asBytes(bytes));
}

Expected<Receipt> parseHandle(const Queue &queue, std::string_view handle)
{
    std::string bytes;
    if (!fromBase64(handle, bytes) || bytes.size() != handleBytes || !bytes.starts_with(handleMark))
        return fail(invalidReceiptHandle(handle));
    std::string_view rest = std::string_view(bytes).substr(handleMark.size());
    Receipt receipt;
    receipt.queue = takeNumber(rest);
    receipt.message = takeNumber(rest);
    receipt.receive = takeNumber(rest);
    receipt.messageId = rest;
    if (receipt.queue != queue.id)
        return fail(invalidReceiptHandle(handle));
    return receipt;
}

std::string uuidText(std::string_view bytes)
{
    const std::string hex = toHex(asBytes(bytes));
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' + hex.substr(20);
}

} // namespace nephoscope::sqs
