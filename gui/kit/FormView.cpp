#include "gui/kit/FormView.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Form.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/UnsavedDialog.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

constexpr int FormWidth = 800;

} // namespace

FormView::FormView(QWidget *parent)
    : QWidget(parent)
    , m_form(new Form(this))
    , m_area(new ContentArea(this, FormWidth))
    , m_header(new HeaderBar(HeaderBar::Level::Page))
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
    , m_error(new Alert(Alert::Type::Error))
    , m_cancel(new Button(Button::Variant::Link))
    , m_submit(new Button(Button::Variant::Primary))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    QVBoxLayout *column = m_area->column();
    column->addWidget(m_header);
    column->addWidget(m_body);
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_error->setObjectName(QStringLiteral("formError"));
    m_error->hide();
    column->addWidget(m_error);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_submit->setObjectName(QStringLiteral("create"));
    auto *buttons = new QHBoxLayout;
    followDensity(buttons, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_cancel, &QPushButton::clicked, this, [this] {
        leaveThen([this] { Q_EMIT cancelled(); });
    });
    connect(m_submit, &QPushButton::clicked, this, [this] {
        m_error->hide();
        m_form->submit();
    });
    connect(m_form, &Form::checkingChanged, this, [this](bool checking) { m_submit->setLoading(checking || m_busy); });
    connect(m_form, &Form::submitted, this, &FormView::submitted);
    retranslate();
}

Container *FormView::addContainer(const QString &title)
{
    auto *out = new Container(title);
    auto *column = out->column();
    followDensity(column, [margins = column->contentsMargins()](const Theme &theme) { return Spacing{theme.space("l"), margins}; });
    addWidget(out);
    return out;
}

ExpandableSection *FormView::additional()
{
    if (!m_additional) {
        m_additional = new ExpandableSection({}, ExpandableSection::Variant::Card);
        m_additional->setObjectName(QStringLiteral("additionalSettings"));
        m_column->addWidget(m_additional);
        retranslate();
    }
    return m_additional;
}

void FormView::addWidget(QWidget *widget)
{
    m_column->insertWidget(m_additional ? m_column->count() - 1 : m_column->count(), widget);
}

void FormView::setSubmitText(const QString &text) { m_submit->setLabel(text); }

void FormView::setButtonsShown(bool shown)
{
    m_cancel->setVisible(shown);
    m_submit->setVisible(shown);
}

void FormView::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    m_submit->setLoading(busy);
    // Disabled, the input would hand its focus on to Cancel.
    if (busy) {
        m_focusBefore = m_body->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
        if (m_focusBefore)
            m_submit->setFocus(Qt::OtherFocusReason);
    }
    m_body->setEnabled(!busy);
    if (!busy && m_focusBefore && m_submit->hasFocus())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    if (busy)
        m_error->hide();
}

void FormView::setError(const QString &title, const QString &text)
{
    setBusy(false);
    m_error->setTitle(title);
    m_error->setText(text);
    m_error->setVisible(!title.isEmpty() || !text.isEmpty());
    if (m_error->isHidden())
        return;
    // The layout has to give it a place first.
    QTimer::singleShot(0, this, [this] { m_area->ensureWidgetVisible(m_submit, 0, 24); });
}

bool FormView::isDirty() const { return m_form->isDirty(); }

void FormView::leaveThen(std::function<void()> leave) { UnsavedDialog::ask(this, isDirty(), std::move(leave)); }

void FormView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Enter in a one-line input sends the form, as on a web page; Ctrl+Enter from anywhere.
    if (enter && !m_submit->isLoading() && !m_submit->isHidden() && ((event->modifiers() & Qt::ControlModifier) || qobject_cast<QLineEdit *>(window()->focusWidget())))
        m_submit->click();
    else
        QWidget::keyPressEvent(event);
}

void FormView::retranslate()
{
    m_cancel->setLabel(tr("Cancel"));
    if (m_additional)
        m_additional->setTitle(tr("Additional settings"));
}

void FormView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
