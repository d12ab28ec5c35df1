#include "gui/kit/FormField.h"

#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Label.h"
#include "gui/kit/OptionButton.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TitleLabel.h"
#include "gui/kit/Toggle.h"
#include "gui/kit/WhyButton.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QMetaProperty>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

namespace nephoscope::gui {
namespace {

class StateIcon final : public QWidget
{
public:
    StateIcon(const QString &name, Token token) : m_name(name), m_token(token) { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icons::paint(painter, m_name, QRectF(1, 1, 14, 14), colorFor(*this, m_token));
    }

private:
    QString m_name;
    Token m_token;
};

/// "Why?" behind what the service said.
void offerWhy(WhyButton *&button, const QString &text, const QWidget &stateRow)
{
    WhyButton::offer(button, text, Button::Variant::InlineLink, [&stateRow](WhyButton *made) {
        static_cast<QHBoxLayout *>(stateRow.layout())->addWidget(made, 0, Qt::AlignTop);
    });
}

QWidget *stateRow(const QString &icon, Token token, Label *label)
{
    auto *out = new QWidget;
    auto *row = new QHBoxLayout(out);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    row->addWidget(new StateIcon(icon, token), 0, Qt::AlignTop);
    label->setToken(token);
    label->setSelectable(true);
    row->addWidget(label, 1);
    out->hide();
    return out;
}

} // namespace

FormField::FormField(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_label(new TitleLabel(TextStyle::Body))
    , m_optional(new Label(TextStyle::Body))
    , m_info(new Link)
    , m_description(new Label(TextStyle::Small))
    , m_constraint(new Label(TextStyle::Small))
    , m_error(new Label(TextStyle::Small))
    , m_errorRow(stateRow(QStringLiteral("error"), Token::TextStatusError, m_error))
    , m_warning(new Label(TextStyle::Small))
    , m_warningRow(stateRow(QStringLiteral("warning"), Token::TextStatusWarning, m_warning))
{
    m_label->setToken(Token::TextLabel);
    m_label->setBuddy(input);
    m_optional->setToken(Token::TextLabel);
    m_optional->setContentsMargins(1, 0, 0, 0); // with the end of the label as much as the space after the hyphen
    m_optional->hide();
    m_info->setObjectName(QStringLiteral("info"));
    m_info->setStyle(TextStyle::SmallBold);
    m_info->hide();
    m_error->setObjectName(QStringLiteral("fieldError"));
    m_warning->setObjectName(QStringLiteral("fieldWarning"));
    for (Label *each : {m_description, m_constraint, m_error, m_warning})
        each->setWordWrap(true);
    auto *labelRow = new QHBoxLayout;
    labelRow->setSpacing(0);
    labelRow->addWidget(m_label);
    labelRow->addWidget(m_optional);
    labelRow->addSpacing(8);
    labelRow->addWidget(m_info);
    labelRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    column->addLayout(labelRow);
    column->addWidget(m_description);
    column->addWidget(input);
    column->addWidget(m_errorRow);
    column->addWidget(m_warningRow);
    column->addWidget(m_constraint);
    setLabel(label);
    setDescription({});
    setConstraint({});
    retranslate();

    const QMetaProperty user = input->metaObject()->userProperty();
    if (user.hasNotifySignal())
        m_inputConnection = connect(input, user.notifySignal(), this, metaObject()->method(metaObject()->indexOfSlot("inputChanged()")));
    connect(m_info, &Link::clicked, this, &FormField::infoClicked);
    m_focusConnection = connect(qApp, &QApplication::focusChanged, this, &FormField::focusMoved);
    setClean();
}

FormField::~FormField()
{
    // The input goes later than what this class knows, and says good-bye by losing the focus.
    disconnect(m_inputConnection);
    disconnect(m_focusConnection);
}

void FormField::setLabel(const QString &label)
{
    const QString before = m_label->text();
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    // A check box has no label above it; its own text is its name.
    if (!label.isEmpty())
        m_input->setAccessibleName(label);
    // The part of the input that takes the focus, unless it has a name of its own.
    if (QWidget *proxy = m_input->focusProxy(); proxy && (proxy->accessibleName().isEmpty() || proxy->accessibleName() == before))
        proxy->setAccessibleName(label);
    retranslate();
}

QString FormField::label() const { return m_label->text(); }

void FormField::setDescription(const QString &text)
{
    m_description->setText(text);
    m_description->setVisible(!text.isEmpty());
}

void FormField::setConstraint(const QString &text)
{
    m_constraint->setText(text);
    m_constraint->setVisible(!text.isEmpty());
    showState();
}

void FormField::setOptional(bool optional) { m_optional->setVisible(optional); }
void FormField::setInfoVisible(bool visible) { m_info->setVisible(visible); }

void FormField::setError(const QString &text)
{
    m_error->setText(text);
    offerWhy(m_why, text, *m_errorRow);
    showState();
}

bool FormField::hasError() const { return !m_error->text().isEmpty(); }
QString FormField::error() const { return m_error->text(); }

void FormField::setWarning(const QString &text)
{
    m_warning->setText(text);
    offerWhy(m_whyWarned, text, *m_warningRow);
    showState();
}

void FormField::showState()
{
    const bool bad = hasError();
    m_errorRow->setVisible(bad);
    m_warningRow->setVisible(!bad && !m_warning->text().isEmpty());
    const QString said = bad ? m_error->text() : !m_warning->text().isEmpty() ? m_warning->text() : m_constraint->text();
    for (QWidget *each : {m_input, m_input->focusProxy()}) {
        if (!each)
            continue;
        each->setProperty("invalid", bad);
        // Choices and switches have descriptions of their own.
        const auto *option = qobject_cast<OptionButton *>(each);
        const auto *toggle = qobject_cast<Toggle *>(each);
        const bool own = (option || toggle) && (said.isEmpty() || each != m_input);
        each->setAccessibleDescription(!own ? said : option ? option->description() : toggle->description());
        each->update();
    }
}

bool FormField::isLeftOut() const { return !m_input->isEnabled() || (isHidden() && testAttribute(Qt::WA_WState_ExplicitShowHide)); }

bool FormField::validate()
{
    if (isLeftOut()) {
        setError({});
        return true;
    }
    m_touched = true;
    setWarning(m_warner ? m_warner() : QString());
    setError(m_check ? m_check() : QString());
    return !hasError();
}

void FormField::validateFully(std::function<void(bool)> done)
{
    if (!validate()) {
        done(false);
        return;
    }
    if (!m_asyncCheck || isLeftOut()) {
        done(true);
        return;
    }
    QPointer<FormField> self(this);
    m_asyncCheck([self, generation = m_generation, done = std::move(done)](const QString &error) {
        if (!self)
            return;
        const bool current = generation == self->m_generation;
        if (current)
            self->setError(error);
        done(current && error.isEmpty());
    });
}

QVariant FormField::value() const { return m_input->metaObject()->userProperty().read(m_input); }
bool FormField::isDirty() const { return value() != m_clean; }

void FormField::setClean()
{
    m_clean = value();
    m_touched = false;
}

void FormField::inputChanged()
{
    ++m_generation;
    m_touched = true;
    // An error that stands goes as soon as it is no longer true; a new one waits for the blur.
    if (hasError())
        setError(m_check ? m_check() : QString());
    if (m_warner)
        setWarning(m_warner());
    Q_EMIT changed();
}

namespace {

bool isInPopover(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (widget->property("popover").toBool())
            return true;
    return false;
}

} // namespace

bool FormField::holds(QWidget *widget) const
{
    return widget && (widget == m_input || m_input->isAncestorOf(widget));
}

void FormField::focusMoved(QWidget *from, QWidget *to)
{
    // No next widget: the whole window went to the back, or a list opened over it.
    if (!m_touched || !to || !holds(from) || holds(to) || isInPopover(to))
        return;
    validateFully([](bool) {});
}

void FormField::reveal()
{
    for (QWidget *at = parentWidget(); at; at = at->parentWidget()) {
        if (auto *section = qobject_cast<ExpandableSection *>(at))
            section->setExpanded(true);
    }
    m_input->setFocus(Qt::OtherFocusReason);
    const auto scroll = [this] {
        for (QWidget *at = parentWidget(); at; at = at->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(at))
                area->ensureWidgetVisible(this, 0, 24);
        }
    };
    scroll();
    QTimer::singleShot(0, this, scroll); // where a section was opened, its place is known by then
}

void FormField::retranslate()
{
    m_optional->setText(tr(" - optional").trimmed());
    m_info->setText(tr("Info"));
    m_info->setAccessibleName(tr("Info about %1").arg(m_label->text()));
}

void FormField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // The texts of checks are made in the current language.
        if (hasError() && m_check)
            setError(m_check());
        if (m_warner && !m_warning->text().isEmpty())
            setWarning(m_warner());
    }
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
