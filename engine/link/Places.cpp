#include "link/Places.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nephoscope::link {

namespace {

struct Map
{
    std::vector<Place> cities, regions, edges;
};

std::vector<Place> read(const boost::json::value &file, std::string_view list)
{
    std::vector<Place> places;
    for (const boost::json::value &entry : file.at(list).as_array()) {
        const auto &object = entry.as_object();
        const auto &at = object.at("at").as_array();
        Place place{std::string(object.at("id").as_string()), at.at(0).to_number<double>(), at.at(1).to_number<double>()};
        if (object.contains("en")) {
            place.english = object.at("en").as_string();
            place.korean = object.at("ko").as_string();
        }
        places.push_back(std::move(place));
    }
    return places;
}

const Map &map()
{
    static const Map places = [] {
        const boost::json::value file = boost::json::parse(placesJson);
        return Map{read(file, "cities"), read(file, "regions"), read(file, "edges")};
    }();
    return places;
}

const Place *find(const std::vector<Place> &places, std::string_view id)
{
    const auto found = std::find_if(places.begin(), places.end(), [id](const Place &place) { return place.id == id; });
    return found == places.end() ? nullptr : &*found;
}

std::chrono::microseconds roundTrip(double km, double detour, int fixed)
{
    return std::chrono::microseconds(fixed + std::llround(km * detour * 10.0));
}

} // namespace

const std::vector<Place> &cities() { return map().cities; }
const std::vector<Place> &regions() { return map().regions; }
const std::vector<Place> &edges() { return map().edges; }

const Place *findCity(std::string_view id)
{
    return find(map().cities, id);
}

const Place &regionPlace(std::string_view code)
{
    const Place *place = find(map().regions, code);
    return place ? *place : map().regions.front();
}

const Place &nearestEdge(const Place &from)
{
    const auto &all = map().edges;
    return *std::min_element(all.begin(), all.end(),
                             [&](const Place &a, const Place &b) { return kilometres(from, a) < kilometres(from, b); });
}

double kilometres(const Place &from, const Place &to)
{
    constexpr double radius = 6371.0;
    constexpr double degree = std::numbers::pi / 180.0;
    const double north = std::sin((to.latitude - from.latitude) * degree / 2);
    const double east = std::sin((to.longitude - from.longitude) * degree / 2);
    const double part = north * north + std::cos(from.latitude * degree) * std::cos(to.latitude * degree) * east * east;
    return 2 * radius * std::asin(std::min(1.0, std::sqrt(part)));
}

std::chrono::microseconds internetRoundTrip(double km)
{
    return roundTrip(km, 1.5, 4000);
}

std::chrono::microseconds backboneRoundTrip(double km)
{
    return roundTrip(km, 1.3, 1000);
}

} // namespace nephoscope::link
