#pragma once

#include "gui/describe/SampleTest.h"

namespace nephoscope::gui::sns {

/// Whether a message whose attributes (or body, by the scope) are this JSON object passes a filter policy, as the engine decides;
/// a text where it cannot be said.
struct FilterVerdict
{
    bool passes = false;
    QString problem = {};
};
FilterVerdict tryFilter(const QString &policy, const QString &scope, const QString &sample);

/// A sample message, and whether the filter policy that stands in the same form lets it pass.
class FilterTest : public SampleTest
{
    Q_OBJECT
public:
    explicit FilterTest(QWidget *parent = nullptr);

private:
    void test(const FormValues &values, const QString &sample) override;
    void retranslate() override;
};

} // namespace nephoscope::gui::sns
