#include "gui/kit/Wizard.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Form.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/UnsavedDialog.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

constexpr int NavigationWidth = 252;
constexpr int NarrowWidth = 688;
constexpr int FormWidth = 800;

QVBoxLayout *plainColumn(QWidget *owner, const char *step)
{
    auto *out = new QVBoxLayout(owner);
    followDensity(out, [step](const Theme &theme) { return Spacing{step ? theme.space(step) : 0}; });
    return out;
}

/// One step in the list at the left: "Step 2 - optional" above its title.
class StepButton final : public QAbstractButton
{
public:
    StepButton()
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFont(Theme::instance().font(TextStyle::Body));
    }
    void set(const QString &note, const QString &title)
    {
        m_note = note;
        setText(title);
        setAccessibleName(QString(note % u": " % title));
        updateGeometry();
        update();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return 16 + 18 + textHeight(width); }
    QSize sizeHint() const override { return {NavigationWidth - 24, heightForWidth(NavigationWidth - 24)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect room(14, 8, width() - 22, height() - 16);
        if (isChecked())
            paintBox(painter, QRectF(0, 6, 3, height() - 12), colorFor(*this, Token::BorderTabsUnderline), Qt::transparent, 0, 1.5);
        painter.setFont(Theme::instance().font(TextStyle::Small));
        painter.setPen(colorFor(*this, Token::TextFormSecondary));
        painter.drawText(QRect(room.x(), room.y(), room.width(), 18), Qt::AlignLeft | Qt::AlignVCenter, m_note);
        painter.setFont(Theme::instance().font(isChecked() ? TextStyle::BodyBold : TextStyle::Body));
        painter.setPen(colorFor(*this, isChecked() ? Token::TextAccent : !isEnabled() ? Token::TextDisabled : underMouse() ? Token::TextLinkHover : Token::TextLinkDefault));
        painter.drawText(QRect(room.x(), room.y() + 18, room.width(), room.height()), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, QRectF(rect()).adjusted(6, 2, 0, -2), colorFor(*this, Token::BorderItemFocused), 6);
    }
    void nextCheckState() override {}
    void checkStateSet() override { updateGeometry(); } // bold words are wider

private:
    int textHeight(int width) const
    {
        return QFontMetrics(Theme::instance().font(isChecked() ? TextStyle::BodyBold : TextStyle::Body)).boundingRect(QRect(0, 0, width - 22, 1000), Qt::TextWordWrap, text()).height();
    }
    QString m_note;
};

} // namespace

class Wizard::Navigation final : public QWidget
{
public:
    explicit Navigation(Wizard *wizard) : m_wizard(wizard)
    {
        setObjectName(QStringLiteral("wizardSteps"));
        setFixedWidth(NavigationWidth);
        m_column = new QVBoxLayout(this);
        followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("xxs"), {theme.space("xl"), theme.space("m"), 0, theme.space("m")}}; });
        m_column->addStretch(1);
    }
    void sync()
    {
        while (int(m_buttons.size()) < m_wizard->stepCount()) {
            auto *button = new StepButton;
            const int step = int(m_buttons.size());
            button->setObjectName(QStringLiteral("step%1").arg(step));
            m_column->insertWidget(step, button);
            m_buttons.push_back(button);
            QObject::connect(button, &QAbstractButton::clicked, m_wizard, [this, step] { m_wizard->goTo(step); });
        }
        for (int i = 0; i < int(m_buttons.size()); ++i) {
            m_buttons[size_t(i)]->set(m_wizard->stepNote(i), m_wizard->stepTitle(i));
            m_buttons[size_t(i)]->setChecked(i == m_wizard->m_current);
            m_buttons[size_t(i)]->setEnabled(i <= m_wizard->m_reached && !m_wizard->m_busy);
            m_buttons[size_t(i)]->setCursor(m_buttons[size_t(i)]->isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        }
    }

private:
    Wizard *m_wizard;
    QVBoxLayout *m_column;
    std::vector<StepButton *> m_buttons;
};

Wizard::Wizard(QWidget *parent)
    : QWidget(parent)
    , m_navigation(new Navigation(this))
    , m_area(new ContentArea(nullptr, FormWidth))
    , m_where(new Label(TextStyle::Small))
    , m_header(new HeaderBar(HeaderBar::Level::Page))
    , m_body(new QWidget)
    , m_pages(plainColumn(m_body, nullptr))
    , m_review(new QWidget)
    , m_reviewColumn(new QVBoxLayout)
    , m_error(new Alert(Alert::Type::Error))
    , m_cancel(new Button(Button::Variant::Link))
    , m_skip(new Button(Button::Variant::Link))
    , m_previous(new Button(Button::Variant::Normal))
    , m_next(new Button(Button::Variant::Primary))
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_navigation);
    outer->addWidget(m_area, 1);
    auto *heading = new QVBoxLayout;
    followDensity(heading, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    heading->addWidget(m_where);
    heading->addWidget(m_header);
    m_area->column()->addLayout(heading);
    m_area->column()->addWidget(m_body);
    m_pages->addWidget(m_review);
    m_review->setObjectName(QStringLiteral("review"));
    followDensity(m_reviewColumn, [](const Theme &theme) { return Spacing{theme.space("xl")}; });
    plainColumn(m_review, "xl")->addLayout(m_reviewColumn);
    m_error->setObjectName(QStringLiteral("wizardError"));
    m_error->hide();
    m_area->column()->addWidget(m_error);
    m_where->setObjectName(QStringLiteral("wizardWhere"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_skip->setObjectName(QStringLiteral("skip"));
    m_previous->setObjectName(QStringLiteral("previous"));
    m_next->setObjectName(QStringLiteral("next"));
    auto *buttons = new QHBoxLayout;
    followDensity(buttons, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    buttons->addStretch(1);
    for (Button *button : {m_cancel, m_skip, m_previous, m_next})
        buttons->addWidget(button);
    m_area->column()->addLayout(buttons);
    m_area->column()->addStretch(1);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        leaveThen([this] { Q_EMIT cancelled(); });
    });
    connect(m_previous, &QPushButton::clicked, this, [this] { goTo(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, &Wizard::next);
    connect(m_skip, &QPushButton::clicked, this, [this] { goTo(stepCount() - 1); });
}

void Wizard::addStep(WizardStep step)
{
    const int index = int(m_steps.size());
    if (step.content) {
        m_pages->insertWidget(index, step.content);
        step.content->setVisible(index == 0);
    }
    if (step.form) {
        connect(step.form, &Form::checkingChanged, this, [this](bool checking) { m_next->setLoading(checking || m_busy); });
        connect(step.form, &Form::submitted, this, [this, index] {
            if (m_current == index)
                show(index + 1);
        });
    }
    m_steps.push_back(std::move(step));
    show(0);
}

void Wizard::setStepTexts(const QString &id, const QString &title, const QString &description)
{
    for (WizardStep &step : m_steps) {
        if (step.id == id) {
            step.title = title;
            step.description = description;
        }
    }
    retranslate();
}

void Wizard::setSubmitText(const QString &text)
{
    m_submitText = text;
    retranslate();
}

void Wizard::addToReview(QWidget *widget) { m_review->layout()->addWidget(widget); }

void Wizard::next()
{
    m_error->hide();
    if (m_current == stepCount() - 1) {
        Q_EMIT submitted();
        return;
    }
    // The form's own submit also asks what only the cloud knows; it comes back through submitted().
    if (Form *form = m_steps[size_t(m_current)].form)
        form->submit();
    else
        show(m_current + 1);
}

void Wizard::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Enter in a one-line input goes on, as on a web page; Ctrl+Enter from anywhere.
    if (enter && !m_next->isLoading() && ((event->modifiers() & Qt::ControlModifier) || qobject_cast<QLineEdit *>(window()->focusWidget())))
        m_next->click();
    else
        QWidget::keyPressEvent(event);
}

bool Wizard::goTo(int step)
{
    if (m_busy || step < 0 || step >= stepCount())
        return false;
    for (int at = m_current; at < step; ++at) {
        Form *form = m_steps[size_t(at)].form;
        if (form && !form->validate()) {
            show(at);
            form->validate();
            return false;
        }
    }
    show(step);
    return true;
}

void Wizard::show(int step)
{
    const bool moved = step != m_current;
    m_current = step;
    m_reached = std::max(m_reached, step);
    for (size_t i = 0; i < m_steps.size(); ++i)
        if (m_steps[i].content)
            m_steps[i].content->setVisible(int(i) == step);
    m_review->setVisible(step == stepCount() - 1);
    if (!m_review->isHidden())
        fillReview();
    m_error->hide();
    retranslate();
    if (!moved)
        return;
    m_area->ensureVisible(0, 0);
    // The keyboard goes on where the eyes do.
    QWidget *page = step < int(m_steps.size()) ? m_steps[size_t(step)].content : nullptr;
    QWidget *first = m_next;
    if (page) {
        for (QWidget *child : page->findChildren<QWidget *>()) {
            if ((child->focusPolicy() & Qt::TabFocus) && child->isEnabled() && child->isVisibleTo(page) && !child->inherits("QLabel")) {
                first = child;
                break;
            }
        }
    }
    first->setFocus(Qt::OtherFocusReason);
    Q_EMIT stepChanged(step);
}

void Wizard::fillReview()
{
    while (QLayoutItem *item = m_reviewColumn->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (size_t i = 0; i < m_steps.size(); ++i) {
        auto *head = new HeaderBar(HeaderBar::Level::Section, tr("Step %1: %2").arg(i + 1).arg(m_steps[i].title));
        auto *edit = new Button(Button::Variant::Normal, tr("Edit"));
        edit->setObjectName(QStringLiteral("edit%1").arg(i));
        edit->setAccessibleName(tr("Edit step %1: %2").arg(i + 1).arg(m_steps[i].title));
        connect(edit, &QPushButton::clicked, this, [this, i] { goTo(int(i)); });
        head->addAction(edit);
        auto *card = new Container;
        auto *pairs = new KeyValueGrid(2);
        pairs->setObjectName(QStringLiteral("review%1").arg(i));
        if (m_steps[i].review) {
            for (const ReviewPair &pair : m_steps[i].review())
                pairs->add(pair.key, pair.value);
        }
        card->column()->addWidget(pairs);
        auto *section = new QWidget;
        auto *column = plainColumn(section, "xs");
        column->addWidget(head);
        column->addWidget(card);
        m_reviewColumn->addWidget(section);
    }
}

bool Wizard::restIsOptional() const
{
    for (size_t i = size_t(m_current); i < m_steps.size(); ++i)
        if (!m_steps[i].optional)
            return false;
    // With one step left, Next says the same.
    return m_current + 1 < int(m_steps.size());
}

QString Wizard::stepTitle(int step) const
{
    return step < int(m_steps.size()) ? m_steps[size_t(step)].title : tr("Review and create");
}

QString Wizard::stepNote(int step) const
{
    const bool optional = step < int(m_steps.size()) && m_steps[size_t(step)].optional;
    return optional ? tr("Step %1 - optional").arg(step + 1) : tr("Step %1").arg(step + 1);
}

void Wizard::setBusy(bool busy)
{
    m_busy = busy;
    m_next->setLoading(busy);
    m_body->setEnabled(!busy);
    m_previous->setEnabled(!busy);
    if (busy)
        m_error->hide();
    m_navigation->sync();
}

void Wizard::setError(const QString &title, const QString &text)
{
    setBusy(false);
    m_error->setTitle(title);
    m_error->setText(text);
    m_error->setVisible(!title.isEmpty() || !text.isEmpty());
    // The layout has to give it a place first.
    if (!m_error->isHidden())
        QTimer::singleShot(0, this, [this] { m_area->ensureWidgetVisible(m_next, 0, 24); });
}

bool Wizard::isDirty() const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [](const WizardStep &step) { return step.form && step.form->isDirty(); });
}

void Wizard::leaveThen(std::function<void()> leave) { UnsavedDialog::ask(this, isDirty(), std::move(leave)); }

void Wizard::retranslate()
{
    const bool last = m_current == stepCount() - 1;
    m_where->setText(tr("Step %1 of %2").arg(m_current + 1).arg(stepCount()));
    m_header->setTitle(stepTitle(m_current));
    m_header->setDescription(last ? QString() : m_steps[size_t(m_current)].description);
    m_cancel->setLabel(tr("Cancel"));
    m_skip->setLabel(tr("Skip to review and create"));
    m_skip->setVisible(!last && restIsOptional());
    m_previous->setLabel(tr("Previous"));
    m_previous->setVisible(m_current > 0);
    m_next->setLabel(!last ? tr("Next") : m_submitText.isEmpty() ? tr("Create") : m_submitText);
    m_navigation->sync();
}

void Wizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_review->isHidden())
            fillReview();
    }
    QWidget::changeEvent(event);
}

void Wizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < NarrowWidth;
    m_navigation->setVisible(!narrow);
    m_where->setVisible(narrow);
}

} // namespace nephoscope::gui
