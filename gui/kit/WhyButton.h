#pragma once

#include "gui/kit/Button.h"

#include <functional>

namespace nephoscope::gui {

/// "Why?" beside an error that can be explained: which policy refused it, and what would allow it. Every part of the kit
/// that shows an error offers one by itself.
class WhyButton : public Button
{
    Q_OBJECT
public:
    /// `reason` names the explanation, as Source::find() gave it.
    explicit WhyButton(Variant variant, const QString &reason = {}, QWidget *parent = nullptr);

    /// What explains errors; the window's, set once. Without it nothing is offered.
    struct Source
    {
        std::function<QString(const QString &text)> find; ///< the reason of the error that `text` words; empty: none is known
        std::function<void(QWidget &from, const QString &reason)> open;
    };
    static void setSource(Source source);
    static QString reasonOf(const QString &text);
    /// Shows, makes or hides `button` by whether the error `text` can be explained; `place` puts a new one where it belongs.
    static void offer(WhyButton *&button, const QString &text, Variant variant, const std::function<void(WhyButton *)> &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString m_reason;
};

} // namespace nephoscope::gui
