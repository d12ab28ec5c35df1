#pragma once

#include "gui/describe/Resource.h"
#include "gui/kit/Alert.h"

namespace nephoscope::gui {

/// Says on a page about a resource that the resource is not there, in the words of the resource's own page. Hidden as long
/// as it is there, or may not be seen: who may use something need not be allowed to look at it.
class MissingNotice : public Alert
{
    Q_OBJECT
public:
    /// The description's `details` are of the resource; without a `load` there is nothing to ask.
    MissingNotice(EngineHost &engine, Describe describe, QWidget *parent = nullptr);

    /// Asks for the resource.
    void look();
    bool isMissing() const { return m_missing; }
    bool isSettled() const { return !m_looking; }
    /// Whether a service says by this error that what was asked for does not exist.
    static bool tells(const Error &error);

Q_SIGNALS:
    void looked(bool missing);

protected:
    void changeEvent(QEvent *event) override;

private:
    EngineHost &m_engine;
    Describe m_describe;
    bool m_missing = false;
    bool m_looking = false;
};

/// For the `details` of a form: the resource `id` of a described list that the form is about.
std::optional<Details> subject(const std::function<Resource(const Params &where)> &describe, const QString &id);

} // namespace nephoscope::gui
