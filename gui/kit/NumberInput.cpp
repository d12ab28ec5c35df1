#include "gui/kit/NumberInput.h"

#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {

NumberInput::NumberInput(qint64 smallest, qint64 largest, QWidget *parent)
    : QWidget(parent), m_input(new QLineEdit), m_unit(new Label), m_smallest(smallest), m_largest(largest)
{
    auto *row = new QHBoxLayout(this);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    row->addWidget(m_input);
    row->addWidget(m_unit);
    row->addStretch(1);
    m_input->setObjectName(QStringLiteral("number"));
    m_input->setFixedWidth(160);
    m_input->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("-?\\d{0,18}")), m_input));
    m_input->installEventFilter(this);
    m_unit->hide();
    setFocusProxy(m_input);
    setFocusPolicy(Qt::StrongFocus);
    setValue(smallest);
    connect(m_input, &QLineEdit::textChanged, this, [this] { Q_EMIT valueChanged(value()); });
}

qint64 NumberInput::value() const { return m_input->text().toLongLong(); }
void NumberInput::setValue(qint64 value) { m_input->setText(QString::number(value)); }

void NumberInput::setRange(qint64 smallest, qint64 largest)
{
    m_smallest = smallest;
    m_largest = largest;
}

void NumberInput::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
}

bool NumberInput::isAcceptable() const
{
    bool number = false;
    const qint64 typed = m_input->text().toLongLong(&number);
    return number && typed >= m_smallest && typed <= m_largest;
}

QString NumberInput::problem() const
{
    if (isAcceptable())
        return {};
    return tr("Enter a whole number from %1 to %2.").arg(QLocale().toString(m_smallest), QLocale().toString(m_largest));
}

void NumberInput::step(qint64 by) { setValue(std::clamp(value() + by, m_smallest, m_largest)); }

bool NumberInput::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_input && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up: step(m_step); return true;
        case Qt::Key_Down: step(-m_step); return true;
        case Qt::Key_PageUp: step(10 * m_step); return true;
        case Qt::Key_PageDown: step(-10 * m_step); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace nephoscope::gui
