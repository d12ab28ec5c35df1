#pragma once

#include "gui/kit/LocationPicker.h"

#include <QtCore/QObject>

namespace nephoscope::gui {
class EngineHost;
}

namespace nephoscope::gui::s3 {

/// The places of this cloud, for pickers. Give it the dialog or the page that asks as its parent.
class Locations final : public QObject, public LocationProvider
{
public:
    Locations(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine) {}

    void listBuckets(Done done) override;
    void listObjects(const QString &bucket, const QString &prefix, Done done) override;
    /// A destination has no version: never asked for.
    void listVersions(const QString &bucket, const QString &key, Done done) override;

private:
    EngineHost &m_engine;
};

} // namespace nephoscope::gui::s3
