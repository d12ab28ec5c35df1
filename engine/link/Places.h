#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::link {

/// The file resources/link/places.json.
extern const char *const placesJson;

/// Somewhere on the map: a city a user may be in, a Region, an edge location.
struct Place
{
    std::string id;
    double latitude = 0; ///< degrees, north
    double longitude = 0; ///< degrees, east
    std::string english = {}; ///< a Region has no names here
    std::string korean = {};
};

const std::vector<Place> &cities();
const std::vector<Place> &regions();
const std::vector<Place> &edges();

/// Null when nothing has that id.
const Place *findCity(std::string_view id);
/// A Region code we have no place for lies where us-east-1 does.
const Place &regionPlace(std::string_view code);
const Place &nearestEdge(const Place &from);

/// Along the great circle (haversine, mean radius of 6371 km).
double kilometres(const Place &from, const Place &to);

/// Light takes 5 µs for a kilometre of glass fibre, there and back 10 µs. Cables of the public
/// internet are half as long again as the great circle, and the last mile, its routers and both
/// ends' systems add 4 ms: `4 ms + km × 1.5 × 10 µs`. Seoul to N. Virginia: 172 ms.
std::chrono::microseconds internetRoundTrip(double kilometres);
/// The backbone between edge locations and Regions takes shorter ways and has no last mile:
/// `1 ms + km × 1.3 × 10 µs`.
std::chrono::microseconds backboneRoundTrip(double kilometres);

} // namespace nephoscope::link
