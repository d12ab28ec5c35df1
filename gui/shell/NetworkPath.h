#pragma once

#include "gui/kit/Container.h"
#include "link/Link.h"

#include <QtCore/QString>

namespace nephoscope::gui {

class EngineHost;
class KeyValueGrid;
class Label;
class NumberInput;
class Select;
class Toggle;

/// Where the user is and how they are connected, and what that means for bytes on their way to a Region. Takes effect
/// at once, for the console and for SDKs, and is kept in the data folder.
class NetworkPath : public Container
{
    Q_OBJECT
public:
    explicit NetworkPath(EngineHost &engine, QWidget *parent = nullptr);

    /// The Region the figures are for; empty: that of the selector.
    void setRegion(const QString &region);

    /// "64 MB": a size that is a whole number of its unit.
    static QString wholeSize(qint64 bytes);

Q_SIGNALS:
    /// The settings are kept and hold.
    void applied();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void load();
    void edited();
    void save();
    void showFigures();

    EngineHost &m_engine;
    QString m_region;
    link::Settings m_wanted;
    bool m_loading = false;
    bool m_saving = false;
    bool m_again = false;
    Label *m_meaning;
    Toggle *m_on;
    QWidget *m_inputs;
    Label *m_cityName;
    Select *m_city;
    Label *m_upName;
    NumberInput *m_up;
    Label *m_downName;
    NumberInput *m_down;
    Label *m_windowName;
    Select *m_window;
    Label *m_problem;
    KeyValueGrid *m_figures;
};

} // namespace nephoscope::gui
