#pragma once

#include "gui/kit/Select.h"

#include <vector>

namespace nephoscope::gui::events {

/// An event as the service that puts it on the bus writes it.
struct SampleEvent
{
    QString id;
    QString title;
    QString detailType;
    QString text; ///< JSON, indented
};
/// In the language of now; the first is an application's own.
std::vector<SampleEvent> sampleEvents();

/// Sample events to choose from, above the editor that takes the text.
class SampleChoice : public Select
{
    Q_OBJECT
public:
    explicit SampleChoice(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &event);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace nephoscope::gui::events
