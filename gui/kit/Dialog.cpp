#include "gui/kit/Dialog.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/FocusSteps.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

class Card final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), colorFor(*this, Token::BackgroundContainerContent), colorFor(*this, Token::BorderDividerDefault), 1,
                 Theme::instance().radius("container"));
    }
};

QFrame *line()
{
    auto *out = new QFrame;
    out->setFrameShape(QFrame::HLine);
    out->setFrameShadow(QFrame::Plain);
    out->setForegroundRole(QPalette::Midlight);
    out->setFixedHeight(1);
    return out;
}

} // namespace

Dialog::Dialog(const QString &title, QWidget *over, int width)
    : QWidget(over->window())
    , m_card(new Card(this))
    , m_column(new QVBoxLayout)
    , m_error(new Alert(Alert::Type::Error))
    , m_accept(new Button(Button::Variant::Primary, tr("Confirm")))
    , m_cancel(new Button(Button::Variant::Link, tr("Cancel")))
    , m_width(width)
{
    hide();
    setObjectName(QStringLiteral("dialog"));
    setAccessibleName(title);
    setProperty("dialog", true);
    auto *heading = new Label(TextStyle::H2, title);
    heading->setObjectName(QStringLiteral("dialogTitle"));
    heading->setWordWrap(true);
    auto *close = new Button(Button::Variant::Icon, tr("Close"));
    close->setObjectName(QStringLiteral("dialogClose"));
    close->setIconName(QStringLiteral("close"));
    m_accept->setObjectName(QStringLiteral("dialogAccept"));
    m_cancel->setObjectName(QStringLiteral("dialogCancel"));
    m_error->setObjectName(QStringLiteral("dialogError"));
    m_error->hide();

    auto *all = new QVBoxLayout(m_card);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    m_top = new QHBoxLayout;
    QHBoxLayout *top = m_top;
    followDensity(top, [](const Theme &theme) { return Spacing{theme.space("xs"), {theme.size("container-padding"), theme.space("s"), theme.space("s"), theme.space("xs")}}; });
    top->addWidget(heading, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    all->addLayout(top);
    all->addWidget(line());
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    followDensity(inner, [](const Theme &theme) { return Spacing{theme.space("m"), {theme.size("container-padding"), theme.space("m"), theme.size("container-padding"), theme.space("m")}}; });
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    inner->addLayout(m_column);
    inner->addWidget(m_error);
    m_body = plainScrollArea(body);
    m_body->setObjectName(QStringLiteral("dialogBody"));
    body->installEventFilter(this);
    all->addWidget(m_body, 1);
    all->addWidget(line());
    m_buttons = new QHBoxLayout;
    QHBoxLayout *buttons = m_buttons;
    followDensity(buttons, [](const Theme &theme) { return Spacing{theme.space("xs"), {theme.size("container-padding"), theme.space("s"), theme.size("container-padding"), theme.space("s")}}; });
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    all->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &Dialog::reject);
    connect(m_cancel, &QPushButton::clicked, this, &Dialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &Dialog::accept);
}

void Dialog::setAcceptText(const QString &text) { m_accept->setLabel(text); }

void Dialog::setBusy(bool busy)
{
    m_busy = busy;
    m_accept->setLoading(busy);
    if (busy)
        m_error->hide();
    m_body->widget()->setEnabled(!busy);
}

void Dialog::setError(const QString &title, const QString &text)
{
    setBusy(false);
    m_error->setTitle(title);
    m_error->setText(text);
    m_error->setVisible(!title.isEmpty() || !text.isEmpty());
    place();
}

void Dialog::open()
{
    m_focusBefore = QApplication::focusWidget();
    parentWidget()->installEventFilter(this);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    setFocusPolicy(Qt::StrongFocus);
    // The first field, else the safe answer.
    QWidget *first = m_cancel->isHidden() ? m_accept : m_cancel;
    const auto inputs = m_body->findChildren<QWidget *>();
    for (QWidget *input : inputs) {
        if ((input->focusPolicy() & Qt::TabFocus) && input->isEnabled() && input->isVisibleTo(this) && !qobject_cast<QLabel *>(input)
            && !qobject_cast<QAbstractScrollArea *>(input)) {
            first = input;
            break;
        }
    }
    first->setFocus(Qt::TabFocusReason);
}

void Dialog::finish()
{
    if (m_done)
        return;
    m_done = true;
    parentWidget()->removeEventFilter(this);
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

bool Dialog::isOpenOn(const QWidget *window)
{
    const auto children = window->window()->findChildren<Dialog *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(children.begin(), children.end(), [](const Dialog *dialog) { return dialog->isVisible(); });
}

void Dialog::accept()
{
    if (m_busy || m_done || !m_accept->isEnabled())
        return;
    if (!m_keepsOpen)
        finish();
    Q_EMIT accepted();
}

void Dialog::reject()
{
    if (m_done)
        return;
    finish();
    Q_EMIT rejected();
}

void Dialog::place()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(m_width, this->width() - 32);
    m_card->setFixedWidth(width);
    QLayout *layout = m_card->layout();
    layout->activate();
    // The body asks for its natural height at this width; beyond the window it scrolls.
    QWidget *body = m_body->widget();
    const int inner = width - 2;
    const int natural = body->layout()->hasHeightForWidth() ? body->layout()->totalHeightForWidth(inner) : body->sizeHint().height();
    const int title = m_top->hasHeightForWidth() ? m_top->heightForWidth(inner) : m_top->sizeHint().height();
    const int chrome = title + m_buttons->sizeHint().height() + 4; // and the two lines, and the border
    const int height = std::min(natural + chrome, this->height() - 32);
    // A bar that is there makes lines shorter, which may then need it: none where all fits without.
    m_body->setVerticalScrollBarPolicy(height < natural + chrome ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_card->setGeometry((this->width() - width) / 2, std::max(16, (this->height() - height) / 2 - this->height() / 16), width, height);
}

void Dialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::BackgroundBackdrop));
    paintShadow(painter, m_card->geometry(), Theme::instance().color(Token::ShadowDropdown), 16, 16);
}

void Dialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        reject();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Several lines are typed with Enter; there Ctrl+Enter accepts.
        if (!qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()) || (event->modifiers() & Qt::ControlModifier))
            accept();
    }
    // Every other key stays here: the page below must not see it.
    event->accept();
}

void Dialog::mousePressEvent(QMouseEvent *event) { event->accept(); }

bool Dialog::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize)
        place();
    // The card grows and shrinks with what it holds, once that has been laid out.
    if (object == m_body->widget() && event->type() == QEvent::LayoutRequest && isVisible())
        QMetaObject::invokeMethod(this, &Dialog::place, Qt::QueuedConnection);
    return QWidget::eventFilter(object, event);
}

bool Dialog::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return QWidget::event(event);
}

bool Dialog::focusNextPrevChild(bool next)
{
    stepFocus(*this, next);
    // From the last button around to the first field, which may have been scrolled away.
    if (QWidget *now = QApplication::focusWidget(); now && m_body->isAncestorOf(now))
        m_body->ensureWidgetVisible(now);
    return true;
}

} // namespace nephoscope::gui
