#pragma once

#include <string_view>

namespace nephoscope::log {

enum class Level { Error, Warning, Info, Debug };

/// Lines go to standard error: `2026-11-23T07:16:00.000Z INFO text`. Thread-safe.
void setLevel(Level level);
/// False when `name` is none of error, warning, info, debug.
bool setLevel(std::string_view name);
bool enabled(Level level);
void write(Level level, std::string_view text);

inline void error(std::string_view text) { write(Level::Error, text); }
inline void warning(std::string_view text) { write(Level::Warning, text); }
inline void info(std::string_view text) { write(Level::Info, text); }
inline void debug(std::string_view text) { if (enabled(Level::Debug)) write(Level::Debug, text); }

} // namespace nephoscope::log
