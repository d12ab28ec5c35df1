#pragma once

#include "core/Error.h"
#include "gui/kit/Choice.h"
#include "gui/kit/FormField.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <string>

namespace nephoscope::gui {
class EngineHost;
class Multiselect;
}

namespace nephoscope::gui::cloudwatch {

/// Choices of these names. Chosen ones that are not among them are there too, if only so that the service says they have gone.
Choices choicesOf(QStringList names, const QStringList &chosen);

/// A field for the log groups that something is asked of, out of those of the account; changed() tells of another choice.
class LogGroupChooser : public FormField
{
    Q_OBJECT
public:
    /// `name` is the object name of its input; `most` is how many can be chosen, one at least.
    LogGroupChooser(EngineHost &engine, const QString &name, int most, QWidget *parent = nullptr);

    /// Asks which there are; loaded() or failed() tells.
    void load();
    /// They have been listed once, or cannot be.
    bool isSettled() const { return m_settled; }

    QStringList names() const;
    /// Takes others, also some that are not known (yet).
    void choose(const QStringList &names);
    /// Of one that is not known: what it would be.
    std::string arn(const QString &name) const;

Q_SIGNALS:
    void loaded();
    void failed(const nephoscope::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load(const std::string &token, QStringList names);
    void retranslate();

    EngineHost &m_engine;
    Multiselect *m_groups;
    QStringList m_names;                ///< that there are
    QHash<QString, std::string> m_arns; ///< of these
    bool m_settled = false;
};

} // namespace nephoscope::gui::cloudwatch
