#pragma once

namespace nephoscope::gui {

/// What projection does, as the teacher last left it; kept in Preferences.
struct ProjectionSettings
{
    int percent = 150; ///< 100–200, size of everything
    bool fullScreen = true;
    bool highContrast = false;
    bool spotlight = false;
    bool keystrokes = true;
    bool masks = true;

    static constexpr int smallest = 100;
    static constexpr int largest = 200;

    static ProjectionSettings load();
    void save() const;
    /// The next size up (+1) or down (−1).
    int step(int direction) const;
};

} // namespace nephoscope::gui
