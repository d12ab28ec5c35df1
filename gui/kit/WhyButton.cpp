#include "gui/kit/WhyButton.h"

#include <QtCore/QEvent>

namespace nephoscope::gui {

namespace {

WhyButton::Source &source()
{
    static WhyButton::Source one;
    return one;
}

} // namespace

WhyButton::WhyButton(Variant variant, const QString &reason, QWidget *parent) : Button(variant, {}, parent), m_reason(reason)
{
    setObjectName(QStringLiteral("why"));
    connect(this, &QPushButton::clicked, this, [this] {
        if (source().open)
            source().open(*this, m_reason);
    });
    retranslate();
}

void WhyButton::setSource(Source source) { gui::source() = std::move(source); }

QString WhyButton::reasonOf(const QString &text) { return source().find && !text.isEmpty() ? source().find(text) : QString(); }

void WhyButton::offer(WhyButton *&button, const QString &text, Variant variant, const std::function<void(WhyButton *)> &place)
{
    const QString reason = reasonOf(text);
    if (reason.isEmpty()) {
        if (button)
            button->hide();
        return;
    }
    if (button) {
        button->m_reason = reason;
    } else {
        button = new WhyButton(variant, reason);
        place(button);
    }
    button->show();
}

void WhyButton::retranslate()
{
    setLabel(tr("Why?"));
    setToolTip(tr("Which policy refused it, and what would allow it"));
}

void WhyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Button::changeEvent(event);
}

} // namespace nephoscope::gui
