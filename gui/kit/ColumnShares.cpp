#include "gui/kit/ColumnShares.h"

#include <algorithm>
#include <numeric>

namespace nephoscope::gui {
namespace {

constexpr int MostWhole = 520; // other columns give way to cells of up to that width
constexpr int MostName = 480;  // and to so much of a name
constexpr int LeastBar = 48;   // no bar comes to scroll by less
constexpr int Short = 320;     // a name, a size, a date: words of up to that width are never cut
constexpr int MostAtEdge = 200; // where a table is cut off, cells of up to that width are in sight as a whole or not at all

using Pixels = std::vector<int>;

int sum(const Pixels &pixels) { return std::accumulate(pixels.begin(), pixels.end(), 0); }

template <class Of>
Pixels each(const std::vector<ColumnClaim> &claims, Of of)
{
    Pixels out(claims.size());
    for (size_t i = 0; i < claims.size(); ++i)
        out[i] = std::max(0, int(of(claims[i], i)));
    return out;
}

/// Takes `amount`, from each its share of what it can spare; what was taken.
int take(Pixels &widths, const Pixels &spare, int amount)
{
    const int all = sum(spare);
    const int taken = std::min(amount, all);
    if (taken <= 0)
        return 0;
    long long passed = 0;
    int before = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        passed += spare[i];
        const int now = int(passed * taken / all);
        widths[i] -= now - before;
        before = now;
    }
    return taken;
}

/// Gives `amount` where it lacks, the smallest wants first: they are the ones that can be met. What was given.
int give(Pixels &widths, const Pixels &lacks, int amount)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < lacks.size(); ++i)
        if (lacks[i] > 0)
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](size_t left, size_t right) { return lacks[left] < lacks[right]; });
    int left = amount;
    for (size_t at = 0; at < order.size() && left > 0; ++at) {
        const int part = std::min(lacks[order[at]], left / int(order.size() - at));
        widths[order[at]] += part;
        left -= part;
    }
    return amount - left;
}

/// Lets the columns in sight of a table that scrolls end where `room` ends, unless the one that passes it shows enough
/// to be cut there.
void endInSight(Pixels &widths, const std::vector<ColumnClaim> &claims, int room)
{
    size_t cut = 0;
    int rest = room;
    while (cut < widths.size() && widths[cut] <= rest)
        rest -= widths[cut++];
    if (cut == 0 || cut == widths.size() || rest == 0)
        return;
    const Pixels squeeze = each(claims, [&](const ColumnClaim &claim, size_t i) { return i <= cut && claim.whole <= widths[i] ? claim.squeeze : 0; });
    if (widths[cut] - rest <= sum(squeeze)) {
        take(widths, squeeze, widths[cut] - rest);
        return;
    }
    // Beside one column alone a little of the next is better than nothing.
    if (cut == 1 || rest >= std::max(claims[cut].floor, std::min(claims[cut].whole, MostAtEdge)))
        return;
    // What was sized by a person keeps its width.
    const auto before = [&](const ColumnClaim &claim, size_t i) { return i < cut && claim.whole > 0; };
    rest -= give(widths, each(claims, [&](const ColumnClaim &claim, size_t i) { return before(claim, i) ? claim.whole - widths[i] : 0; }), rest);
    give(widths, each(claims, [&](const ColumnClaim &claim, size_t i) { return before(claim, i) ? rest : 0; }), rest);
}

} // namespace

std::vector<int> sharedWidths(const std::vector<ColumnClaim> &claims, size_t filler, bool fillerIsName, int room)
{
    const auto words = [](const ColumnClaim &claim) { return claim.whole <= Short ? claim.whole : 0; };
    Pixels widths = each(claims, [&](const ColumnClaim &claim, size_t) { return std::max(claim.given, words(claim)); });
    const auto spare = [&] { return each(claims, [&](const ColumnClaim &claim, size_t i) { return widths[i] - std::max(claim.least, words(claim)); }); };
    int left = room - sum(widths);
    if (left < 0)
        left += take(widths, spare(), -left);
    else
        left -= give(widths, each(claims, [&](const ColumnClaim &claim, size_t i) { return claim.whole - widths[i]; }), left);
    if (left >= 0) {
        const Pixels lacks = each(claims, [&](const ColumnClaim &claim, size_t i) {
            const int wanted = fillerIsName && i == filler ? std::min(claim.whole, MostName) : claim.whole;
            return wanted <= MostWhole ? wanted - widths[i] : 0;
        });
        // A column that lacks has nothing to spare.
        give(widths, lacks, take(widths, spare(), std::max(0, sum(lacks) - left)) + left);
        left = room - sum(widths);
    }
    // Columns move together, and cells that are cut anyway are cut a little more, before a bar comes for so little; words
    // that are whole stay whole.
    if (left < 0 && -left < LeastBar) {
        const Pixels squeeze = each(claims, [&](const ColumnClaim &claim, size_t i) { return claim.whole <= widths[i] ? claim.squeeze : 0; });
        const Pixels trim = each(claims, [&](const ColumnClaim &claim, size_t i) {
            return claim.whole <= widths[i] ? 0 : widths[i] - std::max(claim.floor, widths[i] * 2 / 3);
        });
        if (sum(squeeze) + sum(trim) >= -left) {
            left += take(widths, squeeze, -left);
            left += take(widths, trim, -left);
        }
    }
    if (left < 0) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], std::min(claims[i].whole, fillerIsName && i == filler ? MostName : MostWhole));
        endInSight(widths, claims, room);
    }
    widths[filler] += std::max(0, left);
    return widths;
}

} // namespace nephoscope::gui
